#include "server/app/event_changes.hpp"

#include "server/app/acting.hpp"
#include "server/app/events.hpp"
#include "server/app/place_check.hpp"
#include "server/app/role_steps.hpp"
#include "server/app/tell_event.hpp"
#include "server/app/tell_role.hpp"
#include "server/app/waits.hpp"
#include "server/domain/event.hpp"
#include "server/domain/event_changes.hpp"
#include "server/store/events.hpp"
#include "server/store/names.hpp"
#include "server/store/occurrences.hpp"
#include "server/store/places.hpp"
#include "server/store/roles.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

Prepared for_event(store::Connection& connection, const domain::Actor& actor, std::int64_t event) {
    return {{store::event_guard(event)}, store::subject_of_event(connection, actor, event)};
}

// Changes of a draft are nobody's business; changes of what is public are shown and told: to whoever comes,
// where one date was moved only to those of that date, and to the helpers of the event.
void record(Doing& doing,
            std::int64_t event,
            std::optional<std::int64_t> occurrence,
            const std::vector<domain::FieldChange>& changes) {
    for (const auto& change : changes) {
        store::insert_change(doing.sql(), event, {change.field, change.old, change.changed_to, doing.now()});
        protocol::TellEvent told;
        told.event = event;
        told.notice_kind = protocol::NoticeKind::changed;
        told.field = change.field;
        told.old = change.old;
        told.new_ = change.changed_to;
        told.occurrence = occurrence;
        tell_people(doing.tx, told);
    }
    tell_roles_of_event(doing.tx, event, changes);
}

std::string place_words(Doing& doing, const protocol::Place& place, std::int64_t group) {
    auto words = store::place_of(doing.sql(), place, group).name;
    if (place.facility && place.room)
        if (const auto room = store::room_name(doing.sql(), *place.facility, *place.room))
            words += " " + *room;
    return words;
}

}  // namespace

void tell_changed_meanwhile(Doing& doing, const store::EventRow& event) {
    const auto known = store::take_known(doing.sql(), event.id);
    if (!known) return;
    const domain::PlaceWords place{place_words(doing, known->fields.place, event.group),
                                   place_words(doing, event.fields.place, event.group)};
    record(doing, event.id, std::nullopt, domain::changes(known->fields, event.fields, place));
    for (const auto& date : known->dates)
        record(doing,
               event.id,
               date.id,
               domain::changes(domain::Times{date.starts_at, date.ends_at},
                               domain::Times{date.starts_now, date.ends_now}));
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeEvent& command) {
    return for_event(connection, actor, command.event);
}

protocol::Result<protocol::EventCreated> run(Doing& doing, const protocol::ChangeEvent& command) {
    const auto event = store::event(doing.sql(), command.event).value();
    if (auto no = domain::check_fields(command.fields)) return *no;
    if (auto no = facility_unknown(doing.sql(), command.fields.place)) return *no;
    if (auto no = domain::change(event.state, event.version, command.version)) return *no;
    store::update_event(doing.sql(), event.id, event.group, command.fields);
    const auto version = event.version + 1;
    if (event.state == protocol::EventState::published) {
        const domain::PlaceWords place{place_words(doing, event.fields.place, event.group),
                                       place_words(doing, command.fields.place, event.group)};
        record(doing, event.id, std::nullopt, domain::changes(event.fields, command.fields, place));
        doing.tx.say(store::event_stream(event.id), protocol::EventChanged{event.id, version});
        touch_dates(doing.tx, event.id);
    }
    note_acting(doing, protocol::ChangeEvent::type, store::event_stream(event.id));
    return protocol::EventCreated{event.id, version, store::occurrences_of(doing.sql(), event.id)};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeOccurrence& command) {
    const auto occurrence = store::occurrence(connection, command.occurrence);
    auto prepared = for_event(connection, actor, occurrence ? occurrence->event : 0);
    prepared.guards.push_back(store::occurrence_guard(command.occurrence));
    return prepared;
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::ChangeOccurrence& command) {
    const auto occurrence = store::occurrence(doing.sql(), command.occurrence).value();
    const auto event = store::event(doing.sql(), occurrence.event).value();
    if (auto no = domain::check_occurrence(command.fields, "/fields", doing.now())) return *no;
    if (auto no = domain::change(event.state, event.version, event.version)) return *no;
    if (auto no = domain::change_capacity(command.fields.capacity, occurrence.taken)) return *no;
    store::update_occurrence(doing.sql(), occurrence.id, command.fields);
    if (event.state == protocol::EventState::published) {
        record(doing,
               event.id,
               occurrence.id,
               domain::changes(domain::Times{occurrence.starts_at, occurrence.ends_at},
                               domain::Times{command.fields.starts_at, command.fields.ends_at}));
        doing.tx.say(store::event_stream(event.id), protocol::EventChanged{event.id, event.version});
    }
    doing.tx.touch(store::occurrence_guard(occurrence.id));
    tell_waiting(doing.tx, occurrence.id);
    note_acting(doing, protocol::ChangeOccurrence::type, store::event_stream(event.id));
    return protocol::Done{};
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CancelEvent& command) {
    return for_event(connection, actor, command.event);
}

namespace {

// What was never public does not become so by being given up: cancelled events are shown to everybody.
protocol::Result<protocol::Done> drop_draft(Doing& doing, std::int64_t event, const std::string& reason) {
    store::set_event_state(doing.sql(), event, protocol::EventState::unpublished, reason, doing.now());
    doing.tx.say(store::event_stream(event), protocol::EventUnpublished{event});
    note_acting(doing, protocol::CancelEvent::type, store::event_stream(event));
    return protocol::Done{};
}

domain::OffPages off_pages(const store::EventRow& event) {
    if (event.state != protocol::EventState::unpublished) return domain::OffPages::no;
    return event.was_public && !event.called_off ? domain::OffPages::by_center : domain::OffPages::given_up;
}

}  // namespace

// The event itself at once; the three hundred people who signed up by a job. What a center took off the pages
// stays off them, and is shown as called off when it comes back.
protocol::Result<protocol::Done> run(Doing& doing, const protocol::CancelEvent& command) {
    const auto event = store::event(doing.sql(), command.event).value();
    if (auto no = domain::cancel(event.state, off_pages(event))) return *no;
    if (event.state == protocol::EventState::draft) return drop_draft(doing, event.id, command.reason);
    if (event.state == protocol::EventState::unpublished)
        store::call_off_unseen(doing.sql(), event.id, command.reason, doing.now());
    else
        store::set_event_state(
            doing.sql(), event.id, protocol::EventState::cancelled, command.reason, doing.now());
    if (command.postponed.value_or(false)) store::put_off(doing.sql(), event.id);
    doing.tx.say(store::event_stream(event.id), protocol::EventCancelled{event.id});
    touch_dates(doing.tx, event.id);
    for (const auto date : store::occurrences_of(doing.sql(), event.id)) tell_waiting(doing.tx, date);
    for (const auto role : store::roles_of_event(doing.sql(), event.id))
        if (!has_been(*store::role(doing.sql(), role), doing.now())) shut_role(doing.tx, role);
    protocol::TellEvent told;
    told.event = event.id;
    told.notice_kind = protocol::NoticeKind::cancelled;
    told.reason = command.reason;
    told.postponed = command.postponed;
    tell_people(doing.tx, told);
    note_acting(doing, protocol::CancelEvent::type, store::event_stream(event.id));
    return protocol::Done{};
}

namespace {

// Needs are read by whoever may read their event; those who follow them are asked again for their right.
void hide_needs(Doing& doing, std::int64_t event) {
    for (const auto need : store::needs_of_event(doing.sql(), event))
        doing.tx.say(store::need_stream(need), protocol::EventUnpublished{event});
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::UnpublishEvent& command) {
    return for_event(connection, actor, command.event);
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::UnpublishEvent& command) {
    const auto event = store::event(doing.sql(), command.event).value();
    if (auto no = domain::unpublish(event.state)) return *no;
    store::set_event_state(
        doing.sql(), event.id, protocol::EventState::unpublished, command.reason, doing.now());
    if (event.state == protocol::EventState::published) store::remember_known(doing.sql(), event.id);
    doing.tx.say(store::event_stream(event.id), protocol::EventUnpublished{event.id});
    touch_shown(doing.tx, event.id);
    hide_needs(doing, event.id);
    if (event.state == protocol::EventState::published)
        tell_of_page(doing.tx, event.id, protocol::NoticeKind::taken_down, domain::off_the_pages());
    doing.tx.audit(
        doing.actor.account, protocol::UnpublishEvent::type, store::event_stream(event.id), command.reason);
    return protocol::Done{};
}

}  // namespace yui::app
