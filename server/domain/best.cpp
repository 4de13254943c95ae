// The best of what the rules left, by the engine: domain/ranking.hpp speaks of roles and people, the engine
// of indices and points.
#include <algorithm>

#include "matching/rank/ranking.hpp"
#include "server/domain/ranking.hpp"

namespace yui::domain {
namespace {

// Who may do what was decided before, so the engine gets exactly these pairs and what each is worth.
matching::Problem listed_pairs() {
    matching::Problem problem;
    problem.lists_edges = true;
    return problem;
}

std::int32_t narrow(std::int64_t number) { return static_cast<std::int32_t>(number); }

void add_role(matching::Problem& problem, const Role& role, std::int64_t contacts) {
    matching::Role added;
    added.shift = static_cast<matching::Index>(problem.shifts.size() - 1);
    added.min = narrow(role.heads_min);
    added.max = narrow(role.heads_max);
    added.contacts_week = narrow(contacts);
    problem.roles.push_back(added);
    ++problem.shifts.back().roles;
}

// Those who are sure already, as one party of so many heads.
void add_confirmed(matching::Problem& problem, const Role& role, matching::Index index) {
    if (role.confirmed == 0) return;
    matching::Volunteer party;
    party.heads = narrow(role.confirmed);
    problem.pinned.push_back({static_cast<matching::Index>(problem.volunteers.size()), index});
    problem.volunteers.push_back(party);
}

}  // namespace

std::vector<std::size_t> best_needs(std::span<const Chance> chances, std::size_t count) {
    auto problem = listed_pairs();
    problem.volunteers.emplace_back();
    const Role* before = nullptr;
    for (const auto& [role, worth, contacts] : chances) {
        const auto index = static_cast<matching::Index>(problem.roles.size());
        if (before == nullptr || before->need != role->need) problem.shifts.emplace_back().first_role = index;
        before = role;
        add_role(problem, *role, contacts);
        add_confirmed(problem, *role, index);
        problem.edges.push_back({0, index, worth, 0});
    }
    matching::RankOptions options;
    options.count = count;
    options.once = matching::Once::shift;
    std::vector<std::size_t> best;
    for (const auto& pair : matching::Ranking(problem, options).needs(0)) best.push_back(pair.role);
    return best;
}

std::vector<std::size_t> best_people(const Role& role, std::span<const Helper> helpers, std::size_t count) {
    auto problem = listed_pairs();
    problem.shifts.emplace_back();
    add_role(problem, role, 0);
    auto& seats = problem.roles.back().max;
    seats = std::max(seats, narrow(role.confirmed) + 1);
    for (const auto& [worth, helped] : helpers) {
        const auto index = static_cast<matching::Index>(problem.volunteers.size());
        problem.volunteers.emplace_back().past_load = narrow(helped);
        problem.edges.push_back({index, 0, worth, 0});
    }
    add_confirmed(problem, role, 0);
    matching::RankOptions options;
    options.count = count;
    std::vector<std::size_t> best;
    for (const auto& pair : matching::Ranking(problem, options).residents(0)) best.push_back(pair.volunteer);
    return best;
}

}  // namespace yui::domain
