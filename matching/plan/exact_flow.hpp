// Problems that are a flow: everybody's limits are numbers of shifts, and their shifts exclude each other in
// groups of which one can be taken. Plain assignment and b-matching are such. These are solved exactly.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "matching/plan/graph.hpp"

namespace yui::matching {

// The edges of an optimal plan as indices into `candidates`, or nothing if the problem is not a flow or
// `stop` said so. `graph` is of the same problem; it may have dropped edges, which are not dropped here.
std::optional<std::vector<std::size_t>> exact_flow(const Graph& graph,
                                                   const std::vector<Candidate>& candidates,
                                                   const std::function<bool()>& stop);

}  // namespace yui::matching
