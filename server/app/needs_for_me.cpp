#include "server/app/needs_for_me.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "server/domain/assignment_states.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/ranking.hpp"

namespace yui::app {
namespace {

constexpr std::size_t at_least = 5;

// Roles with how well they suit, in the order of the list: soonest first.
struct Choices {
    std::vector<const store::RoleRow*> rows = {};
    std::vector<matching::Terms> terms = {};
};

struct Sorted {
    Choices fitting = {};
    Choices near = {};
    std::map<std::int64_t, std::int64_t> open = {};  // roles of each need that take people
};

bool stands_there(const Viewer& viewer, const domain::Role& role) {
    const auto mine = viewer.time.mine.find(role.id);
    if (mine == viewer.time.mine.end()) return false;
    return domain::active(mine->second.state) || mine->second.state == protocol::AssignmentState::declined;
}

Sorted sort(const Viewer& viewer, const std::vector<store::RoleRow>& rows, std::int64_t now) {
    Sorted sorted;
    for (const auto& row : rows) {
        if (domain::takes_nobody(row.role, now)) continue;
        ++sorted.open[row.role.need];
        if (stands_there(viewer, row.role)) continue;
        const auto held = store::held_at(viewer.time, row.role, now);
        const domain::Look look{row.role, viewer.person, held, now};
        const auto removed = domain::removed_by(look);
        const bool near = !held.overlap &&
                          (removed == protocol::ReasonTerm::time || removed == protocol::ReasonTerm::reach);
        if (removed && !near) continue;
        auto& choices = removed ? sorted.near : sorted.fitting;
        choices.rows.push_back(&row);
        choices.terms.push_back(domain::terms_of(look));
    }
    return sorted;
}

// Each need once, under its best role.
std::vector<const store::RoleRow*> ranked(const Choices& choices) {
    std::vector<const store::RoleRow*> best;
    std::set<std::int64_t> seen;
    for (const auto& one : matching::best(choices.terms, choices.rows.size()))
        if (seen.insert(choices.rows[one.index]->role.need).second) best.push_back(choices.rows[one.index]);
    return best;
}

}  // namespace

Suggestions suggest(const Viewer& viewer,
                    const std::vector<store::RoleRow>& rows,
                    std::size_t limit,
                    std::int64_t now) {
    const auto sorted = sort(viewer, rows, now);
    auto chosen = ranked(sorted.fitting);
    Suggestions suggestions;
    suggestions.fitting = static_cast<std::int64_t>(chosen.size());
    for (const auto* row : ranked(sorted.near)) {
        if (chosen.size() >= at_least) break;
        const bool there = std::any_of(chosen.begin(), chosen.end(), [&](const auto* other) {
            return other->role.need == row->role.need;
        });
        if (!there) chosen.push_back(row);
    }
    chosen.resize(std::min(chosen.size(), limit));
    for (const auto* row : chosen) suggestions.needs.push_back({row, sorted.open.at(row->role.need) - 1});
    return suggestions;
}

}  // namespace yui::app
