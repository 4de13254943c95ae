#include "server/app/needs.hpp"

#include "server/app/acting.hpp"
#include "server/app/place_check.hpp"
#include "server/app/role_steps.hpp"
#include "server/app/tell_role.hpp"
#include "server/domain/need_draft.hpp"
#include "server/store/actors.hpp"
#include "server/store/city.hpp"
#include "server/store/names.hpp"
#include "server/store/needs.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

using protocol::Done;
using protocol::Problem;
using protocol::Result;

Prepared about_need(store::Connection& connection, const domain::Actor& actor, std::int64_t need) {
    Prepared prepared;
    prepared.guards = {store::need_guard(need)};
    prepared.subject = store::subject_of_need(connection, actor, need);
    return prepared;
}

std::optional<Problem> not_mine(Doing& doing, const protocol::PostNeed& command, domain::NeedOwner& owner) {
    owner.group = store::group_state(doing.sql(), command.group);
    if (!command.event) return std::nullopt;
    const auto event = store::event(doing.sql(), *command.event);
    if (!event || event->group != command.group) return Problem{protocol::ProblemCode::not_found, "/event"};
    owner.event = event->state;
    return std::nullopt;
}

std::vector<domain::FieldChange> moved(const store::RoleRow& row, const protocol::ChangeRole& command) {
    std::vector<domain::FieldChange> found;
    const auto add = [&](const char* field, std::string old, std::string now) {
        if (old != now) found.push_back({field, std::move(old), std::move(now)});
    };
    const auto text = [](std::optional<std::int64_t> instant) {
        return instant ? std::to_string(*instant) : std::string();
    };
    if (command.starts_at) add("starts_at", text(row.role.starts_at), text(command.starts_at));
    if (command.ends_at) add("ends_at", text(row.role.ends_at), text(command.ends_at));
    if (command.meeting) add("meeting", row.meeting.value_or(""), *command.meeting);
    return found;
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PostNeed& command) {
    Prepared prepared;
    prepared.guards = {store::group_guard(command.group)};
    prepared.subject = store::subject_of_group(connection, actor, command.group);
    return prepared;
}

Result<protocol::NeedPosted> run(Doing& doing, const protocol::PostNeed& command) {
    domain::NeedOwner owner;
    if (auto no = not_mine(doing, command, owner)) return *no;
    if (auto no = domain::post_need(command, owner, store::city_words(doing.sql()), doing.now())) return *no;
    if (auto no = facility_unknown(doing.sql(), command.fields.place)) return *no;
    const auto place = store::need_place(doing.sql(), command);
    protocol::NeedPosted posted;
    posted.need = store::insert_need(doing.sql(), command, place, doing.actor.account, doing.now());
    std::int64_t position = 0;
    for (const auto& role : command.roles) {
        posted.roles.push_back(store::insert_role(doing.sql(), posted.need, position++, role));
        doing.tx.touch(store::role_guard(posted.roles.back()));
    }
    const protocol::NeedPublished published{posted.need, command.group, command.event};
    doing.tx.say(store::need_stream(posted.need), published);
    if (command.event) doing.tx.say(store::event_stream(*command.event), published);
    note_acting(doing, command.type, store::guard("need", posted.need));
    return posted;
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeRole& command) {
    const auto role = store::role(connection, command.role);
    auto prepared = about_need(connection, actor, role ? role->role.need : 0);
    prepared.guards.push_back(store::role_guard(command.role));
    return prepared;
}

Result<Done> run(Doing& doing, const protocol::ChangeRole& command) {
    const auto row = store::role(doing.sql(), command.role).value();
    if (auto no = domain::change_role(row.role, command, doing.now())) return *no;
    store::change_role(doing.sql(), command);
    tell_role(doing.tx, command.role, moved(row, command));
    doing.tx.say(store::need_stream(row.role.need), protocol::NeedChanged{row.role.need});
    doing.tx.touch(store::role_guard(command.role));
    if (!row.role.full() && row.role.confirmed >= command.heads_max) shut_role(doing.tx, command.role);
    note_acting(doing, command.type, store::role_guard(command.role));
    return Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CloseNeed& command) {
    return about_need(connection, actor, command.need);
}

Result<Done> run(Doing& doing, const protocol::CloseNeed& command) {
    const auto need = store::need(doing.sql(), command.need).value();
    if (auto no = domain::close_need(need.state)) return *no;
    store::close_need(doing.sql(), command.need, command.reason);
    for (const auto& row : store::roles_of_need(doing.sql(), command.need)) shut_role(doing.tx, row.role.id);
    doing.tx.say(store::need_stream(command.need), protocol::NeedClosed{command.need});
    note_acting(doing, command.type, store::guard("need", command.need));
    return Done{};
}

}  // namespace yui::app
