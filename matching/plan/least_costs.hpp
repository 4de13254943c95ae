// What it costs at least to have somebody for one more shift: the burden of it, or what they would give up
// for it at the rewards of now. Never too much, so that a search may pass over most people at one look.
//
// Follows a holding and rewards that others change: whoever does says so. Owned by one thread.
#pragma once

#include <vector>

#include "matching/plan/dual.hpp"
#include "matching/plan/holding.hpp"

namespace yui::matching {

class LeastCosts {
public:
    // Both outlive this.
    LeastCosts(const Holding& holding, const Rewards& rewards);

    void moved(Index volunteer);    // took or left something
    void repriced(Index role);      // pays something else
    void repriced_all();            // likewise every role
    void shift_added(Index shift);  // to the problem

    // `week`: week_bit() of the role in question.
    double of(Index volunteer, Mask week) const {
        const Least& least = least_[volunteer];
        return (least.full & week) != 0 ? least.exchanged : least.beside;
    }
    // For something that is held. Infinite where nothing is.
    double exchanged(Index volunteer) const { return least_[volunteer].exchanged; }
    Mask week_bit(Index role) const;

private:
    struct Least {
        double exchanged = 0;  // for something that is held
        double beside = 0;     // for that, or beside it
        Mask full = 0;         // weeks in which nothing more can be held
    };

    // A further week leaves the bits of the others as they are.
    Mask bit_of(std::int32_t week) const { return weeks_fit_ ? Mask{1} << (week % 64) : 0; }

    const Holding* holding_;
    const Graph* graph_;
    const Rewards* rewards_;
    std::vector<Least> least_;  // by person
    std::int32_t first_week_ = 0;
    std::int32_t last_week_ = 0;
    bool weeks_fit_ = true;  // into a mask; else no week counts as full
};

}  // namespace yui::matching
