// The cheapest way to send an amount through a network with whole capacities and costs: cost scaling by
// pushing and relabelling, as Goldberg and Tarjan describe it. Exact: it ends with prices that prove the
// answer.
//
// REQUIRES: |cost| * (nodes + 1) * 2 fits in 62 bits. One use, one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace yui::matching {

class Flow {
public:
    explicit Flow(std::int32_t nodes) : nodes_(nodes) {}

    std::int32_t add_node() { return nodes_++; }
    // Its number, for sent().
    std::int32_t add_arc(std::int32_t from, std::int32_t to, std::int64_t capacity, std::int64_t cost);

    // A circulation of least cost; false if `stop` said so before it was found.
    bool solve(const std::function<bool()>& stop);

    std::int64_t sent(std::int32_t arc) const;

private:
    struct Arc {
        std::int32_t to;
        std::int32_t back;  // position of the reverse arc
        std::int64_t left;  // capacity
        std::int64_t cost;  // times nodes + 1
    };
    struct Given {
        std::int32_t from;
        std::int32_t to;
        std::int64_t capacity;
        std::int64_t cost;
    };

    void build();
    void saturate();
    bool refine(std::int64_t step, const std::function<bool()>& stop);
    void discharge(std::int32_t node, std::int64_t step);
    void relabel(std::int32_t node, std::int64_t step);
    std::int64_t reduced(std::int32_t from, const Arc& arc) const {
        return arc.cost + price_[static_cast<std::size_t>(from)] - price_[static_cast<std::size_t>(arc.to)];
    }

    std::int32_t nodes_;
    std::vector<Given> given_;
    std::vector<std::int32_t> place_;  // of given arcs among arcs_
    std::vector<std::int32_t> first_;
    std::vector<std::int32_t> current_;
    std::vector<Arc> arcs_;
    std::vector<std::int64_t> price_;
    std::vector<std::int64_t> excess_;
    std::vector<std::int32_t> active_;
};

}  // namespace yui::matching
