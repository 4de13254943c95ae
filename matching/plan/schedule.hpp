// The best thing one person can do at given rewards: a set of shifts without clashes, within every limit,
// whose worth less burden is greatest.
//
// Exact, but for people with so many good shifts that looking at all sets would take too long: then `value`
// is an upper bound still, and `chosen` a good set. Also beyond: a clash between shifts of different weeks is
// not looked at, which can only raise `value`.
//
// One per thread: it keeps its room for work.
#pragma once

#include <array>
#include <vector>

#include "matching/plan/graph.hpp"

namespace yui::matching {

class Scheduler {
public:
    explicit Scheduler(const Graph& graph) : graph_(&graph) {}

    struct Schedule {
        double value = 0;
        Mask chosen = 0;
    };
    // `rewards` by slot: what a head there brings beside the gain.
    Schedule best(Index volunteer, const std::vector<double>& rewards);

    static double reward(const Edge& edge, const std::vector<double>& rewards) {
        double reward = rewards[edge.slot];
        if (edge.own != 0) reward = std::max(reward, rewards[edge.own_slot()]);
        return edge.mix == 0 ? reward : reward + rewards[edge.mix_slot()];
    }

private:
    struct Item {
        double value = 0;
        Index position = 0;
    };
    struct Set {
        double value = 0;
        Mask chosen = 0;
        bool known = false;
    };

    struct Node {  // of the search over all weeks
        std::size_t from = 0;
        double value = 0;
        Mask chosen = 0;
        std::int32_t count = 0;
    };

    void collect(Index volunteer, const std::vector<double>& rewards);
    bool take_best_first(Index volunteer, Schedule& schedule) const;
    Schedule by_weeks(Index volunteer);
    void solve_week(Index volunteer, Mask week, std::int32_t cap);
    void search(Index volunteer, std::size_t from, double value, Mask chosen, std::int32_t count);
    Schedule combine(Index volunteer);
    void fold();
    bool within_months(Index volunteer, Mask chosen) const;
    Schedule all_at_once(Index volunteer, double at_most);
    std::int32_t most_shifts(Index volunteer) const;
    bool search_all(Index volunteer, Node node, double at_most);
    bool hope(const Node& node) const;

    const Graph* graph_;
    std::vector<Item> items_;    // all with something to gain, best first
    std::vector<Item> week_;     // those of one week
    std::vector<double> ahead_;  // prefix sums of week_
    std::vector<Set> best_;      // of one week, by number of shifts
    std::vector<Set> total_;     // of the weeks so far, by number of shifts
    std::vector<Set> next_;
    Schedule all_;               // of all weeks, the best so far
    std::vector<double> later_;  // what the k-th shift costs above the first, from 0; of as many as can be
    std::int32_t steps_left_ = 0;
};

}  // namespace yui::matching
