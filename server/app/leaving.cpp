#include "server/app/leaving.hpp"

#include <utility>

#include "server/app/accounts.hpp"
#include "server/app/accounts_session.hpp"
#include "server/app/groups.hpp"
#include "server/app/role_scene.hpp"
#include "server/app/role_steps.hpp"
#include "server/app/sign_up_steps.hpp"
#include "server/app/waits.hpp"
#include "server/domain/account.hpp"
#include "server/domain/group.hpp"
#include "server/store/accounts.hpp"
#include "server/store/groups.hpp"
#include "server/store/leaving.hpp"
#include "server/store/names.hpp"
#include "server/store/occurrences.hpp"
#include "server/store/upkeep.hpp"

namespace yui::app {
namespace {

using protocol::AssignmentState;
using protocol::Problem;
using protocol::ProblemCode;

// A group is not left without anybody in charge. Read without its guard, since there may be many of them:
// what happens to them in this very moment is seen by the job (GroupLeft).
std::optional<Problem> last_somewhere(Doing& doing, std::span<const domain::Grant> held) {
    for (const auto& grant : held) {
        const auto organizers = store::count_organizers(doing.sql(), grant.id, doing.now());
        if (auto no = domain::remove_member(true, organizers)) return no;
    }
    return std::nullopt;
}

AssignmentState after_leaving(AssignmentState state) {
    const auto move = state == AssignmentState::invited ? domain::Move::decline : domain::Move::withdraw;
    return domain::moved(state, move, domain::Mover::person).value();
}

void release_sign_up(store::Tx& tx, std::int64_t id) {
    auto row = store::sign_up(tx.sql(), id).value();
    const auto occurrence = store::occurrence(tx.sql(), row.occurrence).value();
    row.state = protocol::SignUpState::withdrawn;
    store::set_sign_up_state(tx.sql(), row.id, row.state);
    store::add_taken(tx.sql(), occurrence.id, -row.heads);
    tell_sign_up(tx, occurrence, row);
    tell_waiting(tx, occurrence.id);
}

void release_help(store::Tx& tx, std::int64_t id) {
    auto who = store::assignment(tx.sql(), id).value();
    const auto row = store::role(tx.sql(), who.role).value();
    const auto before = std::exchange(who.state, after_leaving(who.state));
    store::set_assignment_state(tx.sql(), who.id, who.state, tx.now());
    record(tx, {row, who, before});
    if (before == AssignmentState::confirmed)
        notify_organizers(tx, protocol::NoticeKind::withdrawn, row, who);
    if (before == AssignmentState::invited)
        notify_answer(tx, who.asked_by, protocol::Answer::decline, row, who);
}

std::vector<std::string> guards_of_sign_up(store::Connection& connection, std::int64_t id) {
    const auto row = store::sign_up(connection, id).value();
    return {store::occurrence_guard(row.occurrence), store::resident_guard(row.resident)};
}

std::vector<std::string> guards_of_help(store::Connection& connection, std::int64_t id) {
    const auto who = store::assignment(connection, id).value();
    const auto row = store::role(connection, who.role).value();
    auto guards = guards_of_place(row, who.resident);
    add_account(guards, who.asked_by);
    add_organizers(connection, guards, row.role.group);
    return guards;
}

}  // namespace

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::DeleteAccount&) {
    return {{store::account_guard(actor.account), store::resident_guard(actor.resident)},
            mine_or_public(actor)};
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::DeleteAccount&, const Proof& proof) {
    const auto account = doing.actor.account;
    const auto resident = doing.actor.resident;
    const auto found = store::credential_of(doing.sql(), account);
    if (!found || found->password_hash != proof.matched)
        return Problem{ProblemCode::wrong_password, "/password"};
    const auto held = store::grants_of(doing.sql(), account, doing.now());
    if (auto no = domain::delete_account(held)) return *no;
    if (auto no = last_somewhere(doing, held)) return *no;

    store::forget_person(doing.sql(), {account, resident, domain::name_of_gone});
    store::forget_log_of(doing.sql(), store::user_stream(account));
    end_all_sessions(doing.tx, account);
    doing.cookie = SessionCookie{};
    doing.tx.touch(store::resident_guard(resident));
    doing.tx.audit(account, protocol::DeleteAccount::type, store::account_guard(account));
    const auto person = std::to_string(resident);
    put_down(
        doing.tx, protocol::ReleasePerson{resident, doing.now()}, "release_person:" + person, doing.now());
    for (const auto& grant : held)
        put_down(doing.tx,
                 protocol::GroupLeft{grant.id},
                 "group_left:" + std::to_string(grant.id) + ':' + person,
                 doing.now());
    return protocol::Done{};
}

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::ReleasePerson& job) {
    if (const auto id = store::next_sign_up_to_release(connection, job.resident, job.at))
        return guards_of_sign_up(connection, *id);
    if (const auto id = store::next_help_to_release(connection, job.resident, job.at))
        return guards_of_help(connection, *id);
    return {};
}

JobEnd run_job(store::Tx& tx, const protocol::ReleasePerson& job) {
    if (const auto sign_up = store::next_sign_up_to_release(tx.sql(), job.resident, job.at))
        release_sign_up(tx, *sign_up);
    else if (const auto help = store::next_help_to_release(tx.sql(), job.resident, job.at))
        release_help(tx, *help);
    else
        return std::nullopt;
    return another_turn(tx.now(), job);
}

std::vector<std::string> guards_of_job(store::Connection&, const protocol::GroupLeft& job) {
    return {store::group_guard(job.group)};
}

JobEnd run_job(store::Tx& tx, const protocol::GroupLeft& job) {
    const auto group = store::group(tx.sql(), job.group);
    if (!group || domain::pause_group(group->state)) return std::nullopt;
    if (store::count_organizers(tx.sql(), group->id, tx.now()) > 0) return std::nullopt;
    store::pause_group(tx.sql(), group->id, "", tx.now());
    say_on_open_pages(tx, group->id);
    tx.touch(store::group_guard(group->id));
    return std::nullopt;
}

}  // namespace yui::app
