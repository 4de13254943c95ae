// What scoring looks at, side by side in the order of bits, so that neighbours share the caches.
//
// Unchanging but for `exactly`; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/candidates/boxes.hpp"

namespace yui::matching {

// Of what terms are made.
constexpr std::int64_t no_skill_asked = 600;  // the term; also of a level that is just enough
constexpr std::int64_t no_wish = 500;
constexpr std::int64_t greatest_term = 1000;

struct Spot {
    std::int32_t reach = unlimited;
    bool placed = false;
    bool exactly = false;  // bitmaps say too much about this one
    Index volunteer = 0;
    std::int32_t cost = 0;  // of a first shift
    std::int32_t heads = 1;
    std::int16_t rest = 0;
    std::int16_t rest_at_newcomer_seat = 0;
    Slice skills;
    Slice preferences;
};

class Spots {
public:
    // `order[i]` is the person of the i-th bit. The problem outlives this.
    Spots(const Problem& problem, const std::vector<Index>& order);

    const Spot& operator[](std::size_t bit) const { return spots_[bit]; }
    const std::vector<Home>& homes() const { return homes_; }
    void check_exactly(std::size_t bit) { spots_[bit].exactly = true; }

    // The same as utility(), from what lies side by side. `metres` below 0: unknown; wishing: they may have
    // said something about the group or area.
    std::int64_t utility(
        const Spot& spot, const Role& role, const Shift& shift, std::int64_t metres, bool wishing) const;
    std::size_t size() const { return spots_.size(); }
    std::size_t bytes() const;

private:
    std::int64_t skill_fit(const Spot& spot, const Role& role) const;
    std::int64_t preference(const Spot& spot, const Shift& shift) const;

    const Problem* problem_;
    std::vector<Home> homes_;
    std::vector<Spot> spots_;
    std::vector<SkillLevel> skills_;
    std::vector<Preference> preferences_;
};

}  // namespace yui::matching
