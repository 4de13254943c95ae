// People and shifts in an order in which neighbours on the plane stand near each other (Morton's), so that
// what belongs to one part of a city lies together in memory and is looked at soon again.
//
// Pure; any thread.
#pragma once

#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

// Numbers of people. Within half a kilometre by how far they travel; those without a place last, in the order
// of their numbers.
std::vector<Index> people_by_place(const Problem& problem);
// Numbers of shifts; within half a kilometre by their beginning.
std::vector<Index> shifts_by_place(const Problem& problem);
// Numbers of the roles of shifts, in their order.
std::vector<Index> roles_of(const Problem& problem, const std::vector<Index>& shifts);

}  // namespace yui::matching
