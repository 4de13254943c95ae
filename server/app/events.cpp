#include "server/app/events.hpp"

#include <algorithm>

#include "protocol/json.hpp"
#include "server/app/acting.hpp"
#include "server/app/event_changes.hpp"
#include "server/app/need_pages.hpp"
#include "server/app/place_check.hpp"
#include "server/app/positions.hpp"
#include "server/app/searching.hpp"
#include "server/app/tell_event.hpp"
#include "server/domain/event.hpp"
#include "server/store/actors.hpp"
#include "server/store/event_views.hpp"
#include "server/store/events.hpp"
#include "server/store/groups.hpp"
#include "server/store/names.hpp"
#include "server/store/place_waits.hpp"
#include "server/store/roles.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

// The same for every part of one list.
std::string wish_of(protocol::ListEvents query) {
    query.limit.reset();
    query.offset.reset();
    return protocol::to_json(query);
}

domain::PublishedBy published_by(const Doing& doing) {
    const bool may_take_down = !domain::refused(doing.actor, protocol::UnpublishEvent::type, doing.subject);
    return may_take_down ? domain::PublishedBy::center : domain::PublishedBy::group;
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CreateEvent& command) {
    auto subject = store::subject_of_group(connection, actor, command.group);
    return {{store::group_guard(command.group)}, subject};
}

protocol::Result<protocol::EventCreated> run(Doing& doing, const protocol::CreateEvent& command) {
    if (auto no = domain::check_fields(command.fields)) return *no;
    if (auto no = facility_unknown(doing.sql(), command.fields.place)) return *no;
    for (std::size_t i = 0; i < command.occurrences.size(); ++i) {
        const auto at = "/occurrences/" + std::to_string(i);
        if (auto no = domain::check_occurrence(command.occurrences[i], at, doing.now())) return *no;
    }
    protocol::EventCreated created;
    created.event =
        store::insert_event(doing.sql(), command.group, command.fields, doing.actor.account, doing.now());
    created.version = 1;
    for (const auto& draft : command.occurrences)
        created.occurrences.push_back(store::insert_occurrence(doing.sql(), created.event, draft));
    note_acting(doing, protocol::CreateEvent::type, store::event_stream(created.event));
    return created;
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PublishEvent& command) {
    Prepared prepared{{store::event_guard(command.event)},
                      store::subject_of_event(connection, actor, command.event)};
    prepared.guards.push_back(store::group_guard(prepared.subject.group));
    return prepared;
}

void touch_dates(store::Tx& tx, std::int64_t event) {
    for (const auto occurrence : store::occurrences_of(tx.sql(), event))
        tx.touch(store::occurrence_guard(occurrence));
}

void touch_shown(store::Tx& tx, std::int64_t event) {
    touch_dates(tx, event);
    for (const auto role : store::roles_of_event(tx.sql(), event)) tx.touch(store::role_guard(role));
}

namespace {

// Its people were told that it does not take place, and have given up their places.
protocol::Result<protocol::Done> show_called_off(Doing& doing, const store::EventRow& event) {
    store::set_event_state(
        doing.sql(), event.id, protocol::EventState::cancelled, event.called_off, doing.now());
    doing.tx.say(store::event_stream(event.id), protocol::EventCancelled{event.id});
    touch_shown(doing.tx, event.id);
    note_acting(doing, protocol::PublishEvent::type, store::event_stream(event.id));
    return protocol::Done{};
}

}  // namespace

protocol::Result<protocol::Done> run(Doing& doing, const protocol::PublishEvent& command) {
    const auto event = store::event(doing.sql(), command.event).value();
    if (auto no = domain::show_again(event.state, event.was_public, published_by(doing))) return *no;
    if (event.state == protocol::EventState::unpublished && event.called_off)
        return show_called_off(doing, event);
    if (auto no = domain::publish(event.state, event.group_state, event.last_end, doing.now())) return *no;
    store::set_event_state(doing.sql(), event.id, protocol::EventState::published, std::nullopt, doing.now());
    doing.tx.say(store::event_stream(event.id), protocol::EventPublished{event.id});
    touch_shown(doing.tx, event.id);
    if (event.was_public) {
        tell_of_page(doing.tx, event.id, protocol::NoticeKind::shown_again, domain::on_the_pages_again());
        tell_changed_meanwhile(doing, event);
    }
    note_acting(doing, protocol::PublishEvent::type, store::event_stream(event.id));
    return protocol::Done{};
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetEvent& query) {
    return store::subject_of_event(connection, actor, query.event);
}

protocol::Result<protocol::EventPage> answer(Asking& asking, const protocol::GetEvent& query) {
    auto page = store::event_page(asking.sql(), query.event).value();
    if (asking.actor.resident != 0)
        page.mine = store::sign_ups_of(asking.sql(), query.event, asking.actor.resident);
    page.waiting = store::waits_at(asking.sql(), query.event, asking.actor.account);
    page.needs = needs_of_event(asking, query.event);
    const auto subject = store::subject_of_event(asking.sql(), asking.actor, query.event);
    page.may_edit = !domain::refused(asking.actor, protocol::ChangeEvent::type, subject);
    const auto group = store::group(asking.sql(), page.group).value();
    if (group.state != protocol::GroupState::active && !page.may_edit)
        for (auto& date : page.occurrences) close_for_rest(date, group.updated_at);
    page.at = positions_with_own(asking, {store::event_stream(query.event)});
    return page;
}

void close_for_rest(protocol::OccurrenceView& date, std::int64_t since) {
    date.closes_at = std::min(date.closes_at.value_or(since), since);
}

protocol::Result<protocol::EventList> answer(Asking& asking, const protocol::ListEvents& query) {
    store::EventFilter filter;
    filter.from = query.from.value_or(asking.now());
    filter.to = query.to;
    filter.area = query.area;
    filter.group = query.group;
    filter.facility = query.facility;
    if (query.category) filter.category = protocol::to_text(*query.category);
    if (query.no_sign_up.value_or(false)) filter.way = protocol::to_text(protocol::SignUpWay::not_needed);
    if (query.free_of_charge.value_or(false)) filter.fee = protocol::to_text(protocol::FeeKind::free);
    if (query.step_free.value_or(false)) filter.access = protocol::to_text(protocol::Access::step_free);
    filter.free_seats = query.free_seats.value_or(false);
    filter.with_children = query.with_children.value_or(false);
    filter.among = found_by_words(asking, store::SearchKind::event, query.text);
    filter.limit = query.limit.value_or(20);
    filter.offset = query.offset.value_or(0);
    protocol::EventList list;
    list.events = store::event_cards(asking.sql(), filter);
    list.total = asking.counts.get(
        wish_of(query), asking.now(), [&] { return store::count_events(asking.sql(), filter); });
    list.at = positions(asking, {store::public_list});
    return list;
}

}  // namespace yui::app
