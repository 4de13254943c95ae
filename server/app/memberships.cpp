#include "server/app/memberships.hpp"

#include "server/app/acting.hpp"
#include "server/domain/group.hpp"
#include "server/store/actors.hpp"
#include "server/store/groups.hpp"
#include "server/store/names.hpp"

namespace yui::app {
namespace {

using protocol::MemberState;

Prepared for_member(store::Connection& connection,
                    const domain::Actor& actor,
                    std::int64_t group,
                    std::int64_t account) {
    return {{store::group_guard(group), store::account_guard(account)},
            store::subject_of_group(connection, actor, group)};
}

protocol::Result<protocol::Done> end_membership(Doing& doing, std::int64_t group, std::int64_t account) {
    const auto held = store::membership(doing.sql(), group, account);
    const bool organizer = store::is_organizer(doing.sql(), group, account, doing.now());
    if ((!held || held->state == MemberState::left) && !organizer)
        return protocol::Problem{protocol::ProblemCode::not_found};
    if (auto no = domain::remove_member(organizer, store::count_organizers(doing.sql(), group, doing.now())))
        return *no;
    const auto kind = held ? held->kind : protocol::MemberKind::member;
    store::save_membership(doing.sql(), group, account, {kind, MemberState::left}, doing.now());
    store::end_rights(doing.sql(), group, account);
    doing.tx.say(store::user_stream(account), protocol::AccessChanged{});
    return protocol::Done{};
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::JoinGroup& command) {
    return for_member(connection, actor, command.group, actor.account);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::JoinGroup& command) {
    const auto group = store::group(doing.sql(), command.group).value();
    if (auto no = domain::join_group(group.state)) return *no;
    const auto held = store::membership(doing.sql(), group.id, doing.actor.account);
    const bool member =
        held && held->kind == protocol::MemberKind::member && held->state == MemberState::active;
    if (member) return protocol::Done{};
    store::save_membership(
        doing.sql(), group.id, doing.actor.account, {command.as, domain::joined_as(command.as)}, doing.now());
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ApproveMember& command) {
    return for_member(connection, actor, command.group, command.account);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::ApproveMember& command) {
    const auto held = store::membership(doing.sql(), command.group, command.account);
    if (!held || held->state == MemberState::left) return protocol::Problem{protocol::ProblemCode::not_found};
    store::save_membership(
        doing.sql(), command.group, command.account, {held->kind, MemberState::active}, doing.now());
    doing.tx.say(store::user_stream(command.account), protocol::AccessChanged{});
    note_acting(doing, protocol::ApproveMember::type, store::group_guard(command.group));
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::LeaveGroup& command) {
    auto prepared = for_member(connection, actor, command.group, actor.account);
    prepared.subject.owner = actor.account;
    return prepared;
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::LeaveGroup& command) {
    return end_membership(doing, command.group, doing.actor.account);
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::RemoveMember& command) {
    return for_member(connection, actor, command.group, command.account);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::RemoveMember& command) {
    note_acting(doing, protocol::RemoveMember::type, store::group_guard(command.group));
    return end_membership(doing, command.group, command.account);
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListMembers& query) {
    return store::subject_of_group(connection, actor, query.group);
}

protocol::Result<protocol::MemberList> answer(Asking& asking, const protocol::ListMembers& query) {
    asking.private_read = true;
    asking.shown = {protocol::ReadList::members, store::residents_in_group(asking.sql(), query.group)};
    return protocol::MemberList{query.group, store::members(asking.sql(), query.group, asking.now())};
}

}  // namespace yui::app
