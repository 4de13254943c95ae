// The candidates of a whole plan.
#include <algorithm>

#include "matching/candidates/index.hpp"
#include "matching/model/by_place.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/score.hpp"
#include "matching/plan/crew.hpp"

namespace yui::matching {
namespace {

std::vector<Candidate> listed(const Problem& problem) {
    std::vector<Candidate> all;
    for (const auto& edge : problem.edges) {
        if (fails(problem, edge.volunteer, edge.role, Reason::forbidden)) continue;
        if (fails(problem, edge.volunteer, edge.role, Reason::too_many_heads)) continue;
        all.push_back({edge.volunteer, edge.role, edge.utility, edge.length});
    }
    return all;
}

// A sorted list of pairs, asked about many pairs of people who are mostly not in it.
class Listed {
public:
    Listed(const Problem& problem, const std::vector<Pair>& pairs)
        : pairs_(&pairs), person_(problem.volunteers.size(), 0) {
        for (const auto& pair : pairs) person_[pair.volunteer] = 1;
    }
    bool has(Index volunteer) const { return person_[volunteer] != 0; }
    bool has(const Pair& pair) const {
        return has(pair.volunteer) && std::binary_search(pairs_->begin(), pairs_->end(), pair);
    }

private:
    const std::vector<Pair>* pairs_;
    std::vector<char> person_;
};

// What is announced stays possible, however many are better.
void add_announced(const Problem& problem, std::vector<Candidate>& list) {
    if (problem.announced.empty()) return;
    const Listed announced(problem, problem.announced);
    std::vector<Pair> there;
    for (const auto& one : list)
        if (announced.has(one.volunteer)) there.push_back({one.volunteer, one.role});
    std::sort(there.begin(), there.end());
    for (const auto& pair : problem.announced) {
        if (std::binary_search(there.begin(), there.end(), pair)) continue;
        if (!eligible(problem, pair.volunteer, pair.role)) continue;
        list.push_back({pair.volunteer,
                        pair.role,
                        utility(problem, pair.volunteer, pair.role),
                        problem.shift_of(pair.role).length});
    }
}

}  // namespace

std::vector<Candidate> candidates(const Problem& problem,
                                  const CandidateIndex* index,
                                  std::size_t per_role,
                                  const Crew& crew) {
    std::vector<Candidate> all;
    const Listed pinned(problem, problem.pinned);
    const auto is_pinned = [&](const Candidate& one) { return pinned.has(Pair{one.volunteer, one.role}); };
    if (problem.lists_edges) {
        all = listed(problem);
        std::erase_if(all, is_pinned);
        return all;
    }
    constexpr std::size_t part_size = 64;
    // Neighbours one after the other: their people are still in the caches.
    const auto order = roles_of(problem, shifts_by_place(problem));
    const std::size_t parts = (order.size() + part_size - 1) / part_size;
    std::vector<std::vector<Candidate>> found(order.size());  // by role
    std::vector<CandidateIndex::Query> queries(crew.threads());
    crew.share(parts, [&](std::size_t part, unsigned thread) {
        for (std::size_t i = part * part_size; i < std::min(order.size(), (part + 1) * part_size); ++i) {
            const Index role = order[i];
            const auto count = std::max(per_role, 4 * static_cast<std::size_t>(problem.roles[role].max));
            found[role] = index->best(role, count, queries[thread]);
        }
    });
    for (const auto& of_role : found) all.insert(all.end(), of_role.begin(), of_role.end());
    add_announced(problem, all);
    std::erase_if(all, is_pinned);
    return all;
}

}  // namespace yui::matching
