// Events and their dates as rows; what an event says is one JSON text, kept whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// What rules ask of an event.
struct EventRow {
    std::int64_t id = 0;
    std::int64_t group = 0;
    protocol::EventState state = protocol::EventState::draft;
    protocol::GroupState group_state = protocol::GroupState::requested;
    std::int64_t version = 0;
    std::int64_t last_end = 0;  // ms UTC, of its last planned date
    protocol::EventFields fields;
    bool was_public = false;                     // has been published before
    std::optional<std::string> called_off = {};  // why it was cancelled, also while it is off the pages
};
std::optional<EventRow> event(Connection& connection, std::int64_t id);

// Where an event or a need takes place, as lists and distances need it.
struct PlaceOf {
    std::string name;
    std::int64_t area = 0;
    std::optional<std::int64_t> facility;
    std::optional<double> lat;
    std::optional<double> lon;
};
// From the facility if there is one, else from the words; the group's area if the place names none.
PlaceOf place_of(Connection& connection, const std::optional<protocol::Place>& place, std::int64_t group);

std::int64_t insert_event(Connection& connection,
                          std::int64_t group,
                          const protocol::EventFields& fields,
                          std::int64_t account,
                          std::int64_t now);
std::int64_t insert_occurrence(Connection& connection,
                               std::int64_t event,
                               const protocol::OccurrenceDraft& draft);
// Replaces what the event says; raises its version.
void update_event(Connection& connection,
                  std::int64_t id,
                  std::int64_t group,
                  const protocol::EventFields& fields);
void update_occurrence(Connection& connection, std::int64_t id, const protocol::OccurrenceDraft& draft);

// What people know of an event while it is off the pages, beside what it says now.
struct KnownDate {
    std::int64_t id = 0;
    std::int64_t starts_at = 0;  // ms UTC, as known
    std::int64_t ends_at = 0;
    std::int64_t starts_now = 0;
    std::int64_t ends_now = 0;
};
struct KnownEvent {
    protocol::EventFields fields;
    std::vector<KnownDate> dates;
};
// Remembers what it says; asked for, it is forgotten. nullopt: nothing was remembered.
void remember_known(Connection& connection, std::int64_t event);
std::optional<KnownEvent> take_known(Connection& connection, std::int64_t event);

// Called off while it is off the pages, where it stays.
void call_off_unseen(Connection& connection, std::int64_t event, const std::string& reason, std::int64_t now);
// Cancelled for now; another date will be told.
void put_off(Connection& connection, std::int64_t event);
void set_event_state(Connection& connection,
                     std::int64_t id,
                     protocol::EventState state,
                     const std::optional<std::string>& reason,
                     std::int64_t now);
void insert_change(Connection& connection, std::int64_t event, const protocol::Change& change);

std::vector<std::int64_t> occurrences_of(Connection& connection, std::int64_t event);

// Public ones with a date that is not over.
struct EventToCome {
    std::int64_t id = 0;
    std::int64_t version = 0;
};
std::vector<EventToCome> events_to_come(Connection& connection, std::int64_t group, std::int64_t now);
// All dates of theirs that are not over.
std::vector<std::int64_t> dates_of_group_to_come(Connection& connection,
                                                 std::int64_t group,
                                                 std::int64_t now);

}  // namespace yui::store
