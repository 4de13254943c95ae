#include "server/store/needs.hpp"

#include "protocol/json.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/search_index.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

std::optional<PlaceOf> place_of_event(Connection& connection, std::int64_t event) {
    return maybe_row<PlaceOf>(
        connection,
        "SELECT place_name, area, facility, lat, lon FROM event WHERE id = $1",
        {event},
        [](const Row& row) {
            PlaceOf place{row.string(0), row.integer(1), row.maybe_integer(2), std::nullopt, std::nullopt};
            if (!row.null(3)) place.lat = row.real(3);
            if (!row.null(4)) place.lon = row.real(4);
            return place;
        });
}

template <class E>
std::string_view text_or(const std::optional<E>& value, E otherwise) {
    return protocol::to_text(value.value_or(otherwise));
}

}  // namespace

PlaceOf need_place(Connection& connection, const protocol::PostNeed& need) {
    if (!need.fields.place && need.event)
        if (auto place = place_of_event(connection, *need.event)) return *place;
    return place_of(connection, need.fields.place, need.group);
}

protocol::GroupState group_state(Connection& connection, std::int64_t group) {
    return maybe_row<protocol::GroupState>(
               connection,
               "SELECT state FROM groups WHERE id = $1",
               {group},
               [](const Row& row) { return enum_at<protocol::GroupState>(row, 0); })
        .value_or(protocol::GroupState::other);
}

std::int64_t insert_need(Connection& connection,
                         const protocol::PostNeed& need,
                         const PlaceOf& place,
                         std::int64_t by,
                         std::int64_t now) {
    bool first_timers = need.fields.first_timers.value_or(false);
    for (const auto& role : need.roles) first_timers = first_timers || role.first_timer_seats.value_or(0) > 0;
    const auto fields = protocol::to_json(need.fields);
    return maybe_row<std::int64_t>(
               connection,
               "INSERT INTO need (group_id, event, kind, state, fields, title, category, area, place_name, "
               "lat, lon, "
               "due, first_timers, created_at, created_by) "
               "VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id",
               {need.group,
                need.event,
                protocol::to_text(need.need_kind),
                fields,
                need.fields.title.ja,
                protocol::to_text(need.fields.category),
                place.area,
                place.name,
                place.lat,
                place.lon,
                need.fields.due,
                first_timers,
                now,
                by},
               [](const Row& row) { return row.integer(0); })
        .value();
}

std::int64_t insert_role(Connection& connection,
                         std::int64_t need,
                         std::int64_t position,
                         const protocol::RoleDraft& role) {
    const auto id =
        maybe_row<std::int64_t>(
            connection,
            "INSERT INTO role (need, position, title, title_easy, title_en, starts_at, ends_at, meeting, "
            "heads_min, heads_max, certificate, min_age, max_age, language, first_timer_seats, deciding, "
            "decide_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
            "$17) RETURNING id",
            {need,
             position,
             role.title.ja,
             role.title.easy,
             role.title.en,
             role.starts_at,
             role.ends_at,
             role.meeting,
             role.heads_min,
             role.heads_max,
             role.certificate,
             role.min_age,
             role.max_age,
             role.language,
             role.first_timer_seats.value_or(0),
             text_or(role.deciding, protocol::Deciding::at_once),
             role.decide_by},
            [](const Row& row) { return row.integer(0); })
            .value();
    for (const auto& wish : role.skills)
        connection.run(
            "INSERT INTO role_skill (role, skill, level) VALUES ($1, $2, $3) "
            "ON CONFLICT (role, skill) DO UPDATE SET level = $3",
            {id, wish.skill, protocol::to_text(wish.level)});
    index_need(connection, need);
    return id;
}

void change_role(Connection& connection, const protocol::ChangeRole& change) {
    connection.run(
        "UPDATE role SET heads_min = $2, heads_max = $3, starts_at = COALESCE(CAST($4 AS BIGINT), "
        "starts_at), "
        "ends_at = COALESCE(CAST($5 AS BIGINT), ends_at), meeting = NULLIF(COALESCE(CAST($6 AS TEXT), "
        "meeting), '') WHERE id = $1",
        {change.role, change.heads_min, change.heads_max, change.starts_at, change.ends_at, change.meeting});
}

void add_confirmed(Connection& connection, std::int64_t role, std::int64_t heads) {
    connection.run("UPDATE role SET confirmed = confirmed + $2 WHERE id = $1", {role, heads});
}

void close_need(Connection& connection, std::int64_t need, const std::optional<std::string>& reason) {
    connection.run("UPDATE need SET state = 'closed', reason = $2 WHERE id = $1", {need, reason});
}

void set_off_reason(Connection& connection, std::int64_t need, const std::optional<std::string>& reason) {
    connection.run("UPDATE need SET off_reason = $2 WHERE id = $1", {need, reason});
}

std::optional<NeedRow> need(Connection& connection, std::int64_t id) {
    return maybe_row<NeedRow>(
        connection,
        "SELECT n.group_id, n.state, n.kind, n.fields, n.place_name, n.lat, n.lon, "
        "n.event, g.name, g.name_easy, "
        "g.name_en, n.off_reason, g.state FROM need n JOIN groups g ON g.id = n.group_id WHERE n.id = $1",
        {id},
        [](const Row& row) {
            NeedRow found;
            found.group = row.integer(0);
            found.state = enum_at<protocol::NeedState>(row, 1);
            found.kind = enum_at<protocol::NeedKind>(row, 2);
            found.fields = row.string(3);
            found.place_name = row.string(4);
            if (!row.null(5)) found.lat = row.real(5);
            if (!row.null(6)) found.lon = row.real(6);
            found.event = row.maybe_integer(7);
            found.group_name = text3(row, 8);
            found.off_reason = row.maybe_string(11);
            found.group_state = enum_at<protocol::GroupState>(row, 12);
            return found;
        });
}

}  // namespace yui::store
