#include "server/app/asking.hpp"

#include "server/app/acting.hpp"
#include "server/app/role_scene.hpp"
#include "server/app/role_steps.hpp"
#include "server/store/names.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

using protocol::Assigned;
using protocol::AssignmentState;
using protocol::NoticeKind;
using protocol::Problem;
using protocol::Result;

void tell_asker(Doing& doing,
                protocol::Answer answer,
                const store::RoleRow& row,
                const store::Assignment& who) {
    if (who.asked_by != doing.actor.account) notify_answer(doing.tx, who.asked_by, answer, row, who);
}

// Invited -> confirmed or declined, by the person or by whoever heard the answer. "On another day" is not
// this time; whoever asked reads that it was not a plain no.
Result<Assigned> answered(Doing& doing, store::Assignment who, protocol::Answer answer, domain::Mover by) {
    const auto found = scene(doing, who.role, who.resident);
    const auto state = answer == protocol::Answer::accept
                           ? domain::accept(found.pair(), who.state, by, doing.now())
                           : domain::decline(who.state, by);
    if (state.has_error()) return heard(doing, who, state.error());
    take_step(doing, found.row, who, *state);
    if (who.state == AssignmentState::confirmed)
        notify(doing.tx, who.account, NoticeKind::confirmed, found.row, who);
    tell_asker(doing, answer, found.row, who);
    return assigned(who);
}

}  // namespace

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::Ask& command) {
    const auto row = store::role(connection, command.role);
    const auto reached = store::reached(connection, command.resident);
    if (!row || !reached) return no_subject();
    Prepared prepared;
    prepared.guards = guards_of_place(*row, command.resident);
    add_account(prepared.guards, reached->account);
    prepared.subject = store::subject_of_need(connection, actor, row->role.need);
    return prepared;
}

Result<Assigned> run(Doing& doing, const protocol::Ask& command) {
    const auto found = scene(doing, command.role, command.resident);
    const auto standing = domain::ask(
        found.pair(), state_on_role(doing, command.role, command.resident), command.answer_by, doing.now());
    if (standing.has_error()) return domain::as_staff_hears(standing.error());
    if (store::has_said_no(doing.sql(), command.role, command.resident))
        return Problem{protocol::ProblemCode::not_now};
    auto who = new_on(found.row, command.resident, store::reached(doing.sql(), command.resident).value());
    who.asked_by = doing.actor.account;
    put_on_role(doing, found.row, who, *standing);
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

}  // namespace yui::app
