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

    struct Curve {             // the best sets by number of shifts
        std::size_t at = 0;    // in curves_, from that of no shift
        std::size_t most = 0;  // shifts
    };
    struct Week {
        Mask items = 0;
        Mask month = 0;         // all of the month that it, or its greater part, belongs to
        std::size_t begin = 0;  // in in_weeks_
        std::size_t end = 0;
        Curve whole;
        Curve inside;          // of the month alone
        Curve outside;         // of the others alone
        std::size_t room = 0;  // shifts of its month, for all of its weeks
        bool ends_month = false;
    };
    struct Way {  // of the search over all weeks
        std::size_t week = 0;
        std::size_t from = 0;
        double value = 0;    // burden of later shifts not taken off
        double of_week = 0;  // part of it
        Mask chosen = 0;
        std::size_t count = 0;
        std::size_t in_week = 0;
        std::size_t in_month = 0;
    };

    void collect(Index volunteer, const std::vector<double>& rewards);
    bool take_best_first(Index volunteer, Schedule& schedule) const;
    Schedule by_weeks(Index volunteer);
    void solve_week(Index volunteer, Mask week, std::int32_t cap);
    void search(Index volunteer, std::size_t from, double value, Mask chosen, std::int32_t count);
    Schedule combine(Index volunteer);
    Mask all_items() const;
    void fold();

    // schedule_months.cpp
    Schedule by_months(Index volunteer);
    Mask month_of(Index volunteer, Mask week) const;
    std::size_t most_of_month(Index volunteer, Mask items);
    void forget_weeks();
    void remember_week(Mask items, Mask month);
    Curve remember_curve();
    void solve_parts(Index volunteer);
    void solve_month(Index volunteer, Mask month, Mask& left);
    bool keeps_months(Index volunteer, Mask chosen) const;
    Schedule across_weeks(Index volunteer, const Schedule& at_most);
    Schedule within_months(Index volunteer, Mask wanted) const;

    // schedule_search.cpp
    void look_ahead(Index volunteer);
    double most_from(std::size_t week, std::size_t in_month, std::size_t count) const;
    std::size_t cell(std::size_t week, std::size_t in_month, std::size_t count) const {
        return (week * rooms_ + in_month) * (most_ + 1) + count;
    }
    double rest_after(std::size_t week, std::size_t in_month, std::size_t count) const {
        return rest_[cell(week + 1, weeks_[week].ends_month ? 0 : in_month, count)];
    }
    bool search_weeks(Index volunteer, Way way);
    bool hope(const Way& way, std::size_t item) const;

    const Graph* graph_;
    std::vector<Item> items_;    // all with something to gain, best first
    std::vector<Item> week_;     // those of one week
    std::vector<double> ahead_;  // prefix sums of week_, or of in_weeks_
    std::vector<Set> best_;      // of one week, by number of shifts
    std::vector<Set> total_;     // of the weeks so far, by number of shifts
    std::vector<Set> next_;
    std::vector<Set> whole_;      // of the months so far, by number of shifts
    std::vector<Week> weeks_;     // month by month
    std::vector<Item> in_weeks_;  // items_ by week, then best first
    std::vector<Set> curves_;     // best_ of all weeks
    std::vector<double> extra_;   // by number of shifts: their burden above as often that of the first
    std::vector<double> rest_;    // by cell(): what may follow at most
    std::size_t rooms_ = 0;
    std::size_t most_ = 0;
    std::vector<Minutes> lengths_;
    Schedule all_;  // of all weeks, the best so far
    std::int32_t steps_left_ = 0;
};

}  // namespace yui::matching
