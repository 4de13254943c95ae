// The best plan of a small instance by somebody else's solver: the rules as a mixed integer program, solved
// by the program `cbc` (Debian: coinor-cbc). Written from the checker's reading of the instance, so that
// neither model nor search of the engine are in it.
#pragma once

#include <cstdint>
#include <string>

#include "matching/check/facts.hpp"

namespace yui::matching {

enum class Goal { objective, utility, crew };
constexpr std::int64_t least_head =
    1000;  // of `crew`: a head of a least number; each different person costs 1

// What the best plan is worth. Nothing may be pinned. Throws std::runtime_error if cbc is not there or does
// not prove an optimum.
std::int64_t best_by_cbc(const check::Facts& facts, Goal goal);

}  // namespace yui::matching
