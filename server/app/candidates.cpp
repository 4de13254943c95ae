#include "server/app/candidates.hpp"

#include <algorithm>
#include <map>

#include "server/app/need_views.hpp"
#include "server/app/planner.hpp"
#include "server/domain/assignment_states.hpp"
#include "server/domain/ranking.hpp"
#include "server/domain/roster.hpp"
#include "server/domain/time.hpp"
#include "server/store/roles.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

using protocol::AssignmentState;
using protocol::ReasonTerm;

constexpr std::int64_t usual_count = 20;

struct Somebody {
    const domain::Neighbour* who = nullptr;
    domain::Involvement standing = {};
};

struct Chosen {
    std::vector<Somebody> waiting = {};  // asked or offering already
    std::vector<Somebody> eligible = {};
    std::vector<domain::Helper> helpers = {};         // the eligible, as the engine sees them
    std::map<ReasonTerm, std::int64_t> removed = {};  // by the first rule
    std::map<int, std::int64_t> too_far = {};         // by the kilometres that are missing
    std::int64_t looked_at = 0;
};

bool counts(const std::optional<protocol::MyAssignment>& assignment) {
    return assignment && domain::active(assignment->state);
}

// The rules in their order, each with how many came to it and how many it let through; those that removed
// nobody are left out.
std::vector<protocol::Filtered> funnel(const Chosen& chosen) {
    std::vector<protocol::Filtered> steps;
    auto people = chosen.looked_at;
    for (const auto rule : domain::rules_in_order()) {
        const auto count = chosen.removed.find(rule);
        if (count == chosen.removed.end()) continue;
        steps.push_back({rule, people, people - count->second});
        people -= count->second;
    }
    return steps;
}

void consider(Chosen& chosen, const domain::Look& look, Somebody somebody) {
    ++chosen.looked_at;
    const auto refused = domain::refused_by(look, somebody.standing.burden);
    if (!refused.empty()) {
        ++chosen.removed[refused.front()];
        if (const auto km = domain::km_missing(look, refused)) ++chosen.too_far[*km];
        return;
    }
    const auto& burden = somebody.standing.burden;
    chosen.helpers.push_back({domain::worth(domain::terms_of(look, burden)), burden.helped_this_month});
    chosen.eligible.push_back(std::move(somebody));
}

Chosen choose(domain::Roster& roster, const domain::Role& role, std::int64_t now) {
    Chosen chosen;
    for (const auto& [resident, neighbour] : roster.people()) {
        Somebody somebody{&neighbour, roster.standing(resident, role, now)};
        const auto& on_role = somebody.standing.on_role;
        if (counts(on_role)) {
            if (on_role->state != AssignmentState::confirmed) chosen.waiting.push_back(std::move(somebody));
            continue;
        }
        const domain::Held held = somebody.standing.held;
        consider(chosen, {role, roster.person(resident, now), held, now}, std::move(somebody));
    }
    return chosen;
}

protocol::Candidate candidate(domain::Roster& roster,
                              const domain::Role& role,
                              const Somebody& somebody,
                              std::int64_t now) {
    const auto& [held, burden, on_role] = somebody.standing;
    const auto& person = roster.person(somebody.who->person.resident, now);
    protocol::Candidate view;
    view.resident = person.resident;
    view.display_name = somebody.who->display_name;
    view.reached_by = somebody.who->reached_by;
    view.reasons = domain::reasons_for_staff({role, person, held, now}, burden);
    if (burden.asked_at) view.asked_days_ago = (now - *burden.asked_at) / domain::day;
    view.helped_this_month = burden.helped_this_month;
    if (counts(on_role)) view.assignment = on_role;
    return view;
}

// Who was asked or offers already stands before whoever could be asked.
void rank(protocol::CandidateList& list,
          domain::Roster& roster,
          const domain::Role& role,
          std::size_t limit,
          std::int64_t now) {
    const auto chosen = choose(roster, role, now);
    list.eligible = static_cast<std::int64_t>(chosen.eligible.size());
    list.funnel = funnel(chosen);
    if (!chosen.too_far.empty())
        list.farther = {chosen.too_far.begin()->first, chosen.too_far.begin()->second};
    for (const auto& waiting : chosen.waiting)
        if (list.candidates.size() < limit) list.candidates.push_back(candidate(roster, role, waiting, now));
    for (const auto index : domain::best_people(role, chosen.helpers, limit - list.candidates.size()))
        list.candidates.push_back(candidate(roster, role, chosen.eligible[index], now));
}

}  // namespace

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::PeopleForRole& query) {
    const auto role = store::role(connection, query.role);
    return store::subject_of_need(connection, actor, role ? role->role.need : 0);
}

protocol::Result<protocol::CandidateList> answer(Asking& asking, const protocol::PeopleForRole& query) {
    protocol::CandidateList list;
    list.role = role_view(store::role(asking.sql(), query.role).value(), asking.now());
    const auto limit = static_cast<std::size_t>(query.limit.value_or(usual_count));
    asking.planner.ask([&](domain::Roster& roster) {
        if (const auto* wanted = roster.role(query.role))
            rank(list, roster, wanted->role, limit, asking.now());
    });
    return list;
}

}  // namespace yui::app
