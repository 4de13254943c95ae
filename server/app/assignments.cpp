#include "server/app/assignments.hpp"

#include "server/app/acting.hpp"
#include "server/app/role_scene.hpp"
#include "server/app/role_steps.hpp"
#include "server/store/names.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {

using protocol::Assigned;
using protocol::AssignmentState;
using protocol::NoticeKind;
using protocol::Result;

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::OfferHelp& command) {
    const auto row = store::role(connection, command.role);
    const auto resident = command.resident.value_or(actor.resident);
    const auto reached = store::reached(connection, resident);
    if (!row) return no_subject();
    Prepared prepared;
    prepared.guards = guards_of_place(*row, resident);
    prepared.subject = store::subject_of_need(connection, actor, row->role.need);
    if (command.resident) tell_desk_alone(prepared.subject, actor, reached.has_value());
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
                                        state_on_role(doing, command.role, resident),
                                        own ? domain::Mover::person : domain::Mover::desk,
                                        doing.now());
    auto who = new_on(found.row, resident, store::reached(doing.sql(), resident).value());
    if (standing.has_error()) return heard(doing, who, standing.error());
    put_on_role(doing, found.row, who, *standing);
    if (who.state == AssignmentState::confirmed)
        notify(doing.tx, who.account, NoticeKind::confirmed, found.row, who);
    else
        notify_organizers(doing.tx, NoticeKind::to_decide, found.row, who);
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
    const auto before = who.state;
    take_step(doing, found.row, who, *state);
    const auto notice = role_notice(yes ? NoticeKind::confirmed : NoticeKind::not_chosen, found.row, who);
    tell_person(doing.tx, before, notice, found.row, who);
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
    take_step(doing, row, who, *state);
    if (!own) {
        notify(doing.tx, who.account, NoticeKind::withdrawn_by_staff, row, who);
        doing.tx.audit(doing.actor.account, command.type, store::role_guard(who.role));
    }
    if (was_confirmed) notify_organizers(doing.tx, NoticeKind::withdrawn, row, who);
    return assigned(who);
}

}  // namespace yui::app
