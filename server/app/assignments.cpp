#include "server/app/assignments.hpp"

#include <utility>

#include "server/app/acting.hpp"
#include "server/app/role_steps.hpp"
#include "server/domain/helping.hpp"
#include "server/store/names.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

using protocol::Assigned;
using protocol::AssignmentState;
using protocol::NoticeKind;
using protocol::Problem;
using protocol::Result;

// A role and a person, read alone.
struct Scene {
    store::RoleRow row;
    domain::Person person;
    domain::Held held;

    domain::Pair pair() const { return {row.role, person, held}; }
};

Scene scene(Doing& doing, std::int64_t role, std::int64_t resident) {
    Scene found{store::role(doing.sql(), role).value(),
                store::person(doing.sql(), resident, doing.now()).value(),
                {}};
    found.held = store::held(doing.sql(), found.row.role, resident, doing.now());
    if (found.row.role.first_timer_seats > 0)
        found.row.role.experienced = store::experienced_on(doing.sql(), role, doing.now());
    return found;
}

std::optional<AssignmentState> present(Doing& doing, std::int64_t role, std::int64_t resident) {
    const auto now = store::active_assignment(doing.sql(), role, resident);
    return now ? std::optional(now->state) : std::nullopt;
}

Prepared nothing() {
    Prepared prepared;
    prepared.subject.exists = false;
    return prepared;
}

// The need first: a crowd on one need occupies one writer.
std::vector<std::string> guards(const store::RoleRow& row, std::int64_t resident) {
    return {
        store::need_guard(row.role.need), store::role_guard(row.role.id), store::resident_guard(resident)};
}

void add_account(std::vector<std::string>& guards, std::int64_t account) {
    if (account != 0) guards.push_back(store::account_guard(account));
}

void add_organizers(store::Connection& connection, std::vector<std::string>& guards, std::int64_t group) {
    for (const auto account : store::all_organizers_of(connection, group)) add_account(guards, account);
}

// What is about one person's place on a role: it does not exist for a stranger.
Prepared prepare_assignment(store::Connection& connection, const domain::Actor& actor, std::int64_t id) {
    const auto who = store::assignment(connection, id);
    if (!who) return nothing();
    const auto row = store::role(connection, who->role).value();
    Prepared prepared;
    prepared.guards = guards(row, who->resident);
    add_account(prepared.guards, who->account);
    if (who->asked_by != who->account) add_account(prepared.guards, who->asked_by);
    prepared.subject = store::subject_of_need(connection, actor, who->need);
    prepared.subject.public_now = false;
    prepared.subject.owner = who->account;
    return prepared;
}

Assigned assigned(const store::Assignment& who) { return {who.id, who.role, who.state}; }

// A person who asks for somebody else hears less about what stands in the way.
Problem heard(const Doing& doing, const store::Assignment& who, const Problem& problem) {
    return who.resident == doing.actor.resident ? problem : domain::as_staff_hears(problem);
}

// Writes the step of somebody who is on the role already.
void step(Doing& doing, const store::RoleRow& row, store::Assignment& who, AssignmentState state) {
    const auto before = std::exchange(who.state, state);
    store::set_assignment_state(doing.sql(), who.id, state, doing.now());
    record(doing.tx, {row, who, before});
}

void tell_asker(Doing& doing, const store::RoleRow& row, const store::Assignment& who) {
    if (who.asked_by != doing.actor.account) notify_answer(doing.tx, who.asked_by, row, who);
}

// Invited -> confirmed or declined, by the person or by whoever heard the answer.
Result<Assigned> answered(Doing& doing, store::Assignment who, protocol::Answer answer, domain::Mover by) {
    const auto found = scene(doing, who.role, who.resident);
    const auto state = answer == protocol::Answer::accept
                           ? domain::accept(found.pair(), who.state, by, doing.now())
                           : domain::decline(who.state, by);
    if (state.has_error()) return heard(doing, who, state.error());
    step(doing, found.row, who, *state);
    if (who.state == AssignmentState::confirmed)
        notify(doing.tx, who.account, NoticeKind::confirmed, found.row, who);
    tell_asker(doing, found.row, who);
    return assigned(who);
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

// Puts somebody on a role who was not there.
void enter(Doing& doing,
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

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::OfferHelp& command) {
    const auto row = store::role(connection, command.role);
    const auto resident = command.resident.value_or(actor.resident);
    const auto reached = store::reached(connection, resident);
    if (!row || (command.resident && !reached)) return nothing();
    Prepared prepared;
    prepared.guards = guards(*row, resident);
    prepared.subject = store::subject_of_need(connection, actor, row->role.need);
    if (reached) {
        if (prepared.subject.public_now) prepared.subject.owner = reached->account;
        add_account(prepared.guards, reached->account);
    }
    add_organizers(connection, prepared.guards, row->role.group);
    return prepared;
}

Result<Assigned> run(Doing& doing, const protocol::OfferHelp& command) {
    const auto resident = command.resident.value_or(doing.actor.resident);
    const bool own = resident == doing.actor.resident;
    const auto found = scene(doing, command.role, resident);
    const auto standing = domain::offer(found.pair(),
                                        present(doing, command.role, resident),
                                        own ? domain::Mover::person : domain::Mover::desk,
                                        doing.now());
    auto who = new_on(found.row, resident, store::reached(doing.sql(), resident).value());
    if (standing.has_error()) return heard(doing, who, standing.error());
    enter(doing, found.row, who, *standing);
    if (who.state == AssignmentState::confirmed)
        notify(doing.tx, who.account, NoticeKind::confirmed, found.row, who);
    else
        notify_organizers(doing.tx, NoticeKind::to_decide, found.row, who);
    return assigned(who);
}

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::Ask& command) {
    const auto row = store::role(connection, command.role);
    const auto reached = store::reached(connection, command.resident);
    if (!row || !reached) return nothing();
    Prepared prepared;
    prepared.guards = guards(*row, command.resident);
    add_account(prepared.guards, reached->account);
    prepared.subject = store::subject_of_need(connection, actor, row->role.need);
    return prepared;
}

Result<Assigned> run(Doing& doing, const protocol::Ask& command) {
    const auto found = scene(doing, command.role, command.resident);
    const auto standing = domain::ask(
        found.pair(), present(doing, command.role, command.resident), command.answer_by, doing.now());
    if (standing.has_error()) return domain::as_staff_hears(standing.error());
    if (store::has_said_no(doing.sql(), command.role, command.resident))
        return Problem{protocol::ProblemCode::not_now};
    auto who = new_on(found.row, command.resident, store::reached(doing.sql(), command.resident).value());
    who.asked_by = doing.actor.account;
    enter(doing, found.row, who, *standing);
    notify(doing.tx, who.account, NoticeKind::asked, found.row, who);
    note_acting(doing, command.type, store::role_guard(command.role));
    return assigned(who);
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::AnswerAsk& command) {
    return prepare_assignment(connection, actor, command.assignment);
}

Result<Assigned> run(Doing& doing, const protocol::AnswerAsk& command) {
    const auto who = store::assignment(doing.sql(), command.assignment).value();
    return answered(doing, who, command.answer, domain::Mover::person);
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::EnterAnswer& command) {
    return prepare_assignment(connection, actor, command.assignment);
}

Result<Assigned> run(Doing& doing, const protocol::EnterAnswer& command) {
    auto who = store::assignment(doing.sql(), command.assignment).value();
    store::set_entered(doing.sql(), who.id, doing.actor.account, command.channel, command.result);
    note_acting(doing, command.type, store::role_guard(who.role));
    if (command.result != protocol::CallResult::not_reached) {
        const bool yes = command.result == protocol::CallResult::accept;
        const auto answer = yes ? protocol::Answer::accept : protocol::Answer::decline;
        return answered(doing, who, answer, domain::Mover::desk);
    }
    if (who.state != AssignmentState::invited) return domain::decline(who.state, domain::Mover::desk).error();
    const auto row = store::role(doing.sql(), who.role).value();
    record(doing.tx, {row, who, who.state, who.answer_by});
    return assigned(who);
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DecideOffer& command) {
    return prepare_assignment(connection, actor, command.assignment);
}

Result<Assigned> run(Doing& doing, const protocol::DecideOffer& command) {
    auto who = store::assignment(doing.sql(), command.assignment).value();
    const auto found = scene(doing, who.role, who.resident);
    const bool yes = command.decision == protocol::Decision::confirm;
    const auto state =
        yes ? domain::confirm(found.pair(), who.state, doing.now()) : domain::not_choose(who.state);
    if (state.has_error()) return heard(doing, who, state.error());
    step(doing, found.row, who, *state);
    notify(doing.tx, who.account, yes ? NoticeKind::confirmed : NoticeKind::not_chosen, found.row, who);
    note_acting(doing, command.type, store::role_guard(who.role));
    return assigned(who);
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WithdrawHelp& command) {
    auto prepared = prepare_assignment(connection, actor, command.assignment);
    if (prepared.subject.exists) add_organizers(connection, prepared.guards, prepared.subject.group);
    return prepared;
}

Result<Assigned> run(Doing& doing, const protocol::WithdrawHelp& command) {
    auto who = store::assignment(doing.sql(), command.assignment).value();
    const bool own = who.resident == doing.actor.resident;
    const auto row = store::role(doing.sql(), who.role).value();
    const auto state =
        domain::withdraw(row.role, who.state, own ? domain::Mover::person : domain::Mover::desk, doing.now());
    if (state.has_error()) return state.error();
    const bool was_confirmed = who.state == AssignmentState::confirmed;
    step(doing, row, who, *state);
    if (!own) doing.tx.audit(doing.actor.account, command.type, store::role_guard(who.role));
    if (was_confirmed) notify_organizers(doing.tx, NoticeKind::withdrawn, row, who);
    return assigned(who);
}

}  // namespace yui::app
