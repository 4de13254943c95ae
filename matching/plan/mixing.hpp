// Roles that ask for a mix of ages and lack a generation: somebody whose generation is there twice makes room
// as a trial, the seat is filled again and they look for another; if the whole of it does not gain,
// everything is put back.
//
// Owned by one thread.
#pragma once

#include "matching/plan/chains.hpp"

namespace yui::matching {

class Mixing {
public:
    // Both outlive this.
    Mixing(const Holding& holding, Chains& chains)
        : holding_(&holding), graph_(&holding.graph()), chains_(&chains) {}

    // What was gained in one role; the moves are among those of the chains. `effort` is for each search.
    std::int64_t about(Index role, int effort = Chains::usual_effort);
    std::int64_t about_all();

private:
    bool lacks_somebody(Index role) const;
    std::vector<Index> replaceable(Index role) const;
    std::int64_t replace(Index edge, int effort);

    const Holding* holding_;
    const Graph* graph_;
    Chains* chains_;
};

}  // namespace yui::matching
