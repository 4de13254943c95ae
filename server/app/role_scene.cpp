#include "server/app/role_scene.hpp"

#include <utility>

#include "server/app/role_steps.hpp"
#include "server/store/city.hpp"
#include "server/store/names.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {

using protocol::AssignmentState;
using protocol::Problem;

Scene scene(Doing& doing, std::int64_t role, std::int64_t resident) {
    Scene found{store::role(doing.sql(), role).value(),
                store::person(doing.sql(), resident, doing.now()).value(),
                {}};
    found.held = store::held(doing.sql(), found.row.role, resident, doing.now());
    if (found.row.role.first_timer_seats > 0)
        found.row.role.experienced = store::experienced_on(doing.sql(), role, doing.now());
    return found;
}

std::optional<AssignmentState> state_on_role(Doing& doing, std::int64_t role, std::int64_t resident) {
    const auto now = store::active_assignment(doing.sql(), role, resident);
    return now ? std::optional(now->state) : std::nullopt;
}

namespace {

const std::string& in(const protocol::Text3& text, protocol::Language language) {
    if (language == protocol::Language::easy && text.easy) return *text.easy;
    if (language == protocol::Language::en && text.en) return *text.en;
    return text.ja;
}

// Rules know codes; people are told what their city calls them.
Problem in_words_of_city(Doing& doing, Problem problem) {
    const bool certificate = problem.code == protocol::ProblemCode::certificate_needed;
    if (!certificate && problem.code != protocol::ProblemCode::skill_needed) return problem;
    const auto city = store::city(doing.sql());
    const auto& names = certificate ? city.certificates : city.skills;
    for (auto& [word, value] : problem.words)
        if (const auto name = names.find(value); name != names.end())
            value = in(name->second, doing.caller.language);
    return problem;
}

}  // namespace

Prepared no_subject() {
    Prepared prepared;
    prepared.subject.exists = false;
    return prepared;
}

std::vector<std::string> guards_of_place(const store::RoleRow& row, std::int64_t resident) {
    return {
        store::need_guard(row.role.need), store::role_guard(row.role.id), store::resident_guard(resident)};
}

void add_account(std::vector<std::string>& guards, std::int64_t account) {
    if (account != 0) guards.push_back(store::account_guard(account));
}

void add_organizers(store::Connection& connection, std::vector<std::string>& guards, std::int64_t group) {
    for (const auto account : store::all_organizers_of(connection, group)) add_account(guards, account);
}

Prepared prepare_assignment(store::Connection& connection, const domain::Actor& actor, std::int64_t id) {
    const auto who = store::assignment(connection, id);
    if (!who) return no_subject();
    const auto row = store::role(connection, who->role).value();
    Prepared prepared;
    prepared.guards = guards_of_place(row, who->resident);
    add_account(prepared.guards, who->account);
    if (who->asked_by != who->account) add_account(prepared.guards, who->asked_by);
    prepared.subject = store::subject_of_need(connection, actor, who->need);
    prepared.subject.public_now = false;
    prepared.subject.owner = who->account;
    return prepared;
}

Problem heard(Doing& doing, const store::Assignment& who, const Problem& problem) {
    return who.resident == doing.actor.resident ? in_words_of_city(doing, problem)
                                                : domain::as_staff_hears(problem);
}

store::Assignment new_on(const store::RoleRow& row, std::int64_t resident, const store::Reached& reached) {
    store::Assignment who;
    who.role = row.role.id;
    who.need = row.role.need;
    who.resident = resident;
    who.account = reached.account;
    who.by_call = reached.by_call;
    return who;
}

void put_on_role(Doing& doing,
                 const store::RoleRow& row,
                 store::Assignment& who,
                 const domain::Standing& standing) {
    who.state = standing.state;
    who.answer_by = standing.answer_by;
    store::NewAssignment made;
    made.role = who.role;
    made.resident = who.resident;
    made.state = who.state;
    made.answer_by = who.answer_by;
    if (who.asked_by != 0)
        made.asked_by = who.asked_by;
    else if (who.resident != doing.actor.resident)
        made.entered_by = doing.actor.account;
    if (made.entered_by) made.channel = protocol::Channel::desk;
    made.at = doing.now();
    who.id = store::insert_assignment(doing.sql(), made);
    record(doing.tx, {row, who, std::nullopt, standing.runs_out});
}

void take_step(Doing& doing, const store::RoleRow& row, store::Assignment& who, AssignmentState state) {
    const auto before = std::exchange(who.state, state);
    store::set_assignment_state(doing.sql(), who.id, state, doing.now());
    record(doing.tx, {row, who, before});
}

}  // namespace yui::app
