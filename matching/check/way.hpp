// Distance and travel as the checker counts them: a flat map in whole metres.
#pragma once

#include <cstdint>

#include "matching/check/facts.hpp"

namespace yui::matching::check {

std::int64_t metres_between(const Facts& facts, const Place& one, const Place& other);

// Minutes between the end of one shift and the start of another, in either order.
std::int64_t travel_minutes(const Facts& facts, const Shift& one, const Shift& other);

// One person cannot do both: they overlap with the way between them, are named a conflict, or are the same.
bool clash(const Facts& facts, const Shift& one, const Shift& other);

}  // namespace yui::matching::check
