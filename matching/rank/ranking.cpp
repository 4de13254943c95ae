#include "matching/rank/ranking.hpp"

#include <algorithm>
#include <array>

#include "matching/explain/pair.hpp"
#include "matching/model/eligibility.hpp"

namespace yui::matching {
namespace {

std::vector<Assignment> confirmed(const Problem& problem) {
    std::vector<Assignment> list;
    for (const auto& one : pinned_of(problem)) list.push_back({one.volunteer, one.role, one.utility});
    return list;
}

}  // namespace

std::string_view name(RankTerm term) {
    constexpr std::array<std::string_view, rank_terms> names{
        "skill", "distance", "preference", "rest", "shortage", "contacts", "load"};
    return names[static_cast<std::size_t>(term)];
}

Ranking::Ranking(const Problem& problem, const RankOptions& options)
    : problem_(&problem), options_(options), confirmed_(problem, confirmed(problem)) {
    if (problem.lists_edges) return;
    index_.emplace(problem);
    agenda_.emplace(problem);
}

bool Ranking::tired(Index volunteer) const {
    return problem_->volunteers[volunteer].asked_week >= problem_->contact_budget_week;
}

bool Ranking::may(Index volunteer, Index role) const {
    if (confirmed_.room(volunteer, role) < problem_->volunteers[volunteer].heads) return false;
    return confirmed_.obstacle(volunteer, role).by == Hindrance::nothing;
}

std::vector<std::string> Ranking::refused(Index volunteer, Index role) const {
    std::vector<std::string> rules;
    if (problem_->lists_edges) {
        if (listed_edge(*problem_, volunteer, role) == nullptr) rules.emplace_back("not_listed");
        if (const auto reason = first_refusal(*problem_, volunteer, role)) rules.emplace_back(name(*reason));
    } else {
        const auto refusal = matching::refusal(*problem_, volunteer, role);
        for (std::size_t i = 0; i < reasons; ++i)
            if (refusal.has(static_cast<Reason>(i))) rules.emplace_back(name(static_cast<Reason>(i)));
    }
    const auto obstacle = confirmed_.obstacle(volunteer, role);
    if (obstacle.by != Hindrance::nothing) rules.emplace_back(name(obstacle.by));
    if (confirmed_.room(volunteer, role) < problem_->volunteers[volunteer].heads) rules.emplace_back("full");
    if (tired(volunteer)) rules.emplace_back("contact_budget");
    return rules;
}

RankedPair Ranking::scored(Index volunteer, Index role_index) const {
    RankedPair pair{volunteer, role_index};
    const auto& role = problem_->roles[role_index];
    const auto at = [&](RankTerm term) -> std::int64_t& {
        return pair.points[static_cast<std::size_t>(term)];
    };
    if (problem_->lists_edges) {
        at(RankTerm::skill) = pair_utility(*problem_, volunteer, role_index);
    } else {
        const auto terms = pair_terms_of(*problem_, volunteer, role_index);
        for (std::size_t i = 0; i < pair_terms; ++i)
            pair.points[i] = (pair_weights[i] * terms[i] + 500) / 1000;
    }
    const auto missing = std::max(0, role.min - confirmed_.heads(role_index));
    if (missing > 0) at(RankTerm::shortage) = options_.shortage * missing / role.min;
    at(RankTerm::contacts) = -options_.per_contact * role.contacts_week;
    at(RankTerm::load) = -load_cost(*problem_, volunteer, 1);
    for (const auto points : pair.points) pair.score += points;
    return pair;
}

std::vector<Ranking::Choice> Ranking::choices(Index volunteer) const {
    std::vector<Choice> all;
    const auto consider = [&](Index role) {
        if (may(volunteer, role)) all.push_back({scored(volunteer, role).score, role});
    };
    if (agenda_) {
        agenda_->each(volunteer, [&](Index role) {
            if (suits(*problem_, volunteer, role)) consider(role);
        });
        return all;
    }
    const auto before = [](const ListedEdge& edge, Index v) { return edge.volunteer < v; };
    auto edge = std::lower_bound(problem_->edges.begin(), problem_->edges.end(), volunteer, before);
    for (; edge != problem_->edges.end() && edge->volunteer == volunteer; ++edge)
        if (allowed(*problem_, volunteer, edge->role)) consider(edge->role);
    return all;
}

std::vector<RankedPair> Ranking::needs(Index volunteer) {
    if (tired(volunteer)) return {};
    return with_kept_places(volunteer, choices(volunteer));
}

Index Ranking::entry_of(Index role) const {
    return options_.once == Once::shift ? problem_->roles[role].shift : role;
}

// Every fifth place is for the best need that nobody was asked about and that is not in the list yet.
std::vector<RankedPair> Ranking::with_kept_places(Index volunteer, std::vector<Choice> all) const {
    std::vector<Choice> unasked;
    for (const auto& one : all)
        if (problem_->roles[one.role].contacts_week == 0) unasked.push_back(one);
    std::make_heap(all.begin(), all.end());
    std::make_heap(unasked.begin(), unasked.end());
    std::vector<char> taken(problem_->roles.size(), 0);
    std::vector<RankedPair> list;
    const auto next = [&](std::vector<Choice>& heap) {
        while (!heap.empty() && taken[entry_of(heap.front().role)] != 0) {
            std::pop_heap(heap.begin(), heap.end());
            heap.pop_back();
        }
        return heap.empty() ? none : heap.front().role;
    };
    while (list.size() < options_.count) {
        const Index best = next(all);
        if (best == none) break;
        const Index kept = list.size() % 5 == 4 ? next(unasked) : none;
        list.push_back(scored(volunteer, kept != none ? kept : best));
        list.back().kept_place = kept != none && kept != best;
        taken[entry_of(list.back().role)] = 1;
    }
    return list;
}

std::vector<RankedPair> Ranking::residents(Index role) {
    if (!index_) return listed(role);
    // A few more than asked for, since some have confirmed something else by now.
    auto list = among(index_->best(role, 2 * options_.count + 20, query_));
    if (list.size() < options_.count && query_.left_out) list = among(index_->eligible(role, query_));
    return list;
}

std::vector<RankedPair> Ranking::listed(Index role) const {
    std::vector<Candidate> people;
    for (const auto& edge : problem_->edges)
        if (edge.role == role && allowed(*problem_, edge.volunteer, role))
            people.push_back({edge.volunteer, role, edge.utility, edge.length});
    return among(people);
}

std::vector<RankedPair> Ranking::among(const std::vector<Candidate>& people) const {
    std::vector<RankedPair> list;
    for (const auto& one : people)
        if (!tired(one.volunteer) && may(one.volunteer, one.role))
            list.push_back(scored(one.volunteer, one.role));
    std::sort(list.begin(), list.end(), [](const RankedPair& a, const RankedPair& b) {
        return a.score != b.score ? a.score > b.score : a.volunteer < b.volunteer;
    });
    if (list.size() > options_.count) list.resize(options_.count);
    return list;
}

}  // namespace yui::matching
