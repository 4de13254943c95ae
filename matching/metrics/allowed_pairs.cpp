#include "matching/metrics/allowed_pairs.hpp"

#include "matching/explain/pair.hpp"

namespace yui::matching {

AllowedPairs::AllowedPairs(const Problem& problem) : problem_(&problem) {
    if (!problem.lists_edges) {
        index_.emplace(problem);
        return;
    }
    listed_.resize(problem.roles.size());
    for (const auto& edge : problem.edges)
        if (!first_refusal(problem, edge.volunteer, edge.role))
            listed_[edge.role].push_back({edge.volunteer, edge.role, edge.utility, edge.length});
}

const std::vector<Candidate>& AllowedPairs::of(Index role) {
    return index_ ? index_->eligible(role, query_) : listed_[role];
}

}  // namespace yui::matching
