#include "matching/check/crew.hpp"

#include <algorithm>
#include <string>

#include "matching/check/fit.hpp"

namespace yui::matching::check {

Crew crew_of(const Facts& facts, const Role& role, const std::vector<Id>& people) {
    Crew crew;
    for (const auto& id : people) {
        const auto& person = facts.people.at(id);
        const auto kind = kind_of(person, role);
        auto& heads = kind == Kind::newcomer      ? crew.newcomers
                      : kind == Kind::experienced ? crew.experienced
                                                  : crew.others;
        heads += person.heads;
    }
    return crew;
}

std::vector<Violation> crew_faults(const Facts& facts, const Role& role, const std::vector<Id>& people) {
    const auto pinned = [&](const Id& id) { return facts.pinned.count({id, role.id}) > 0; };
    if (std::all_of(people.begin(), people.end(), pinned)) return {};
    const auto crew = crew_of(facts, role, people);
    const auto heads = std::to_string(crew.heads()) + " heads, " + std::to_string(role.max) + " seats";
    if (crew.heads() > role.max) return {{"too_many", role.id, heads}};
    const auto on_open_seats = std::max<std::int64_t>(0, crew.newcomers - role.newcomer_seats) +
                               std::max<std::int64_t>(0, crew.experienced - role.experienced_min) +
                               crew.others;
    if (on_open_seats > role.max - role.newcomer_seats - role.experienced_min)
        return {{"kept_seat", role.id, heads}};
    return {};
}

}  // namespace yui::matching::check
