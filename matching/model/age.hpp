// How old somebody is on the day of a shift, and to which generation they belong there.
#pragma once

#include "matching/model/problem.hpp"

namespace yui::matching {

// Of a birth year only the year is known: age at least (the birthday may be still to come) and at most; -1 if
// unknown.
struct Age {
    std::int32_t least = -1;
    std::int32_t most = -1;
};
Age age_on(const Problem& problem, const Volunteer& person, const Shift& shift);

// Young (below 30), middle (below 60), old; none where the age is unknown.
constexpr Index generations = 3;
Index generation_of(const Problem& problem, Index volunteer, Index role);

// What the first head of each generation adds in a role; 0 where it does not ask for a mix of ages.
std::int64_t mix_bonus(const Problem& problem, Index role);

}  // namespace yui::matching
