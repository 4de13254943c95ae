// An upper bound of the best schedule of a person with any number of pairs: the same search as Scheduler's
// without masks, one week after the other, which forgets monthly limits.
#pragma once

#include <vector>

#include "matching/plan/graph.hpp"

namespace yui::matching {

class WideScheduler {
public:
    explicit WideScheduler(const Graph& graph) : graph_(&graph) {}

    struct Item {
        double value = 0;  // above the burden of a first shift; positive
        Index role = 0;
        Minutes length = 0;
    };
    // `items` of one person in any order; they are sorted.
    double bound(Index volunteer, std::vector<Item>& items);

private:
    void solve_week(Index volunteer, std::size_t cap);
    void search(std::size_t from, double value, Minutes length, std::size_t count);
    bool fits(const Item& item, std::size_t count) const;
    void fold();

    const Graph* graph_;
    std::vector<Item> week_;  // best first
    std::vector<double> ahead_;
    std::vector<Index> chosen_;  // shifts
    std::vector<double> best_;   // by number of shifts
    std::vector<double> total_;
    std::vector<double> next_;
    std::int64_t most_minutes_ = 0;
    std::int32_t steps_left_ = 0;
};

}  // namespace yui::matching
