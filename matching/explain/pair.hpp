// One person and one role, in either mode: by attributes, or by listed edges.
#pragma once

#include <optional>

#include "matching/model/eligibility.hpp"
#include "matching/model/problem.hpp"

namespace yui::matching {

// The listed edge; nullptr: there is none.
const ListedEdge* listed_edge(const Problem& problem, Index volunteer, Index role);

// No hard rule about the two alone speaks against it. Pinned pairs are not considered.
bool allowed(const Problem& problem, Index volunteer, Index role);

// The first rule that fails; nullopt: allowed, or not among the listed edges.
std::optional<Reason> first_refusal(const Problem& problem, Index volunteer, Index role);

// Per head, what the pair is worth, and what it takes of limits of hours.
std::int64_t pair_utility(const Problem& problem, Index volunteer, Index role);
Minutes pair_length(const Problem& problem, Index volunteer, Index role);

}  // namespace yui::matching
