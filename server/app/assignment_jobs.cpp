#include "server/app/assignment_jobs.hpp"

#include <algorithm>

#include "server/app/role_scene.hpp"
#include "server/app/role_steps.hpp"
#include "server/domain/answer_time.hpp"
#include "server/domain/assignment_states.hpp"
#include "server/domain/fit.hpp"
#include "server/store/names.hpp"

namespace yui::app {
namespace {

using protocol::AssignmentState;
using protocol::NoticeKind;

// What a role that takes nobody more does to the people on it.
struct Ending {
    AssignmentState from;
    domain::Move move;
    NoticeKind notice;
};

// Its event was called off after it: who was confirmed has helped.
bool has_taken_place(const store::RoleRow& row) {
    return row.called_off_at && has_been(row, *row.called_off_at);
}

std::vector<Ending> endings(const store::RoleRow& row) {
    using enum AssignmentState;
    const auto& role = row.role;
    if ((role.event_cancelled && !has_taken_place(row)) || role.need_state == protocol::NeedState::cancelled)
        return {{invited, domain::Move::drop, NoticeKind::cancelled},
                {applied, domain::Move::drop, NoticeKind::cancelled},
                {confirmed, domain::Move::drop, NoticeKind::cancelled}};
    if (role.need_state == protocol::NeedState::closed)
        return {{invited, domain::Move::drop, NoticeKind::dropped},
                {applied, domain::Move::not_choose, NoticeKind::not_chosen}};
    if (role.full()) return {{invited, domain::Move::drop, NoticeKind::filled}};
    return {};
}

std::vector<store::Assignment> next_turn(store::Connection& connection, const store::RoleRow& row) {
    std::vector<AssignmentState> states;
    for (const auto& ending : endings(row)) states.push_back(ending.from);
    if (states.empty()) return {};
    return store::assignments_to_end(connection, row.role.id, states, people_a_turn);
}

std::vector<std::string> role_guards(const domain::Role& role) {
    return {store::need_guard(role.need), store::role_guard(role.id)};
}

// Writes one step of a job; the table of states has the last word.
void end(store::Tx& tx, store::RoleRow& row, store::Assignment who, domain::Move move, NoticeKind notice) {
    const auto before = who.state;
    who.state = domain::moved(before, move, domain::Mover::system).value();
    store::set_assignment_state(tx.sql(), who.id, who.state, tx.now());
    record(tx, {row, who, before});
    if (before == AssignmentState::confirmed) --row.role.confirmed;
    tell_person(tx, before, role_notice(notice, row, who), row, who);
}

// The first moment at which an invitation may run out.
std::int64_t runs_out(const store::Assignment& who) {
    return domain::next_daytime(std::max(who.answer_by, domain::after_one_daytime(who.asked_at)));
}

std::vector<store::Assignment> undecided(store::Connection& connection, std::int64_t role) {
    return store::assignments_to_end(connection, role, {AssignmentState::applied}, people_a_turn);
}

// The help is over, and nobody has said yes or no to who offered it.
JobEnd tell_undecided(store::Tx& tx, store::RoleRow& row, const protocol::OverdueDecision& job) {
    const auto people = undecided(tx.sql(), job.role);
    if (!people.empty() && !domain::daytime(tx.now()))
        return another_turn(domain::next_daytime(tx.now()), job);
    for (const auto& who : people) end(tx, row, who, domain::Move::not_choose, NoticeKind::not_chosen);
    if (people.size() < people_a_turn) return std::nullopt;
    return another_turn(tx.now(), job);
}

}  // namespace

std::vector<std::string> guards_of_job(store::Connection& connection,
                                       const protocol::WithdrawInvitations& job) {
    const auto row = store::role(connection, job.role);
    if (!row) return {};
    auto guards = role_guards(row->role);
    for (const auto& who : next_turn(connection, *row)) add_account(guards, who.account);
    return guards;
}

JobEnd run_job(store::Tx& tx, const protocol::WithdrawInvitations& job) {
    auto row = store::role(tx.sql(), job.role);
    if (!row) return std::nullopt;
    const auto how = endings(*row);
    const auto people = next_turn(tx.sql(), *row);
    for (const auto& who : people) {
        const auto ending =
            std::find_if(how.begin(), how.end(), [&](const auto& one) { return one.from == who.state; });
        end(tx, *row, who, ending->move, ending->notice);
    }
    if (people.size() < people_a_turn) return std::nullopt;
    return another_turn(tx.now(), job);
}

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::ExpireInvitation& job) {
    const auto who = store::assignment(connection, job.assignment);
    if (!who) return {};
    std::vector<std::string> guards{store::need_guard(who->need), store::role_guard(who->role)};
    add_account(guards, who->account);
    if (who->asked_by != who->account) add_account(guards, who->asked_by);
    return guards;
}

JobEnd run_job(store::Tx& tx, const protocol::ExpireInvitation& job) {
    const auto who = store::assignment(tx.sql(), job.assignment);
    if (!who || who->state != AssignmentState::invited || who->by_call) return std::nullopt;
    const auto due = runs_out(*who);
    if (tx.now() < due) return another_turn(due, job);
    if (!domain::daytime(tx.now())) return another_turn(domain::next_daytime(tx.now()), job);
    auto row = store::role(tx.sql(), who->role).value();
    end(tx, row, *who, domain::Move::expire, NoticeKind::expired);
    if (who->asked_by != who->account) notify(tx, who->asked_by, NoticeKind::expired, row, *who);
    return std::nullopt;
}

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::OverdueDecision& job) {
    const auto row = store::role(connection, job.role);
    if (!row) return {};
    auto guards = role_guards(row->role);
    for (const auto account : store::all_organizers_of(connection, row->role.group))
        add_account(guards, account);
    for (const auto& who : undecided(connection, job.role)) add_account(guards, who.account);
    return guards;
}

JobEnd run_job(store::Tx& tx, const protocol::OverdueDecision& job) {
    auto row = store::role(tx.sql(), job.role);
    if (!row) return std::nullopt;
    if (has_been(*row, tx.now())) return tell_undecided(tx, *row, job);
    if (store::overdue_offers(tx.sql(), job.role, tx.now()) == 0) return std::nullopt;
    store::Assignment offers;
    offers.role = job.role;
    offers.need = row->role.need;
    notify_organizers(tx, NoticeKind::to_decide, *row, offers);
    tx.touch(store::role_guard(job.role));
    if (const auto end = domain::over_at(row->role))
        put_down(tx, job, "undecided:" + std::to_string(job.role) + ':' + std::to_string(*end), *end);
    return std::nullopt;
}

}  // namespace yui::app
