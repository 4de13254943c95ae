#include "server/app/candidates.hpp"

#include <algorithm>

#include "server/app/need_views.hpp"
#include "server/domain/ranking.hpp"
#include "server/domain/time.hpp"
#include "server/store/candidates.hpp"
#include "server/store/roles.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

using protocol::AssignmentState;
using protocol::ReasonTerm;

constexpr std::int64_t usual_count = 20;

struct Chosen {
    std::vector<const store::CandidateRow*> waiting = {};  // asked or offering already
    std::vector<const store::CandidateRow*> eligible = {};
    std::vector<matching::Terms> terms = {};  // of the eligible
    std::vector<protocol::Filtered> funnel = {};
};

domain::Look look(const domain::Role& role, const store::CandidateRow& row, std::int64_t now) {
    return {role, row.person, row.held, now};
}

std::optional<ReasonTerm> removed_by(const domain::Look& look, const store::CandidateRow& row) {
    return row.burden.said_no ? std::optional(ReasonTerm::limit) : domain::removed_by(look);
}

// The rules in their order, each with how many came to it and how many it let through; those that removed
// nobody are left out.
std::vector<protocol::Filtered> funnel(std::int64_t people,
                                       const std::map<ReasonTerm, std::int64_t>& removed) {
    std::vector<protocol::Filtered> steps;
    for (const auto rule : domain::rules_in_order()) {
        const auto count = removed.find(rule);
        if (count == removed.end()) continue;
        steps.push_back({rule, people, people - count->second});
        people -= count->second;
    }
    return steps;
}

Chosen choose(const domain::Role& role, const std::vector<store::CandidateRow>& people, std::int64_t now) {
    Chosen chosen;
    std::map<ReasonTerm, std::int64_t> removed;
    std::int64_t free = 0;
    for (const auto& row : people) {
        if (row.assignment && row.assignment->state == AssignmentState::confirmed) continue;
        if (row.assignment) {
            chosen.waiting.push_back(&row);
            continue;
        }
        ++free;
        const auto one = look(role, row, now);
        if (const auto rule = removed_by(one, row)) {
            ++removed[*rule];
            continue;
        }
        chosen.eligible.push_back(&row);
        chosen.terms.push_back(domain::terms_of(one, row.burden));
    }
    chosen.funnel = funnel(free, removed);
    return chosen;
}

protocol::Candidate candidate(const domain::Role& role, const store::CandidateRow& row, std::int64_t now) {
    protocol::Candidate view;
    view.resident = row.person.resident;
    view.display_name = row.display_name;
    view.reached_by = row.reached_by;
    view.reasons = domain::reasons_for_staff(look(role, row, now), row.burden);
    if (row.burden.asked_at) view.asked_days_ago = (now - *row.burden.asked_at) / domain::day;
    view.helped_this_month = row.burden.helped_this_month;
    view.assignment = row.assignment;
    return view;
}

}  // namespace

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::PeopleForRole& query) {
    const auto role = store::role(connection, query.role);
    return store::subject_of_need(connection, actor, role ? role->role.need : 0);
}

protocol::Result<protocol::CandidateList> answer(Asking& asking, const protocol::PeopleForRole& query) {
    auto row = store::role(asking.sql(), query.role).value();
    row.role.districts = store::area_tree(asking.sql()).districts_of(row.role.area);
    const auto people = store::candidates(asking.sql(), row.role, asking.now());
    const auto chosen = choose(row.role, people, asking.now());
    const auto limit = static_cast<std::size_t>(query.limit.value_or(usual_count));
    protocol::CandidateList list;
    list.role = role_view(row, asking.now());
    list.eligible = static_cast<std::int64_t>(chosen.eligible.size());
    list.funnel = chosen.funnel;
    for (const auto* waiting : chosen.waiting)
        if (list.candidates.size() < limit)
            list.candidates.push_back(candidate(row.role, *waiting, asking.now()));
    for (const auto& one : matching::best(chosen.terms, limit - list.candidates.size()))
        list.candidates.push_back(candidate(row.role, *chosen.eligible[one.index], asking.now()));
    return list;
}

}  // namespace yui::app
