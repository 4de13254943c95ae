// What happens without a plan: people come in a random order, and each takes what they like best of what is
// left. The yardstick of the normalised gap.
#pragma once

#include <cstdint>

#include "matching/plan/holding.hpp"

namespace yui::matching {

std::int64_t first_come(const Graph& graph, std::uint64_t seed);  // with base()

}  // namespace yui::matching
