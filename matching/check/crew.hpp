// All who do one role, counted in heads.
#pragma once

#include <vector>

#include "matching/check/facts.hpp"
#include "matching/check/verdict.hpp"

namespace yui::matching::check {

struct Crew {
    std::int64_t newcomers = 0;
    std::int64_t experienced = 0;
    std::int64_t others = 0;
    std::int64_t heads() const { return newcomers + experienced + others; }
};

Crew crew_of(const Facts& facts, const Role& role, const std::vector<Id>& people);

// More heads than seats, or heads on seats that are kept for others. Pinned people may overfill a role, but
// nobody is added to it then.
std::vector<Violation> crew_faults(const Facts& facts, const Role& role, const std::vector<Id>& people);

}  // namespace yui::matching::check
