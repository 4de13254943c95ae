#include "matching/bench/laminar.hpp"

#include <algorithm>

namespace yui::matching::bench {
namespace {

class Builder {
public:
    explicit Builder(const Graph& graph) : graph_(graph) {
        flow_.nodes = 2;
        first_role_ = flow_.nodes;
        flow_.nodes += static_cast<std::int32_t>(graph.posts());
    }

    Flow build() {
        for (Index r = 0; r < graph_.posts(); ++r) role(r);
        for (Index v = 0; v < graph_.people(); ++v) {
            if (graph_.degree(v) > 0) person(v);
        }
        add(flow_.source, flow_.sink, flow_.amount, 0);
        return std::move(flow_);
    }

private:
    void add(std::int32_t from, std::int32_t to, std::int32_t capacity, std::int64_t cost) {
        if (capacity > 0) flow_.arcs.push_back({from, to, capacity, cost});
    }

    void role(Index r) {
        const auto& post = graph_.post(r);
        const auto node = first_role_ + static_cast<std::int32_t>(r);
        add(node, flow_.sink, post.min, -post.bonus_min);
        add(node, flow_.sink, post.max - post.min, -post.bonus_extra);
        flow_.amount += post.max;
    }

    // Puts every edge of a week into the first clique that it clashes with as a whole.
    std::vector<Mask> cliques(Index v, Mask week) const {
        std::vector<Mask> found;
        for (Mask rest = week; rest != 0; rest &= rest - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(rest));
            const Mask clash = graph_.edges_of(v)[i].clash;
            const auto whole = [&](Mask clique) { return (clique & ~clash) == 0; };
            const auto home = std::find_if(found.begin(), found.end(), whole);
            if (home == found.end()) {
                found.push_back(Mask{1} << i);
            } else {
                *home |= Mask{1} << i;
            }
        }
        return found;
    }

    void person(Index v) {
        const auto node = flow_.nodes++;
        const auto degree = graph_.degree(v);
        const auto edges = graph_.edges_of(v);
        std::int32_t most = 0;
        Mask left = degree == degree_limit ? ~Mask{0} : (Mask{1} << degree) - 1;
        while (left != 0) {
            const Mask week = left & edges[static_cast<std::size_t>(std::countr_zero(left))].same_week;
            left &= ~week;
            const auto week_node = flow_.nodes++;
            const auto cap = std::min(graph_.person(v).limits.shifts_week, std::popcount(week));
            add(node, week_node, cap, 0);
            most += cap;
            for (const Mask clique : cliques(v, week)) this->clique(v, week_node, clique);
        }
        for (std::int32_t k = 1; k <= most; ++k)
            add(flow_.source, node, 1, graph_.burden(graph_.person(v), k));
    }

    void clique(Index v, std::int32_t week_node, Mask clique) {
        auto from = week_node;
        if (std::popcount(clique) > 1) {
            from = flow_.nodes++;
            add(week_node, from, 1, 0);
        }
        for (Mask rest = clique; rest != 0; rest &= rest - 1) {
            const auto& edge = graph_.edges_of(v)[static_cast<std::size_t>(std::countr_zero(rest))];
            add(from, first_role_ + static_cast<std::int32_t>(edge.role), 1, -edge.gain);
        }
    }

    const Graph& graph_;
    std::int32_t first_role_ = 0;
    Flow flow_;
};

}  // namespace

Flow laminar(const Graph& graph) { return Builder(graph).build(); }

}  // namespace yui::matching::bench
