#include "matching/explain/pair.hpp"

#include <algorithm>
#include <array>

#include "matching/model/score.hpp"

namespace yui::matching {

const ListedEdge* listed_edge(const Problem& problem, Index volunteer, Index role) {
    const Pair wanted{volunteer, role};
    const auto before = [](const ListedEdge& edge, const Pair& pair) {
        return Pair{edge.volunteer, edge.role} < pair;
    };
    const auto found = std::lower_bound(problem.edges.begin(), problem.edges.end(), wanted, before);
    if (found == problem.edges.end() || Pair{found->volunteer, found->role} != wanted) return nullptr;
    return &*found;
}

std::optional<Reason> first_refusal(const Problem& problem, Index volunteer, Index role) {
    if (!problem.lists_edges) {
        for (std::size_t i = 0; i < reasons; ++i)
            if (fails(problem, volunteer, role, static_cast<Reason>(i))) return static_cast<Reason>(i);
        return std::nullopt;
    }
    constexpr std::array checked{Reason::forbidden, Reason::too_many_heads};
    for (const auto reason : checked)
        if (fails(problem, volunteer, role, reason)) return reason;
    return std::nullopt;
}

bool allowed(const Problem& problem, Index volunteer, Index role) {
    if (!problem.lists_edges) return eligible(problem, volunteer, role);
    return listed_edge(problem, volunteer, role) != nullptr && !first_refusal(problem, volunteer, role);
}

std::int64_t pair_utility(const Problem& problem, Index volunteer, Index role) {
    if (!problem.lists_edges) return utility(problem, volunteer, role);
    const auto* edge = listed_edge(problem, volunteer, role);
    return edge == nullptr ? 0 : edge->utility;
}

Minutes pair_length(const Problem& problem, Index volunteer, Index role) {
    const auto* edge = problem.lists_edges ? listed_edge(problem, volunteer, role) : nullptr;
    return edge == nullptr ? problem.shift_of(role).length : edge->length;
}

}  // namespace yui::matching
