#include "matching/plan/plan.hpp"

#include <algorithm>
#include <memory>

#include "matching/candidates/index.hpp"
#include "matching/plan/city_bound.hpp"
#include "matching/plan/first_come.hpp"
#include "matching/plan/search.hpp"

namespace yui::matching {
namespace {

std::vector<Unmet> unmet(const Problem& problem, const std::vector<Assignment>& plan) {
    std::vector<std::int32_t> heads(problem.roles.size(), 0);
    for (const auto& one : plan) heads[one.role] += problem.volunteers[one.volunteer].heads;
    std::vector<Unmet> list;
    for (Index r = 0; r < problem.roles.size(); ++r) {
        const auto missing = problem.roles[r].min - heads[r];
        if (missing > 0) list.push_back({r, missing});
    }
    return list;
}

// A role is worth what its open seats are.
std::vector<double> by_role(const Graph& graph, const Rewards& rewards) {
    std::vector<double> list;
    for (Index r = 0; r < graph.posts(); ++r) list.push_back(rewards[graph.post(r).first_slot]);
    return list;
}

}  // namespace

double Plan::gap() const {
    return bound > 0 ? static_cast<double>(bound - worth.objective) / static_cast<double>(bound) : 0;
}

double Plan::normalised_gap() const {
    if (bound <= first_come) return 0;
    return static_cast<double>(bound - worth.objective) / static_cast<double>(bound - first_come);
}

Plan plan(const Problem& problem, const PlanOptions& options) {
    const Crew crew(options.threads);
    options.progress({Stage::candidates, 0, options.iterations, 0, 0});
    std::unique_ptr<CandidateIndex> index;
    if (!problem.lists_edges) index = std::make_unique<CandidateIndex>(problem);
    auto found = candidates(problem, index.get(), options.candidates_per_role, crew);
    Plan result;
    result.candidates = static_cast<std::int64_t>(found.list.size());
    result.eligible_pairs = found.eligible_pairs;
    const Graph graph(problem, std::move(found.list));
    Search search(graph, crew, options);
    search.first_plan();
    if (search.stopped() == Stopped::finished) search.iterate();
    result.assignments = search.best().assignments();
    result.worth = worth(problem, result.assignments);
    result.first_come = first_come(graph, options.seed);
    const CityBound city(graph, index.get(), crew, search.rewards());
    result.bound_candidates = search.iterations() > 0 ? search.bound() : city.bound();
    result.bound = city.bound();
    result.utility_bound = city.utility_bound();
    result.unmet = unmet(problem, result.assignments);
    result.rewards = by_role(graph, search.rewards());
    result.iterations = search.iterations();
    result.stopped = search.stopped();
    options.progress(
        {Stage::done, search.iterations(), options.iterations, result.worth.objective, result.bound});
    return result;
}

}  // namespace yui::matching
