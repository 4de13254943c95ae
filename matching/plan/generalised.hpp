// Generalised assignment: roles of one head, nothing clashes, and what limits people is hours alone. Rewards
// of roles with an exact knapsack for every person give the bound; exchanging roles gives the plan.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "matching/plan/graph.hpp"

namespace yui::matching {

struct Generalised {
    std::vector<std::size_t> taken;  // indices into the candidates
    std::int64_t bound = 0;          // with base()
    int iterations = 0;
};

// Nothing if the problem is of another kind. The same for any `iterations` in the same order.
std::optional<Generalised> generalised(const Graph& graph,
                                       const std::vector<Candidate>& candidates,
                                       int iterations,
                                       const std::function<bool()>& stop);

}  // namespace yui::matching
