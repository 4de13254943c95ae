// What a pair, a head and a burden are worth, in whole points (matching/README.md, Utility and Objective).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "matching/model/problem.hpp"

namespace yui::matching {

enum class PairTerm { skill, distance, preference, rest };
constexpr std::size_t pair_terms = 4;
std::string_view name(PairTerm term);

// Out of 1000.
constexpr std::array<std::int64_t, pair_terms> pair_weights{300, 300, 220, 180};
using PairTerms = std::array<std::int64_t, pair_terms>;  // each 0..1000

PairTerms pair_terms_of(const Problem& problem, Index volunteer, Index role);
inline std::int64_t weigh(const PairTerms& terms) {  // 0..1000
    std::int64_t sum = 500;
    for (std::size_t i = 0; i < pair_terms; ++i) sum += pair_weights[i] * terms[i];
    return sum / 1000;
}

// By attributes; listed edges bring their own.
std::int64_t utility(const Problem& problem, Index volunteer, Index role);

// What the `head`-th head of a role adds, counted from 1; 0 beyond max.
std::int64_t head_bonus(const Problem& problem, Index role, std::int32_t head);
// What the `k`-th shift of a person costs, counted from 1.
std::int64_t load_cost(const Problem& problem, Index volunteer, std::int32_t k);

// One assignment of a plan with what it is worth and how much of the limits it takes.
struct Assignment {
    Index volunteer = 0;
    Index role = 0;
    std::int64_t utility = 0;  // per head
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

struct Worth {
    std::int64_t utility = 0;
    std::int64_t objective = 0;
    std::int64_t moved = 0;  // announced pairs that are not in the plan
};
Worth worth(const Problem& problem, std::span<const Assignment> plan);

}  // namespace yui::matching
