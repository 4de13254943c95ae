// A second thought about one person: what they would do best at the prices of now, if that is much better
// than what they do. They take it as a trial: whoever loses a seat looks for another, whatever they left is
// offered to others; if the whole of it does not gain, everything is put back.
//
// Owned by one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/plan/chains.hpp"

namespace yui::matching {

class Rethink {
public:
    // All outlive this.
    Rethink(const Holding& holding, Chains& chains, const Rewards& rewards)
        : holding_(&holding),
          graph_(&holding.graph()),
          chains_(&chains),
          rewards_(&rewards),
          scheduler_(holding.graph()) {}

    // What was gained; the moves are among those of the chains.
    std::int64_t about(Index volunteer, int effort);
    int spent() const { return spent_; }  // of the effort of the last one

private:
    bool worthwhile(Index volunteer);
    std::uint64_t roles_of(Index volunteer, Mask edges) const;
    void try_best(Index volunteer);
    void take(Index edge);
    void leave(Index edge);
    bool make_room(Index edge);
    int effort_of_one() const;

    const Holding* holding_;
    const Graph* graph_;
    Chains* chains_;
    const Rewards* rewards_;
    Scheduler scheduler_;
    Mask best_ = 0;
    std::int64_t gain_ = 0;
    int effort_ = 0;
    int spent_ = 0;
    std::vector<std::uint64_t> failed_;  // by person: roles_of() what did not gain the last time
    std::vector<Index> people_;          // who lost a seat
    std::vector<Index> roles_;           // that lost somebody
};

}  // namespace yui::matching
