#include <algorithm>

#include "matching/plan/plan.hpp"
#include "matching/simulate/simulate.hpp"
#include "matching/simulate/week.hpp"

namespace yui::matching::simulate {
namespace {

constexpr int contact_budget = 2;  // a week, of the engine

Problem around_confirmed(Week& week) {
    auto problem = week.problem();
    problem.pinned.clear();
    for (Index v = 0; v < problem.volunteers.size(); ++v) {
        auto& person = problem.volunteers[v];
        const auto roles = week.rota().roles_of(v);
        for (const auto role : roles) problem.pinned.push_back({v, role});
        person.asked_week = week.people()[v].contacts;
        // Whoever was asked often enough keeps what they have and is left alone.
        if (week.people()[v].contacts >= contact_budget) person.limits.shifts_week = 0;
    }
    std::sort(problem.pinned.begin(), problem.pinned.end());
    problem.forbidden.assign(week.refusals().begin(), week.refusals().end());
    return problem;
}

}  // namespace

std::string_view name(Policy policy) {
    constexpr std::array<std::string_view, policies> names{"board", "greedy", "engine"};
    return names[static_cast<std::size_t>(policy)];
}

// In an order of the day, so that nobody is always first.
void board_day(Week& week) {
    std::vector<std::pair<double, Index>> visitors;
    for (Index v = 0; v < week.people().size(); ++v)
        if (week.comes_by(v)) visitors.emplace_back(week.thrown(9, v, 0), v);
    std::sort(visitors.begin(), visitors.end());
    for (const auto& [turn, volunteer] : visitors)
        for (const auto& one : week.choices(volunteer)) {
            if (!week.could_take(one)) continue;
            week.consider(one);
            break;
        }
}

void greedy_day(Week& week) {
    for (Index role = 0; role < week.problem().roles.size(); ++role) {
        auto missing = week.problem().roles[role].max - week.rota().heads(role);
        for (const auto& one : week.candidates(role)) {
            if (missing <= 0) break;
            if (week.people()[one.volunteer].asked_today || !week.could_take(one)) continue;
            week.ask(one);
            --missing;
        }
    }
}

void engine_day(Week& week) {
    const auto problem = around_confirmed(week);
    PlanOptions options;
    options.iterations = 10;
    for (const auto& one : plan(problem, options).assignments)
        if (!week.rota().holds(one.volunteer, one.role)) week.ask({one.volunteer, one.role, one.utility, 0});
}

}  // namespace yui::matching::simulate
