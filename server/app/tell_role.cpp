#include "server/app/tell_role.hpp"

#include <utility>

#include "server/app/role_scene.hpp"
#include "server/app/role_steps.hpp"
#include "server/store/event_views.hpp"
#include "server/store/names.hpp"

namespace yui::app {
namespace {

void put_down_one(store::Tx& tx, protocol::TellRole told, const domain::FieldChange& change) {
    told.field = change.field;
    told.old = change.old;
    told.new_ = change.changed_to;
    const auto key = "tell_role:" + std::to_string(told.role) + (told.of_event ? ":event:" : ":") +
                     change.field + ':' + change.old + ':' + change.changed_to + ':' +
                     std::to_string(tx.now());
    put_down(tx, std::move(told), key, tx.now());
}

protocol::TellRole about_role(std::int64_t role) {
    protocol::TellRole told;
    told.role = role;
    return told;
}

protocol::TellRole about_event_of(std::int64_t role) {
    auto told = about_role(role);
    told.of_event = true;
    return told;
}

// What was changed stands in the notice under the name of what it belongs to.
protocol::Notice notice_of(store::Tx& tx, const protocol::TellRole& job, const store::RoleRow& row) {
    protocol::Notice notice = role_notice(job.notice_kind.value_or(protocol::NoticeKind::changed), row);
    notice.field = job.field;
    notice.old = job.old;
    notice.new_ = job.new_;
    if (job.of_event.value_or(false) && row.event)
        if (const auto event = store::event_page(tx.sql(), *row.event)) notice.title = event->fields.title;
    return notice;
}

}  // namespace

void tell_role(store::Tx& tx, std::int64_t role, const std::vector<domain::FieldChange>& changes) {
    for (const auto& change : changes) put_down_one(tx, about_role(role), change);
}

void tell_roles_of_event(store::Tx& tx, std::int64_t event, const std::vector<domain::FieldChange>& changes) {
    if (changes.empty()) return;
    for (const auto role : store::roles_of_event(tx.sql(), event))
        for (const auto& change : changes) put_down_one(tx, about_event_of(role), change);
}

void tell_role_of_page(store::Tx& tx,
                       std::int64_t role,
                       protocol::NoticeKind kind,
                       const domain::FieldChange& change) {
    auto told = about_role(role);
    told.notice_kind = kind;
    put_down_one(tx, std::move(told), change);
}

void tell_roles_of_page(store::Tx& tx,
                        std::int64_t event,
                        protocol::NoticeKind kind,
                        const domain::FieldChange& change) {
    for (const auto role : store::roles_of_event(tx.sql(), event)) {
        auto told = about_event_of(role);
        told.notice_kind = kind;
        put_down_one(tx, std::move(told), change);
    }
}

// The role's own guards make sure that whoever comes onto it in this moment is told, or has read what is new.
std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellRole& job) {
    const auto row = store::role(connection, job.role);
    if (!row) return {};
    std::vector<std::string> guards{store::need_guard(row->role.need), store::role_guard(job.role)};
    for (const auto& who : store::people_on_role(connection, job.role, job.after, people_a_turn))
        add_account(guards, who.account);
    return guards;
}

JobEnd run_job(store::Tx& tx, const protocol::TellRole& job) {
    const auto row = store::role(tx.sql(), job.role);
    const auto people = store::people_on_role(tx.sql(), job.role, job.after, people_a_turn);
    if (!row || people.empty() || has_been(*row, tx.now())) return std::nullopt;
    const auto notice = notice_of(tx, job, *row);
    for (const auto& who : people) tell_person(tx, who.state, notice, *row, who);
    if (people.size() < people_a_turn) return std::nullopt;
    auto rest = job;
    rest.after = people.back().id;
    return another_turn(tx.now(), rest);
}

}  // namespace yui::app
