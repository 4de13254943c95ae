#include "matching/plan/plan.hpp"

#include <algorithm>
#include <memory>

#include "matching/candidates/index.hpp"
#include "matching/plan/city_bound.hpp"
#include "matching/plan/compact.hpp"
#include "matching/plan/exact_flow.hpp"
#include "matching/plan/first_come.hpp"
#include "matching/plan/generalised.hpp"
#include "matching/plan/numbering.hpp"
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

// Where people are few, plans gain from more choice: most of them are needed somewhere.
std::size_t usual_candidates_per_role(const Problem& problem) {
    constexpr std::size_t few = 6;  // people a role
    return problem.volunteers.size() < few * problem.roles.size() ? 200 : 100;
}

double Plan::gap() const {
    return bound > 0 ? static_cast<double>(bound - worth.objective) / static_cast<double>(bound) : 0;
}

double Plan::normalised_gap() const {
    if (bound <= first_come) return 0;
    return static_cast<double>(bound - worth.objective) / static_cast<double>(bound - first_come);
}

namespace {

// One planning: what all ways of solving share.
class Planning {
public:
    Planning(const Problem& problem, const PlanOptions& options)
        : problem_(problem), options_(options), crew_(options.threads) {
        options.progress({Stage::candidates, 0, options.iterations, 0, 0});
        if (!problem.lists_edges) index_ = std::make_unique<CandidateIndex>(problem);
        auto found = candidates(problem, index_.get(), per_role(), crew_);
        result_.candidates = result_.eligible_pairs = static_cast<std::int64_t>(found.size());
        if (problem.lists_edges) listed_ = found;
        graph_ = std::make_unique<Graph>(problem, std::move(found));
    }

    Plan run() {
        result_.first_come = first_come(*graph_, options_.seed);
        const bool exactly = problem_.lists_edges && !problem_.options.compact_crew && (flow() || hours());
        if (!exactly) by_prices();
        result_.worth = worth(problem_, result_.assignments);
        result_.unmet = unmet(problem_, result_.assignments);
        forgive_unmet();
        if (result_.rewards.empty()) result_.rewards.assign(problem_.roles.size(), 0);
        options_.progress(
            {Stage::done, result_.iterations, options_.iterations, result_.worth.objective, result_.bound});
        return std::move(result_);
    }

private:
    bool halted() {
        if (options_.cancelled()) result_.stopped = Stopped::cancelled;
        if (result_.stopped == Stopped::finished && options_.out_of_time()) result_.stopped = Stopped::time;
        return result_.stopped != Stopped::finished;
    }

    std::size_t per_role() const {
        return options_.candidates_per_role > 0 ? options_.candidates_per_role
                                                : usual_candidates_per_role(problem_);
    }

    void assign(const std::vector<std::size_t>& taken) {
        for (const auto i : taken) {
            result_.assignments.push_back({listed_[i].volunteer, listed_[i].role, listed_[i].utility});
        }
        std::sort(result_.assignments.begin(), result_.assignments.end(), [](const auto& a, const auto& b) {
            return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
        });
    }

    void prove(std::int64_t bound) {
        result_.bound = result_.bound_candidates = bound;
        result_.utility_bound =
            CityBound(*graph_, nullptr, crew_, Rewards(graph_->slots(), 0), 0, 0).utility_bound();
    }

    bool flow() {
        const auto taken = exact_flow(*graph_, listed_, [this] { return halted(); });
        if (!taken) return false;
        assign(*taken);
        const auto shortage = [&] {
            std::int64_t heads = 0;
            for (const auto& one : unmet(problem_, result_.assignments)) heads += one.missing;
            return heads;
        };
        prove(worth(problem_, result_.assignments).objective - graph_->required() * shortage());
        result_.optimal = true;
        return true;
    }

    bool hours() {
        const auto found =
            generalised(*graph_, listed_, 4 * options_.iterations, [this] { return halted(); });
        if (!found) return false;
        assign(found->taken);
        prove(found->bound);
        result_.iterations = found->iterations;
        result_.optimal = worth(problem_, result_.assignments).objective >= result_.bound;
        return true;
    }

    void by_prices() {
        Search search(*graph_, crew_, options_);
        search.first_plan();
        if (search.stopped() == Stopped::finished) search.iterate();
        take(search);
    }

    void take(const Search& search) {
        const bool small_crew = problem_.options.compact_crew;
        result_.assignments = small_crew ? compact(search.best()).assignments() : search.best().assignments();
        result_.rewards = by_role(*graph_, search.rewards());
        result_.iterations = search.iterations();
        result_.stopped = search.stopped();
        result_.bound_candidates = search.bound();
        options_.progress(
            {Stage::city_bound, search.iterations(), options_.iterations, search.objective(), 0});
        const int steps = search.stopped() == Stopped::finished ? CityBound::usual_steps : 0;
        const CityBound city(*graph_, index_.get(), crew_, search.rewards(), search.objective(), steps);
        result_.bound = city.bound();
        if (index_ != nullptr) result_.eligible_pairs = city.eligible_pairs();
        result_.utility_bound = city.utility_bound();
        if (search.iterations() == 0) result_.bound_candidates = result_.bound;
    }

    // Bounds carry the penalty of heads that had to come; it is given back for those that cannot. Where
    // utility is all that counts, its bound is the bound.
    void forgive_unmet() {
        std::int64_t missing = 0;
        for (const auto& one : result_.unmet) missing += one.missing;
        result_.bound += graph_->required() * missing;
        result_.bound_candidates += graph_->required() * missing;
        const auto& options = problem_.options;
        if (missing > 0 || options.bonus_min > 0 || options.fairness > 0) return;
        const auto kept = options.stability * static_cast<std::int64_t>(problem_.announced.size());
        result_.utility_bound = std::min(result_.utility_bound, result_.bound + kept);
    }

    const Problem& problem_;
    const PlanOptions& options_;
    Crew crew_;
    std::unique_ptr<CandidateIndex> index_;
    std::vector<Candidate> listed_;
    std::unique_ptr<Graph> graph_;
    Plan result_;
};

}  // namespace

Plan plan(const Problem& problem, const PlanOptions& options) {
    const Numbering numbering(problem);
    if (numbering.changes_nothing()) return Planning(problem, options).run();
    const auto by_place = numbering.apply(problem);
    auto made = Planning(by_place, options).run();
    numbering.take_back(made);
    return made;
}

}  // namespace yui::matching
