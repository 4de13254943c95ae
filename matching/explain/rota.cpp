#include "matching/explain/rota.hpp"

#include <algorithm>
#include <array>

#include "matching/explain/pair.hpp"
#include "matching/model/clash.hpp"
#include "matching/model/eligibility.hpp"

namespace yui::matching {
namespace {

struct Load {
    std::int64_t shifts = 0;
    std::int64_t minutes = 0;
};

}  // namespace

std::string_view name(Hindrance hindrance) {
    constexpr std::array<std::string_view, 6> names{
        "nothing", "clash", "shifts_week", "hours_week", "shifts_month", "hours_month"};
    return names[static_cast<std::size_t>(hindrance)];
}

Rota::Rota(const Problem& problem, std::span<const Assignment> plan)
    : problem_(&problem),
      roles_of_(problem.volunteers.size()),
      people_of_(problem.roles.size()),
      heads_(problem.roles.size(), 0) {
    for (const auto& one : plan) take(one.volunteer, one.role);
}

void Rota::take(Index volunteer, Index role) {
    roles_of_[volunteer].push_back(role);
    people_of_[role].push_back(volunteer);
    heads_[role] += problem_->volunteers[volunteer].heads;
}

void Rota::leave(Index volunteer, Index role) {
    std::erase(roles_of_[volunteer], role);
    std::erase(people_of_[role], volunteer);
    heads_[role] -= problem_->volunteers[volunteer].heads;
}

bool Rota::holds(Index volunteer, Index role) const {
    const auto& roles = roles_of_[volunteer];
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

std::int32_t Rota::room(Index volunteer, Index role) const {
    const auto& post = problem_->roles[role];
    std::array<std::int32_t, seats> came{};
    for (const auto other : people_of_[role])
        came[static_cast<std::size_t>(seat_of(*problem_, other, role))] += problem_->volunteers[other].heads;
    auto open = open_seats(post) - came[static_cast<std::size_t>(Seat::open)];
    std::int32_t own = 0;
    for (const auto kind : {Seat::newcomer, Seat::experienced}) {
        const auto left = reserved_seats(post, kind) - came[static_cast<std::size_t>(kind)];
        if (left < 0) open += left;
        if (kind == seat_of(*problem_, volunteer, role)) own = std::max(0, left);
    }
    return std::max(0, open) + own;
}

Obstacle Rota::obstacle(Index volunteer, Index role, Index leaving) const {
    const auto& shift = problem_->shift_of(role);
    Load week{1, pair_length(*problem_, volunteer, role)};
    Load month = week;
    for (const auto held : roles_of_[volunteer]) {
        if (held == leaving) continue;
        if (clash(*problem_, problem_->roles[held].shift, problem_->roles[role].shift))
            return {Hindrance::clash, held};
        const auto& other = problem_->shift_of(held);
        const Load load{1, pair_length(*problem_, volunteer, held)};
        if (other.week == shift.week) week = {week.shifts + load.shifts, week.minutes + load.minutes};
        if (other.month == shift.month) month = {month.shifts + load.shifts, month.minutes + load.minutes};
    }
    const auto& limits = problem_->volunteers[volunteer].limits;
    if (week.shifts > limits.shifts_week) return {Hindrance::shifts_week};
    if (week.minutes > limits.minutes_week) return {Hindrance::hours_week};
    if (month.shifts > limits.shifts_month) return {Hindrance::shifts_month};
    if (month.minutes > limits.minutes_month) return {Hindrance::hours_month};
    return {};
}

}  // namespace yui::matching
