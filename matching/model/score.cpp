#include "matching/model/score.hpp"

#include <algorithm>
#include <cmath>

#include "matching/model/age.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {
namespace {

std::int64_t skill_fit(const Problem& problem, const Volunteer& person, const Role& role) {
    constexpr std::int64_t exact = 600;
    const auto wanted = problem.skills_of(role.skills);
    if (wanted.empty()) return exact;
    std::int64_t sum = 0;
    for (const auto& one : wanted) {
        for (const auto& own : problem.skills_of(person.skills)) {
            if (own.skill == one.skill) {
                sum += std::clamp<std::int64_t>(exact + 200 * (own.level - one.level), 0, 1000);
            }
        }
    }
    return sum / static_cast<std::int64_t>(wanted.size());
}

std::int64_t nearness(const Volunteer& person, const Shift& shift) {
    if (!person.at.known || !shift.at.known) return 500;
    const auto metres = metres_between(person.at, shift.at);
    if (person.reach == unlimited) return std::max<std::int64_t>(0, 1000 - metres / 10);
    if (metres == 0) return 1000;
    if (person.reach == 0) return 0;
    return std::max<std::int64_t>(0, 1000 - 1000 * metres / person.reach);
}

std::int64_t preference(const Problem& problem, const Volunteer& person, const Shift& shift) {
    std::int64_t sum = 0;
    for (const auto& wish : problem.preferences_of(person.preferences)) {
        const Index name = wish.kind == Preference::Kind::group ? shift.group : shift.area;
        if (name != none && name == wish.name) sum += wish.value;
    }
    return std::clamp<std::int64_t>(500 + 250 * sum, 0, 1000);
}

std::int64_t rest(const Volunteer& person, const Role& role) {
    const std::int64_t welcome = person.newcomer && role.newcomer_seats > 0 ? 500 : 0;
    return std::clamp<std::int64_t>(500 - 125 * std::min(4, person.asked_week) + welcome, 0, 1000);
}

}  // namespace

std::string_view name(PairTerm term) {
    constexpr std::array<std::string_view, pair_terms> names{"skill", "distance", "preference", "rest"};
    return names[static_cast<std::size_t>(term)];
}

PairTerms pair_terms_of(const Problem& problem, Index volunteer, Index role_index) {
    const auto& person = problem.volunteers[volunteer];
    const auto& role = problem.roles[role_index];
    const auto& shift = problem.shifts[role.shift];
    return {skill_fit(problem, person, role),
            nearness(person, shift),
            preference(problem, person, shift),
            rest(person, role)};
}

std::int64_t utility(const Problem& problem, Index volunteer, Index role) {
    return weigh(pair_terms_of(problem, volunteer, role));
}

std::int64_t head_bonus(const Problem& problem, Index role_index, std::int32_t head) {
    const auto& role = problem.roles[role_index];
    if (head > role.max) return 0;
    const double bonus = head <= role.min ? problem.options.bonus_min : problem.options.bonus_extra;
    return std::llround(bonus * problem.shifts[role.shift].importance);
}

std::int64_t load_cost(const Problem& problem, Index volunteer, std::int32_t k) {
    const std::int64_t past = std::min(problem.volunteers[volunteer].past_load, 12);
    return std::llround(problem.options.fairness *
                        static_cast<double>(25 * past + 120 * (std::int64_t{k} - 1)));
}

namespace {

// What the assignment adds to a role where `there` are the generations so far.
std::int64_t newly_mixed(const Problem& problem, const Assignment& one, std::uint8_t& there) {
    const auto bonus = mix_bonus(problem, one.role);
    const Index generation = bonus > 0 ? generation_of(problem, one.volunteer, one.role) : none;
    if (generation == none) return 0;
    const auto bit = static_cast<std::uint8_t>(1U << generation);
    if ((there & bit) != 0) return 0;
    there |= bit;
    return bonus;
}

}  // namespace

Worth worth(const Problem& problem, std::span<const Assignment> plan) {
    Worth sum;
    std::vector<std::int32_t> heads(problem.roles.size(), 0);
    std::vector<std::int32_t> load(problem.volunteers.size(), 0);
    std::vector<std::uint8_t> there(problem.roles.size(), 0);  // generations, as bits
    std::vector<Pair> pairs;
    pairs.reserve(plan.size());
    for (const auto& one : plan) {
        const auto count = problem.volunteers[one.volunteer].heads;
        sum.utility += count * one.utility;
        for (std::int32_t i = 0; i < count; ++i)
            sum.objective += head_bonus(problem, one.role, ++heads[one.role]);
        sum.objective -= load_cost(problem, one.volunteer, ++load[one.volunteer]);
        sum.objective += newly_mixed(problem, one, there[one.role]);
        pairs.push_back({one.volunteer, one.role});
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& pair : problem.announced) {
        if (!std::binary_search(pairs.begin(), pairs.end(), pair)) ++sum.moved;
    }
    sum.objective += sum.utility - problem.options.stability * sum.moved;
    return sum;
}

}  // namespace yui::matching
