#include "matching/check/sums.hpp"

#include <algorithm>
#include <cmath>

#include "matching/check/crew.hpp"
#include "matching/check/fit.hpp"

namespace yui::matching::check {
namespace {

// The first `min` heads are worth more than the rest; heads over `max`, which only pinned pairs bring,
// nothing.
std::int64_t bonus(const Facts& facts, const Role& role, std::int64_t heads) {
    const double importance = facts.shifts.at(role.shift).importance;
    const auto first = std::llround(facts.weights.bonus_min * importance);
    const auto extra = std::llround(facts.weights.bonus_extra * importance);
    const auto seated = std::min(heads, role.max);
    const auto needed = std::min(seated, role.min);
    return first * needed + extra * (seated - needed);
}

// Each generation counts once, however many of it come.
std::int64_t mix(const Facts& facts, const Role& role, const std::vector<Id>& people) {
    if (!role.mixed_ages) return 0;
    std::set<Generation> there;
    for (const auto& id : people)
        if (const auto one = generation_of(facts, facts.people.at(id), role)) there.insert(*one);
    const double importance = facts.shifts.at(role.shift).importance;
    return std::llround(facts.weights.age_mix * importance) * static_cast<std::int64_t>(there.size());
}

// Each further shift of one person costs more than the last.
std::int64_t burden(const Facts& facts, const Person& person, std::size_t shifts) {
    std::int64_t cost = 0;
    for (std::size_t k = 0; k < shifts; ++k) {
        const double load = 25.0 * static_cast<double>(std::min<std::int64_t>(person.past_load, 12)) +
                            120.0 * static_cast<double>(k);
        cost += std::llround(facts.weights.fairness * load);
    }
    return cost;
}

bool is_given(const Given& given, const Pair& pair) {
    const auto roles = given.roles_of.find(pair.first);
    if (roles == given.roles_of.end()) return false;
    return std::find(roles->second.begin(), roles->second.end(), pair.second) != roles->second.end();
}

}  // namespace

Totals totals_of(const Facts& facts, const Given& given) {
    Totals totals;
    for (const auto& [id, role] : facts.roles) {
        const auto found = given.people_of.find(id);
        const auto people = found == given.people_of.end() ? std::vector<Id>{} : found->second;
        const auto heads = crew_of(facts, role, people).heads();
        totals.heads += heads;
        totals.objective += bonus(facts, role, heads) + mix(facts, role, people);
        totals.missing += std::max<std::int64_t>(0, role.min - heads);
        for (const auto& name : people) {
            const auto& person = facts.people.at(name);
            totals.utility += utility(facts, person, role) * person.heads;
        }
    }
    for (const auto& [id, roles] : given.roles_of) {
        totals.objective -= burden(facts, facts.people.at(id), roles.size());
        if (!roles.empty()) ++totals.people;
    }
    for (const auto& pair : facts.announced)
        if (!is_given(given, pair)) totals.objective -= facts.weights.stability;
    totals.objective += totals.utility;
    return totals;
}

}  // namespace yui::matching::check
