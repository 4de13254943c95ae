#include "matching/plan/city_bound.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "matching/model/eligibility.hpp"
#include "matching/plan/city_descent.hpp"
#include "matching/plan/wide_schedule.hpp"

namespace yui::matching {
namespace {

constexpr std::size_t roles_of_part = 64;  // roles

// Pairs that somebody gains from or nearly does, and what the best pairs of each role are worth.
struct Part {
    std::vector<Candidate> gainful;
    std::int64_t utility = 0;
    std::size_t eligible = 0;
};

class Pricing {
public:
    Pricing(const Graph& graph, const Rewards& rewards) : graph_(&graph) {
        const auto& people = graph.problem().volunteers;
        has_groups_ =
            std::any_of(people.begin(), people.end(), [](const Volunteer& v) { return v.heads > 1; });
        for (Index r = 0; r < graph.posts(); ++r) {
            const auto& post = graph.post(r);
            const auto first = rewards.begin() + static_cast<std::ptrdiff_t>(post.first_slot);
            const auto mix = first + static_cast<std::ptrdiff_t>(post.slots);
            const auto end = mix + static_cast<std::ptrdiff_t>(post.mixes);
            reward_.push_back(*std::max_element(first, mix) + (mix == end ? 0 : *std::max_element(mix, end)));
        }
    }

    // What the pair brings its person as their first shift.
    double value(const Candidate& one) const {
        const auto& person = graph_->person(one.volunteer);
        return static_cast<double>(graph_->gain(one) - graph_->burden(person, 1)) +
               person.heads * reward_[one.role];
    }

    void add(const std::vector<Candidate>& eligible, Index role, Part& part) {
        const auto& problem = graph_->problem();
        // A generation's reward may rise beside the seat's.
        const double margin = CityDescent::margin * (graph_->post(role).mixes > 0 ? 2 : 1);
        utilities_.clear();
        part.eligible += eligible.size();
        for (const auto& one : eligible) {
            if (one.utility > 0) utilities_.push_back(one.utility);
            if (value(one) + margin * graph_->person(one.volunteer).heads <= 0) continue;
            const Pair pair{one.volunteer, one.role};
            const auto& pinned = problem.pinned;
            if (!pinned.empty() && std::binary_search(pinned.begin(), pinned.end(), pair)) continue;
            part.gainful.push_back(one);
        }
        const auto seats = static_cast<std::size_t>(problem.roles[role].max);
        if (utilities_.size() > seats) {
            std::nth_element(utilities_.begin(),
                             utilities_.begin() + static_cast<std::ptrdiff_t>(seats),
                             utilities_.end(),
                             std::greater<>{});
            utilities_.resize(seats);
        }
        // The best person may be a group that fills every seat at that utility.
        if (has_groups_ && !utilities_.empty()) {
            part.utility +=
                *std::max_element(utilities_.begin(), utilities_.end()) * static_cast<std::int64_t>(seats);
            return;
        }
        part.utility = std::accumulate(utilities_.begin(), utilities_.end(), part.utility);
    }

private:
    const Graph* graph_;
    bool has_groups_ = false;
    std::vector<double> reward_;  // the best of each role's seats, and of its generations
    std::vector<std::int64_t> utilities_;
};

// Takes the pairs of people with more than a graph has room for out of `list`.
std::vector<Candidate> split_wide(const Graph& graph, std::vector<Candidate>& list) {
    std::vector<Index> count(graph.people(), 0);
    for (const auto& one : list) ++count[one.volunteer];
    std::vector<Candidate> wide;
    std::erase_if(list, [&](const Candidate& one) {
        if (count[one.volunteer] <= degree_limit) return false;
        wide.push_back(one);
        return true;
    });
    return wide;
}

// The best everybody can do alone with the pairs they gain from, at most.
double wide_bound(const Graph& graph,
                  const Crew& crew,
                  const Pricing& pricing,
                  std::vector<Candidate> gainful) {
    std::sort(gainful.begin(), gainful.end(), [](const Candidate& a, const Candidate& b) {
        return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
    });
    constexpr std::size_t people_a_part = 1024;
    const std::size_t parts = (graph.people() + people_a_part - 1) / people_a_part;
    std::vector<double> sums(parts, 0);
    std::vector<WideScheduler> schedulers(crew.threads(), WideScheduler(graph));
    crew.share(parts, [&](std::size_t part, unsigned thread) {
        const auto before = [](const Candidate& c, Index v) { return c.volunteer < v; };
        const auto last = static_cast<Index>((part + 1) * people_a_part);
        auto next = std::lower_bound(
            gainful.begin(), gainful.end(), static_cast<Index>(part * people_a_part), before);
        std::vector<WideScheduler::Item> items;
        while (next != gainful.end() && next->volunteer < last) {
            const Index v = next->volunteer;
            items.clear();
            for (; next != gainful.end() && next->volunteer == v; ++next) {
                items.push_back({pricing.value(*next), next->role, next->length});
            }
            sums[part] += schedulers[thread].bound(v, items);
        }
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

// The sum of what everybody gains alone at most and what roles keep.
std::int64_t proven(const Graph& graph,
                    const Crew& crew,
                    const std::vector<Candidate>& pairs,
                    const Rewards& rewards) {
    const Pricing pricing(graph, rewards);
    std::vector<Candidate> gainful;
    for (const auto& one : pairs)
        if (pricing.value(one) > 0) gainful.push_back(one);
    const double wide = wide_bound(graph, crew, pricing, split_wide(graph, gainful));
    const Graph narrow(graph.problem(), std::move(gainful));
    return static_cast<std::int64_t>(std::floor(Dual(narrow, crew).evaluate(rewards).bound + wide));
}

}  // namespace

CityBound::CityBound(const Graph& graph,
                     const CandidateIndex* index,
                     const Crew& crew,
                     const Rewards& rewards,
                     std::int64_t plan,
                     int steps) {
    const auto& problem = graph.problem();
    const std::size_t parts = (problem.roles.size() + roles_of_part - 1) / roles_of_part;
    std::vector<Part> found(parts);
    std::vector<Pricing> pricing(crew.threads(), Pricing(graph, rewards));
    if (index != nullptr) {
        std::vector<CandidateIndex::Query> queries(crew.threads());
        crew.share(parts, [&](std::size_t part, unsigned thread) {
            const auto end = std::min(problem.roles.size(), (part + 1) * roles_of_part);
            for (std::size_t r = part * roles_of_part; r < end; ++r) {
                const auto role = static_cast<Index>(r);
                pricing[thread].add(index->eligible(role, queries[thread]), role, found[part]);
            }
        });
    } else {
        auto all = candidates(problem, nullptr, 0, crew);
        std::stable_sort(
            all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.role < b.role; });
        for (std::size_t i = 0, end = 0; i < all.size(); i = end) {
            while (end < all.size() && all[end].role == all[i].role) ++end;
            const std::vector<Candidate> of_role(all.begin() + static_cast<std::ptrdiff_t>(i),
                                                 all.begin() + static_cast<std::ptrdiff_t>(end));
            pricing[0].add(of_role, all[i].role, found[all[i].role / roles_of_part]);
        }
    }
    std::vector<Candidate> gainful;
    for (const auto& part : found) {
        gainful.insert(gainful.end(), part.gainful.begin(), part.gainful.end());
        utility_bound_ += part.utility;
        eligible_pairs_ += static_cast<std::int64_t>(part.eligible);
    }
    std::sort(gainful.begin(), gainful.end(), [](const Candidate& a, const Candidate& b) {
        return Pair{a.volunteer, a.role} < Pair{b.volunteer, b.role};
    });
    bound_ = proven(graph, crew, gainful, rewards);
    if (steps > 0) {
        const auto better = CityDescent(graph, crew, gainful, rewards).run(steps, static_cast<double>(plan));
        bound_ = std::min(bound_, proven(graph, crew, gainful, better));
    }
    for (const auto& one : pinned_of(problem)) {
        utility_bound_ += std::max<std::int64_t>(0, one.utility) * problem.volunteers[one.volunteer].heads;
    }
}

}  // namespace yui::matching
