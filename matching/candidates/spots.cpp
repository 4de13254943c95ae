#include "matching/candidates/spots.hpp"

#include <algorithm>
#include <limits>

#include "matching/model/score.hpp"

namespace yui::matching {
Spots::Spots(const Problem& problem, const std::vector<Index>& order) : problem_(&problem) {
    const auto& people = problem.volunteers;
    constexpr auto weight = pair_weights[static_cast<std::size_t>(PairTerm::rest)];
    constexpr std::int64_t least = std::numeric_limits<std::int32_t>::min();
    spots_.reserve(people.size());
    homes_.reserve(people.size());
    for (const Index v : order) {
        const auto& person = people[v];
        Spot spot;
        spot.placed = person.at.known;
        spot.reach = person.reach;
        spot.volunteer = v;
        spot.cost = static_cast<std::int32_t>(load_cost(problem, v, 1));
        spot.heads = person.heads;
        spot.skills = {static_cast<Index>(skills_.size()), person.skills.size};
        for (const auto& own : problem.skills_of(person.skills)) skills_.push_back(own);
        spot.preferences = {static_cast<Index>(preferences_.size()), person.preferences.size};
        for (const auto& own : problem.preferences_of(person.preferences)) preferences_.push_back(own);
        const int rest = 500 - 125 * std::min(4, person.asked_week);
        spot.rest = static_cast<std::int16_t>(rest);
        spot.rest_at_newcomer_seat = static_cast<std::int16_t>(rest + (person.newcomer ? 500 : 0));
        const auto worth = std::max(weight * spot.rest - 1000 * spot.cost, least);  // never too little
        homes_.push_back({person.at.x,
                          person.at.y,
                          person.at.known ? person.reach : unlimited,
                          static_cast<std::int32_t>(worth)});
        spots_.push_back(spot);
    }
}

std::int64_t Spots::skill_fit(const Spot& spot, const Role& role) const {
    std::int64_t sum = 0;
    for (const auto& wanted : problem_->skills_of(role.skills)) {
        for (Index i = spot.skills.begin; i < spot.skills.begin + spot.skills.size; ++i) {
            if (skills_[i].skill != wanted.skill) continue;
            sum += std::clamp<std::int64_t>(
                no_skill_asked + 200 * (skills_[i].level - wanted.level), 0, greatest_term);
        }
    }
    return role.skills.size == 1 ? sum : sum / role.skills.size;
}

std::int64_t Spots::preference(const Spot& spot, const Shift& shift) const {
    std::int64_t sum = 0;
    for (Index i = spot.preferences.begin; i < spot.preferences.begin + spot.preferences.size; ++i) {
        const auto& wish = preferences_[i];
        const Index name = wish.kind == Preference::Kind::group ? shift.group : shift.area;
        if (name != none && name == wish.name) sum += wish.value;
    }
    return std::clamp<std::int64_t>(no_wish + 250 * sum, 0, greatest_term);
}

std::int64_t Spots::utility(
    const Spot& spot, const Role& role, const Shift& shift, std::int64_t metres, bool wishing) const {
    PairTerms terms{role.skills.size == 0 ? no_skill_asked : skill_fit(spot, role),
                    500,
                    wishing ? preference(spot, shift) : no_wish,
                    role.newcomer_seats > 0 ? spot.rest_at_newcomer_seat : spot.rest};
    if (metres >= 0) {
        if (spot.reach == unlimited) {
            terms[1] = std::max<std::int64_t>(0, greatest_term - metres / 10);
        } else if (metres == 0) {
            terms[1] = greatest_term;
        } else if (spot.reach == 0) {
            terms[1] = 0;
        } else {
            const auto far =
                static_cast<std::uint32_t>(1000 * metres) / static_cast<std::uint32_t>(spot.reach);
            terms[1] = greatest_term - static_cast<std::int64_t>(far);
        }
    }
    return weigh(terms);
}

std::size_t Spots::bytes() const {
    return spots_.size() * (sizeof(Spot) + sizeof(Home)) + skills_.size() * sizeof(SkillLevel) +
           preferences_.size() * sizeof(Preference);
}

}  // namespace yui::matching
