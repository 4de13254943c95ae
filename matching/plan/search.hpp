// The price-based search on one graph: auction, bound, warm auctions, chains.
//
// Owned by one thread, which may use others through its crew.
#pragma once

#include "matching/plan/auction.hpp"
#include "matching/plan/chains.hpp"
#include "matching/plan/dual.hpp"
#include "matching/plan/plan.hpp"

namespace yui::matching {

class Search {
public:
    Search(const Graph& graph, const Crew& crew, const PlanOptions& options);

    // A good plan, fast.
    void first_plan();
    // Better plans and a bound, until options.iterations or `good_enough`.
    void iterate();

    const Holding& best() const { return best_; }
    std::int64_t objective() const { return best_value_; }
    std::int64_t bound() const;  // of the graph; only after iterate()
    const Rewards& rewards() const { return rewards_; }
    int iterations() const { return done_; }
    Stopped stopped() const { return stopped_; }

private:
    bool halted();
    void place_groups(const Rewards& rewards);
    void warm_plan(Descent& descent);
    void take_schedules(const Descent& descent);
    void improve(const Rewards& rewards);
    void keep_if_better();
    void report(Stage stage);

    const Graph* graph_;
    const Crew* crew_;
    const PlanOptions* options_;
    Auction auction_;
    Holding work_;
    Holding best_;
    std::int64_t best_value_;
    double bound_;
    Rewards rewards_;
    bool groups_ = false;
    int done_ = 0;
    Stopped stopped_ = Stopped::finished;
};

}  // namespace yui::matching
