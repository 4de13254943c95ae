#include "server/store/events.hpp"

#include "protocol/json.hpp"
#include "server/domain/event.hpp"
#include "server/store/comma_list.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/search_index.hpp"

namespace yui::store {
namespace {

Param undecided(const protocol::OccurrenceDraft& draft) {
    return draft.undecided ? Param(protocol::to_text(*draft.undecided)) : Param(nullptr);
}

}  // namespace

std::optional<EventRow> event(Connection& connection, std::int64_t id) {
    return maybe_row<EventRow>(
        connection,
        "SELECT e.group_id, e.state, g.state, e.version, e.fields, "
        "(SELECT MAX(o.ends_at) FROM occurrence o WHERE o.event = e.id AND o.state = 'planned'), "
        "e.published_at, e.called_off FROM event e JOIN groups g ON g.id = e.group_id WHERE e.id = $1",
        {id},
        [&](const Row& row) {
            EventRow found;
            found.id = id;
            found.group = row.integer(0);
            found.state = enum_at<protocol::EventState>(row, 1);
            found.group_state = enum_at<protocol::GroupState>(row, 2);
            found.version = row.integer(3);
            found.fields =
                protocol::read_lenient<protocol::EventFields>(row.text(4)).value_or(protocol::EventFields{});
            found.last_end = row.integer(5);
            found.was_public = !row.null(6);
            found.called_off = row.maybe_string(7);
            return found;
        });
}

PlaceOf place_of(Connection& connection, const std::optional<protocol::Place>& place, std::int64_t group) {
    PlaceOf found;
    const auto area_of_group = [&] {
        connection.run("SELECT area FROM groups WHERE id = $1", {group}, [&](const Row& row) {
            found.area = row.integer(0);
        });
    };
    if (place && place->facility)
        connection.run("SELECT name, area, lat, lon FROM facility WHERE id = $1",
                       {*place->facility},
                       [&](const Row& row) {
                           found.name = row.string(0);
                           found.area = row.integer(1);
                           found.facility = *place->facility;
                           if (!row.null(2)) found.lat = row.real(2);
                           if (!row.null(3)) found.lon = row.real(3);
                       });
    if (found.area == 0) area_of_group();
    if (!place) return found;
    if (place->name && !place->name->empty())
        found.name = found.facility ? found.name + " " + *place->name : *place->name;
    if (place->lat && place->lon) {
        found.lat = place->lat;
        found.lon = place->lon;
    }
    return found;
}

std::int64_t insert_event(Connection& connection,
                          std::int64_t group,
                          const protocol::EventFields& fields,
                          std::int64_t account,
                          std::int64_t now) {
    const auto place = place_of(connection, fields.place, group);
    std::int64_t id = 0;
    connection.run(
        "INSERT INTO event (group_id, state, fields, title, category, area, facility, place_name, lat, lon, "
        "way, fee, "
        "access, created_at, created_by, with_children) "
        "VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id",
        {group,
         protocol::to_json(fields),
         fields.title.ja,
         protocol::to_text(fields.category),
         place.area,
         place.facility,
         place.name,
         place.lat,
         place.lon,
         protocol::to_text(fields.way),
         protocol::to_text(fields.fee),
         joined_names(fields.access),
         now,
         account,
         domain::welcomes_children(fields)},
        [&](const Row& row) { id = row.integer(0); });
    index_event(connection, id);
    return id;
}

std::int64_t insert_occurrence(Connection& connection,
                               std::int64_t event,
                               const protocol::OccurrenceDraft& draft) {
    std::int64_t id = 0;
    connection.run(
        "INSERT INTO occurrence (event, starts_at, ends_at, doors_at, capacity, unit, opens_at, closes_at, "
        "cancel_until, undecided) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
        {event,
         draft.starts_at,
         draft.ends_at,
         draft.doors_at,
         draft.capacity,
         draft.unit ? Param(protocol::to_text(*draft.unit)) : Param(nullptr),
         draft.opens_at,
         draft.closes_at,
         draft.cancel_until,
         undecided(draft)},
        [&](const Row& row) { id = row.integer(0); });
    return id;
}

void update_event(Connection& connection,
                  std::int64_t id,
                  std::int64_t group,
                  const protocol::EventFields& fields) {
    const auto place = place_of(connection, fields.place, group);
    connection.run(
        "UPDATE event SET version = version + 1, fields = $2, title = $3, category = $4, area = $5, facility "
        "= $6, "
        "place_name = $7, lat = $8, lon = $9, way = $10, fee = $11, access = $12, with_children = $13 WHERE "
        "id = $1",
        {id,
         protocol::to_json(fields),
         fields.title.ja,
         protocol::to_text(fields.category),
         place.area,
         place.facility,
         place.name,
         place.lat,
         place.lon,
         protocol::to_text(fields.way),
         protocol::to_text(fields.fee),
         joined_names(fields.access),
         domain::welcomes_children(fields)});
    index_event(connection, id);
}

void update_occurrence(Connection& connection, std::int64_t id, const protocol::OccurrenceDraft& draft) {
    connection.run(
        "UPDATE occurrence SET starts_at = $2, ends_at = $3, doors_at = $4, capacity = $5, unit = $6, "
        "opens_at = $7, "
        "closes_at = $8, cancel_until = $9, undecided = $10 WHERE id = $1",
        {id,
         draft.starts_at,
         draft.ends_at,
         draft.doors_at,
         draft.capacity,
         draft.unit ? Param(protocol::to_text(*draft.unit)) : Param(nullptr),
         draft.opens_at,
         draft.closes_at,
         draft.cancel_until,
         undecided(draft)});
}

void set_event_state(Connection& connection,
                     std::int64_t id,
                     protocol::EventState state,
                     const std::optional<std::string>& reason,
                     std::int64_t now) {
    connection.run(
        "UPDATE event SET state = $2, reason = $3, published_at = CASE WHEN $2 = 'published' THEN $4 ELSE "
        "published_at END, called_off = CASE WHEN $2 = 'cancelled' THEN $3 ELSE called_off END, "
        "called_off_at = CASE WHEN $2 = 'cancelled' THEN COALESCE(called_off_at, $4) ELSE called_off_at END "
        "WHERE id = $1",
        {id, protocol::to_text(state), reason, now});
}

void remember_known(Connection& connection, std::int64_t event) {
    connection.run("UPDATE event SET known_fields = fields WHERE id = $1", {event});
    connection.run(
        "UPDATE occurrence SET known_starts_at = starts_at, known_ends_at = ends_at WHERE event = $1",
        {event});
}

std::optional<KnownEvent> take_known(Connection& connection, std::int64_t event) {
    auto known = maybe_row<KnownEvent>(
        connection,
        "SELECT known_fields FROM event WHERE id = $1 AND known_fields IS NOT NULL",
        {event},
        [](const Row& row) {
            return KnownEvent{
                protocol::read_lenient<protocol::EventFields>(row.text(0)).value_or(protocol::EventFields{}),
                {}};
        });
    if (!known) return known;
    known->dates = rows<KnownDate>(
        connection,
        "SELECT id, known_starts_at, known_ends_at, starts_at, ends_at FROM occurrence WHERE event = $1 AND "
        "known_starts_at IS NOT NULL ORDER BY id",
        {event},
        [](const Row& row) {
            return KnownDate{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
        });
    connection.run("UPDATE event SET known_fields = NULL WHERE id = $1", {event});
    connection.run("UPDATE occurrence SET known_starts_at = NULL, known_ends_at = NULL WHERE event = $1",
                   {event});
    return known;
}

void call_off_unseen(Connection& connection,
                     std::int64_t event,
                     const std::string& reason,
                     std::int64_t now) {
    connection.run("UPDATE event SET called_off = $2, called_off_at = $3 WHERE id = $1",
                   {event, reason, now});
}

void put_off(Connection& connection, std::int64_t event) {
    connection.run("UPDATE event SET postponed = 1 WHERE id = $1", {event});
}

void insert_change(Connection& connection, std::int64_t event, const protocol::Change& change) {
    connection.run("INSERT INTO event_change (event, field, old, new, at) VALUES ($1, $2, $3, $4, $5)",
                   {event, change.field, change.old, change.new_, change.at});
    connection.run("UPDATE event SET changed = 1 WHERE id = $1", {event});
}

std::vector<std::int64_t> occurrences_of(Connection& connection, std::int64_t event) {
    return rows<std::int64_t>(connection,
                              "SELECT id FROM occurrence WHERE event = $1 ORDER BY starts_at, id",
                              {event},
                              [](const Row& row) { return row.integer(0); });
}

std::vector<EventToCome> events_to_come(Connection& connection, std::int64_t group, std::int64_t now) {
    return rows<EventToCome>(
        connection,
        "SELECT e.id, e.version FROM event e WHERE e.group_id = $1 AND e.state = 'published' AND EXISTS "
        "(SELECT 1 FROM occurrence o WHERE o.event = e.id AND o.ends_at > $2) ORDER BY e.id",
        {group, now},
        [](const Row& row) {
            return EventToCome{row.integer(0), row.integer(1)};
        });
}

std::vector<std::int64_t> dates_of_group_to_come(Connection& connection,
                                                 std::int64_t group,
                                                 std::int64_t now) {
    return rows<std::int64_t>(
        connection,
        "SELECT o.id FROM event e JOIN occurrence o ON o.event = e.id WHERE e.group_id = $1 AND e.state = "
        "'published' AND o.ends_at > $2 ORDER BY o.id",
        {group, now},
        [](const Row& row) { return row.integer(0); });
}

}  // namespace yui::store
