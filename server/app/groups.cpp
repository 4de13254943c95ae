#include "server/app/groups.hpp"

#include "server/app/acting.hpp"
#include "server/app/events.hpp"
#include "server/app/need_pages.hpp"
#include "server/app/positions.hpp"
#include "server/app/searching.hpp"
#include "server/domain/group.hpp"
#include "server/domain/invalid.hpp"
#include "server/store/accounts.hpp"
#include "server/store/actors.hpp"
#include "server/store/event_views.hpp"
#include "server/store/events.hpp"
#include "server/store/groups.hpp"
#include "server/store/names.hpp"
#include "server/store/roles.hpp"

namespace yui::app {
namespace {

Prepared for_group(store::Connection& connection, const domain::Actor& actor, std::int64_t group) {
    return {{store::group_guard(group)}, store::subject_of_group(connection, actor, group)};
}

void put_in_charge(Doing& doing, const store::GroupRow& group) {
    store::make_organizer(doing.sql(), group.id, group.declared_by, doing.now());
    store::save_membership(doing.sql(),
                           group.id,
                           group.declared_by,
                           {protocol::MemberKind::member, protocol::MemberState::active},
                           doing.now());
    doing.tx.say(store::user_stream(group.declared_by), protocol::AccessChanged{});
}

}  // namespace

void say_on_open_pages(store::Tx& tx, std::int64_t group) {
    for (const auto& event : store::events_to_come(tx.sql(), group, tx.now()))
        tx.say(store::event_stream(event.id), protocol::EventChanged{event.id, event.version});
    for (const auto date : store::dates_of_group_to_come(tx.sql(), group, tx.now()))
        tx.touch(store::occurrence_guard(date));
    std::int64_t need = 0;
    for (const auto& role : store::open_roles_of_group(tx.sql(), group)) {
        tx.touch(store::role_guard(role.id));
        if (role.need != need) tx.say(store::need_stream(role.need), protocol::NeedChanged{role.need});
        need = role.need;
    }
}

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::RequestGroup&) {
    return {{store::account_guard(actor.account)}, mine_or_public(actor)};
}

protocol::Result<protocol::GroupRequested> run(Doing& doing, const protocol::RequestGroup& command) {
    if (!command.declaration) return domain::missing("/declaration");
    const bool known = doing.sql().run("SELECT 1 FROM area WHERE id = $1", {command.area}) > 0;
    if (!known) return domain::missing("/area");
    const auto center = store::center_of_area(doing.sql(), command.area);
    return protocol::GroupRequested{
        store::insert_group(doing.sql(), command, center, doing.actor.account, doing.now())};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeGroup& command) {
    return for_group(connection, actor, command.group);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::ChangeGroup& command) {
    const auto group = store::group(doing.sql(), command.group).value();
    if (group.updated_at != command.updated)
        return protocol::Problem{protocol::ProblemCode::changed_meanwhile};
    store::change_group(doing.sql(), command, doing.now());
    note_acting(doing, protocol::ChangeGroup::type, store::group_guard(group.id));
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CheckGroup& command) {
    return for_group(connection, actor, command.group);
}

// Whoever asked for the group is in charge of it from now on. A group that slept keeps the organizers that it
// has: whoever asked for it once may have left, or been removed.
protocol::Result<protocol::Done> run(Doing& doing, const protocol::CheckGroup& command) {
    const auto group = store::group(doing.sql(), command.group).value();
    if (auto no = domain::check_group(group.state)) return *no;
    const bool wanted = group.state != protocol::GroupState::requested ||
                        store::credential_of(doing.sql(), group.declared_by).has_value();
    if (!wanted) return protocol::Problem{protocol::ProblemCode::wrong_state, {}, {{"state", "left"}}};
    store::check_group(doing.sql(), group.id, doing.actor.account, doing.now());
    if (group.state == protocol::GroupState::requested) put_in_charge(doing, group);
    say_on_open_pages(doing.tx, group.id);
    doing.tx.touch(store::group_guard(group.id));
    doing.tx.audit(
        doing.actor.account, protocol::CheckGroup::type, store::group_guard(group.id), command.note);
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PauseGroup& command) {
    return for_group(connection, actor, command.group);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::PauseGroup& command) {
    const auto group = store::group(doing.sql(), command.group).value();
    if (auto no = domain::pause_group(group.state)) return *no;
    store::pause_group(doing.sql(), group.id, command.reason, doing.now());
    say_on_open_pages(doing.tx, group.id);
    doing.tx.touch(store::group_guard(group.id));
    doing.tx.audit(
        doing.actor.account, protocol::PauseGroup::type, store::group_guard(group.id), command.reason);
    return protocol::Done{};
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetGroup& query) {
    return store::subject_of_group(connection, actor, query.group);
}

protocol::Result<protocol::GroupPage> answer(Asking& asking, const protocol::GetGroup& query) {
    auto page = store::group_page(asking.sql(), query.group).value();
    store::EventFilter events;
    events.from = asking.now();
    events.group = query.group;
    page.events = store::event_cards(asking.sql(), events);
    page.needs = needs_of_group(asking, query.group);
    if (!asking.actor.visitor())
        if (const auto mine = store::membership(asking.sql(), query.group, asking.actor.account))
            page.membership = mine->state;
    const auto subject = store::subject_of_group(asking.sql(), asking.actor, query.group);
    page.may_edit = !domain::refused(asking.actor, protocol::CreateEvent::type, subject);
    const auto at_work =
        domain::open_ways(asking.actor, subject) & ~unsigned{domain::anyone | domain::account};
    if (page.state == protocol::GroupState::paused && at_work == 0) {
        page.contact = store::center_to_ask(asking.sql(), query.group);
        for (auto& card : page.events) close_for_rest(card.occurrence, *page.updated);
    }
    page.at = positions_with_own(asking, {store::public_list});
    return page;
}

protocol::Result<protocol::GroupList> answer(Asking& asking, const protocol::ListGroups& query) {
    store::GroupFilter filter;
    filter.area = query.area;
    if (query.category) filter.category = protocol::to_text(*query.category);
    filter.among = found_by_words(asking, store::SearchKind::group, query.text);
    filter.limit = query.limit.value_or(20);
    filter.offset = query.offset.value_or(0);
    return protocol::GroupList{store::group_cards(asking.sql(), filter),
                               store::count_groups(asking.sql(), filter)};
}

}  // namespace yui::app
