#include "server/app/role_steps.hpp"

#include "protocol/json.hpp"
#include "server/app/job.hpp"
#include "server/domain/consequences.hpp"
#include "server/domain/event_changes.hpp"
#include "server/domain/fit.hpp"
#include "server/store/names.hpp"
#include "server/store/needs.hpp"
#include "server/store/news_calls.hpp"
#include "server/store/notices.hpp"

namespace yui::app {
namespace {

using protocol::AssignmentState;
using protocol::NoticeKind;

void later(store::Tx& tx, const std::vector<domain::Consequence>& consequences) {
    for (const auto& one : consequences) put_down(tx, one.job, one.key, one.due);
}

std::int64_t heads(std::optional<AssignmentState> state) {
    return state == AssignmentState::confirmed ? 1 : 0;
}

}  // namespace

protocol::Notice role_notice(NoticeKind kind, const store::RoleRow& row) {
    const auto fields =
        protocol::read_lenient<protocol::NeedFields>(row.fields).value_or(protocol::NeedFields{});
    protocol::Notice notice;
    notice.notice_kind = kind;
    notice.event = row.event;
    notice.need = row.role.need;
    notice.role = row.role.id;
    notice.title = fields.title;
    notice.role_title = row.title;
    notice.group_name = row.group_name;
    notice.starts_at = row.role.starts_at;
    notice.place_name = row.meeting.value_or(row.place_name);
    notice.phone = fields.contact.phone;
    return notice;
}

protocol::Notice role_notice(NoticeKind kind, const store::RoleRow& row, const store::Assignment& who) {
    auto notice = role_notice(kind, row);
    if (who.id != 0) notice.assignment = who.id;
    const bool waits = who.state == AssignmentState::invited || who.state == AssignmentState::applied;
    if (waits && who.answer_by != 0) notice.answer_by = who.answer_by;
    return notice;
}

void record(store::Tx& tx, const RoleStep& step) {
    const auto& who = step.who;
    const auto change = heads(who.state) - heads(step.before);
    if (change != 0) store::add_confirmed(tx.sql(), who.role, change);
    const protocol::AssignmentChanged changed{who.need, who.role, who.id, who.resident, who.state};
    tx.say(store::need_staff_stream(who.need), changed);
    if (who.account != 0) tx.say(store::user_stream(who.account), changed);
    tx.touch(store::role_guard(who.role));
    const bool full = step.row.role.confirmed + change >= step.row.role.heads_max;
    later(tx,
          domain::consequences({who.role, who.id, who.state, step.runs_out, who.by_call, full}, tx.now()));
}

void notify(store::Tx& tx,
            std::int64_t account,
            NoticeKind kind,
            const store::RoleRow& row,
            const store::Assignment& who) {
    if (account != 0) store::add_notice(tx, account, role_notice(kind, row, who));
}

void tell_person(store::Tx& tx,
                 AssignmentState before,
                 const protocol::Notice& notice,
                 const store::RoleRow& row,
                 const store::Assignment& who) {
    if (who.account != 0) store::add_notice(tx, who.account, notice);
    if (!who.by_call || before == AssignmentState::invited) return;
    if (notice.notice_kind == NoticeKind::changed && !domain::worth_a_call(notice.field.value_or(""))) return;
    store::add_news_call(tx,
                         {who.resident,
                          row.role.group,
                          store::role_guard(who.role),
                          notice.field.value_or(""),
                          notice,
                          row.role.ends_at});
}

void notify_answer(store::Tx& tx,
                   std::int64_t account,
                   protocol::Answer answer,
                   const store::RoleRow& row,
                   const store::Assignment& who) {
    if (account == 0) return;
    auto notice = role_notice(NoticeKind::answered, row, who);
    notice.field = protocol::to_text(answer);
    notice.new_ = store::display_name(tx.sql(), who.resident);
    store::add_notice(tx, account, notice);
}

void notify_organizers(store::Tx& tx,
                       NoticeKind kind,
                       const store::RoleRow& row,
                       const store::Assignment& who) {
    for (const auto account : store::organizers_of(tx.sql(), row.role.group, tx.now()))
        notify(tx, account, kind, row, who);
}

bool has_been(const store::RoleRow& role, std::int64_t now) {
    const auto end = domain::over_at(role.role);
    return end && *end <= now;
}

void shut_role(store::Tx& tx, std::int64_t role) {
    tx.touch(store::role_guard(role));
    later(tx, domain::consequences(domain::RoleShut{role}, tx.now()));
}

}  // namespace yui::app
