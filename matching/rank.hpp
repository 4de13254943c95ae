// Ranking as a sum of named terms: integers in, an order out. Knows no residents, no needs, no clock.
//
// Hard rules are applied before; what comes here may be chosen. Every term says how much it speaks for a
// pair, from -1000 (against) over 0 (nothing known) to 1000 (as well as can be); the weights say how much a
// term counts. What is unknown counts 0, never less: an empty profile stands behind good reasons and before
// bad ones.
//
// This is the whole interface to the engine: whoever replaces the sum by something cleverer keeps these
// functions.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace yui::matching {

enum class Term {
    skill,        // asked for and declared
    time,         // declared weekly times against the shift
    distance,     // minutes by declared means
    interest,     // category chosen
    area,         // own district
    first_timer,  // a seat for somebody's first time
    known_group,  // helped there before
    shortage,     // heads missing
    soon,         // nearness of the date
    load,         // helped much, or asked lately: against
};
constexpr std::size_t terms = 10;
using Terms = std::array<int, terms>;

// Out of 1000 for what a person brings (skill to known_group), then what the role and the burden add. Skill
// and nearness decide most, as measured in research/matching.md C1; load spreads the work without hiding
// anybody.
constexpr std::array<int, terms> weights{280, 240, 200, 120, 70, 50, 40, 90, 60, 150};

constexpr int full = 1000;  // greatest value of a term

inline int& at(Terms& values, Term term) { return values[static_cast<std::size_t>(term)]; }
inline int at(const Terms& values, Term term) { return values[static_cast<std::size_t>(term)]; }

// Between -1,300,000 and 1,300,000.
std::int64_t score(const Terms& values);

struct Ranked {
    std::size_t index = 0;  // into what was given
    std::int64_t score = 0;
    friend bool operator==(const Ranked&, const Ranked&) = default;
};
// The best `count`, best first; among equals the order in which they were given.
std::vector<Ranked> best(std::span<const Terms> candidates, std::size_t count);

}  // namespace yui::matching
