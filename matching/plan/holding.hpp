// Who holds which seats: a plan while it is being made. Every change keeps all hard rules, which are asked of
// the graph beforehand.
//
// Owned and changed by one thread.
#pragma once

#include <vector>

#include "matching/model/score.hpp"
#include "matching/plan/graph.hpp"

namespace yui::matching {

class Holding {
public:
    explicit Holding(const Graph& graph);

    const Graph& graph() const { return *graph_; }
    Mask held(Index volunteer) const { return held_[volunteer]; }
    std::int32_t shifts(Index volunteer) const { return size_of(held_[volunteer]); }
    std::int32_t heads(Index role) const { return heads_[role]; }  // beside pinned ones
    bool holds(Index edge) const { return unit_of_[edge] != none; }
    Index holder(Index unit) const { return holder_[unit]; }  // an edge, or none
    Index unit_of(Index edge) const { return unit_of_[edge]; }

    // Free seats that the edge could take, in its reserved slot and the open one.
    std::int32_t room(Index edge) const {
        const Edge& e = graph_->edge(edge);
        return free_in(e.slot) + (e.own_slot() == none ? 0 : free_in(e.own_slot()));
    }
    bool fits(Index edge) const {  // by the person's own limits
        const Index v = graph_->volunteer_of(edge);
        return graph_->fits(v, held_[v], edge - graph_->first(v));
    }

    // What a role's mix of ages gains where one person leaves and another comes; each may be none.
    std::int64_t mix_change(Index leaves, Index comes) const {
        return graph_->mixes() ? changed_mix(leaves, comes) : 0;
    }

    // Takes seats of the edge's heads. REQUIRES: room(edge) >= heads, fits(edge).
    void take(Index edge);
    // Takes one given free unit. REQUIRES: one head, the unit is free and of a slot of the edge.
    void take(Index edge, Index unit);
    void leave(Index edge);  // REQUIRES: holds(edge)
    void clear();
    void grow();  // with a graph that has got more roles or edges
    void expect_changes() { unit_of_.reserve(2 * unit_of_.size()); }

    // Beside base(): gains, bonuses and burden of what is held.
    std::int64_t value() const;
    std::vector<Assignment> assignments() const;  // pinned ones too, by volunteer, then role

private:
    std::int32_t free_in(Index slot) const { return graph_->slot(slot).seats - used_[slot]; }
    void occupy(Index edge, Index slot, std::int32_t count);
    void note(Index edge, std::int32_t heads);
    std::int64_t changed_mix(Index leaves, Index comes) const;

    const Graph* graph_;
    std::vector<Mask> held_;
    std::vector<std::int32_t> heads_;
    std::vector<std::int32_t> used_;   // by slot
    std::vector<std::int32_t> mixed_;  // heads by slot of a generation; empty where nobody asks for a mix
    std::vector<Index> holder_;        // by unit
    std::vector<Index> unit_of_;       // by edge: its first unit
};

}  // namespace yui::matching
