// Searches for somebody that came to nothing, and what they looked at: as long as nothing of that has changed
// in a way that matters, the same search comes to nothing again.
//
// For one run over all roles, at rewards and locks that stay; owned by one thread.
#pragma once

#include <algorithm>
#include <vector>

#include "matching/plan/graph.hpp"

namespace yui::matching {

class Vain {
public:
    explicit Vain(const Graph& graph)
        : graph_(&graph), role_(graph.posts()), person_(graph.people(), 0), vain_(graph.posts()) {}

    // A search begins; `gain` is what it had so far and anybody's generation may add.
    void begin();
    void looks_at(Index role, double gain) { now_.looks.push_back({role, gain}); }
    void could_move(Index volunteer) { now_.could_move.push_back(volunteer); }
    void failed(Index role);

    // Took or left a seat in the role.
    void moved(Index volunteer, Index role);

    // Whether to look for somebody for this role would be in vain. `no_help(look, arc)`: now that the person
    // has moved they still bring nothing there, whatever the way to them was.
    template <class NoHelp>
    bool known(Index role, NoHelp no_help) const;

    struct Look {
        Index role = 0;
        double gain = 0;
    };

private:
    struct Search {
        std::int64_t at = 0;  // 0: none was in vain
        std::vector<Look> looks;
        std::vector<Index> could_move;  // who had something to do with how it went on
    };
    struct Change {
        std::int64_t of_seats = 0;
        std::int64_t of_people = 0;  // of anybody who could take one of them
    };

    const Graph* graph_;
    std::int64_t clock_ = 0;            // counts what is told
    std::vector<Change> role_;          // when it last changed
    std::vector<std::int64_t> person_;  // likewise
    std::vector<Search> vain_;          // by role
    Search now_;
};

template <class NoHelp>
bool Vain::known(Index role, NoHelp no_help) const {
    const auto& last = vain_[role];
    if (last.at == 0) return false;
    const auto stayed = [&](Index volunteer) { return person_[volunteer] < last.at; };
    if (!std::all_of(last.could_move.begin(), last.could_move.end(), stayed)) return false;
    return std::all_of(last.looks.begin(), last.looks.end(), [&](const Look& look) {
        if (role_[look.role].of_seats > last.at) return false;
        if (role_[look.role].of_people < last.at) return true;
        const auto arcs = graph_->edges_to(look.role);
        return std::all_of(arcs.begin(), arcs.end(), [&](const Arc& arc) {
            return stayed(arc.volunteer) || no_help(look, arc);
        });
    });
}

inline void Vain::begin() {
    now_.looks.clear();
    now_.could_move.clear();
}

inline void Vain::failed(Index role) {
    now_.at = ++clock_;
    vain_[role] = now_;
}

inline void Vain::moved(Index volunteer, Index role) {
    person_[volunteer] = role_[role].of_seats = ++clock_;
    for (const Edge& edge : graph_->edges_of(volunteer)) role_[edge.role].of_people = clock_;
}

}  // namespace yui::matching
