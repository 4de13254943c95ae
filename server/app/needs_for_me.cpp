#include "server/app/needs_for_me.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "server/domain/assignment_states.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/ranking.hpp"

namespace yui::app {
namespace {

using protocol::ReasonTerm;

constexpr std::size_t fewest_needs = 5;

// A need with its roles that take people.
struct OpenNeed {
    std::int64_t starts_at = std::numeric_limits<std::int64_t>::max();  // of the first; the end of time: any
    std::int64_t contacts = 0;                                          // this week, for all its roles
    std::vector<const domain::Role*> roles = {};
};
using OpenNeeds = std::map<std::int64_t, OpenNeed>;

OpenNeeds open_needs(const domain::Roster& roster, std::int64_t now) {
    OpenNeeds needs;
    for (const auto id : roster.open_roles()) {
        const auto& wanted = *roster.role(id);
        auto& need = needs[wanted.role.need];
        need.contacts += domain::Roster::contacts_this_week(wanted, now);
        if (domain::takes_nobody(wanted.role, now)) continue;
        need.starts_at = std::min(need.starts_at, wanted.role.starts_at.value_or(need.starts_at));
        need.roles.push_back(&wanted.role);
    }
    return needs;
}

std::vector<const OpenNeed*> soonest_first(const OpenNeeds& needs) {
    std::vector<const OpenNeed*> order;
    for (const auto& [id, need] : needs)
        if (!need.roles.empty()) order.push_back(&need);
    std::stable_sort(order.begin(), order.end(), [](const auto* one, const auto* other) {
        return one->starts_at < other->starts_at;
    });
    return order;
}

domain::Person person_of(domain::Roster& roster, const Reader& reader, std::int64_t now) {
    domain::Person person;
    if (roster.neighbour(reader.resident) != nullptr) person = roster.person(reader.resident, now);
    if (!person.area) person.area = reader.area;
    return person;
}

// On the role, or it was answered with no.
bool stands_there(const domain::Involvement& standing) {
    if (!standing.on_role) return false;
    const auto state = standing.on_role->state;
    return domain::active(state) || state == protocol::AssignmentState::declined;
}

// Only where it is and when it begins speak against it, not that the person is elsewhere at that time.
bool near(const std::vector<ReasonTerm>& refused, const domain::Held& held) {
    return !held.overlap && std::all_of(refused.begin(), refused.end(), [](auto rule) {
        return rule == ReasonTerm::time || rule == ReasonTerm::reach;
    });
}

struct Sorted {
    std::vector<domain::Chance> fitting = {};
    std::vector<domain::Chance> near = {};
};

Sorted sort(domain::Roster& roster, const Reader& reader, const OpenNeeds& needs, std::int64_t now) {
    Sorted sorted;
    const auto person = person_of(roster, reader, now);
    for (const auto* need : soonest_first(needs))
        for (const auto* role : need->roles) {
            const auto standing = roster.standing(reader.resident, *role, now);
            if (stands_there(standing)) continue;
            const domain::Look look{*role, person, standing.held, now};
            const auto refused = domain::refused_by(look);
            if (!refused.empty() && !near(refused, standing.held)) continue;
            auto& chances = refused.empty() ? sorted.fitting : sorted.near;
            chances.push_back({role, domain::worth(domain::terms_of(look)), need->contacts});
        }
    return sorted;
}

std::int64_t needs_in(const std::vector<domain::Chance>& chances) {
    std::set<std::int64_t> needs;
    for (const auto& one : chances) needs.insert(one.role->need);
    return static_cast<std::int64_t>(needs.size());
}

}  // namespace

Suggestions suggest(domain::Roster& roster, const Reader& reader, std::size_t limit, std::int64_t now) {
    const auto needs = open_needs(roster, now);
    const auto sorted = sort(roster, reader, needs, now);
    Suggestions suggestions;
    suggestions.fitting = needs_in(sorted.fitting);
    std::set<std::int64_t> shown;
    const auto show = [&](const domain::Role& role) {
        if (!shown.insert(role.need).second) return;
        const auto others = static_cast<std::int64_t>(needs.at(role.need).roles.size()) - 1;
        suggestions.needs.push_back({role.id, others});
    };
    for (const auto index : domain::best_needs(sorted.fitting, limit)) show(*sorted.fitting[index].role);
    const auto filled = std::min(limit, fewest_needs);
    for (const auto index : domain::best_needs(sorted.near, 2 * fewest_needs))
        if (shown.size() < filled) show(*sorted.near[index].role);
    return suggestions;
}

}  // namespace yui::app
