#include "server/store/occurrences.hpp"

#include "protocol/json.hpp"
#include "server/store/by_call.hpp"
#include "server/store/date_state.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/names.hpp"

namespace yui::store {

std::optional<domain::OccurrenceView> occurrence(Connection& connection, std::int64_t id) {
    return maybe_row<domain::OccurrenceView>(
        connection,
        "SELECT o.event, e.group_id, e.state, o.state, e.way, o.starts_at, o.ends_at, o.capacity, o.taken, "
        "o.opens_at, "
        "o.closes_at, o.cancel_until, o.undecided, g.state FROM occurrence o JOIN event e ON e.id = o.event "
        "JOIN groups g ON g.id = e.group_id WHERE o.id = $1",
        {id},
        [&](const Row& row) {
            domain::OccurrenceView view;
            view.id = id;
            view.event = row.integer(0);
            view.group = row.integer(1);
            view.event_state = enum_at<protocol::EventState>(row, 2);
            view.state = enum_at<protocol::OccurrenceState>(row, 3);
            view.way = enum_at<protocol::SignUpWay>(row, 4);
            view.starts_at = row.integer(5);
            view.ends_at = row.integer(6);
            view.capacity = row.maybe_integer(7);
            view.taken = row.integer(8);
            view.opens_at = row.maybe_integer(9);
            view.closes_at = row.maybe_integer(10);
            view.cancel_until = row.maybe_integer(11);
            view.undecided = !row.null(12);
            view.group_active = row.text(13) == "active";
            return view;
        });
}

bool has_active_sign_up(Connection& connection, std::int64_t occurrence, std::int64_t resident) {
    return connection.run(
               "SELECT 1 FROM sign_up WHERE occurrence = $1 AND resident = $2 AND state = 'active'",
               {occurrence, resident}) > 0;
}

std::vector<domain::Commitment> commitments(Connection& connection,
                                            std::int64_t resident,
                                            std::int64_t from,
                                            std::int64_t to,
                                            std::int64_t except_occurrence) {
    return rows<domain::Commitment>(
        connection,
        "SELECT e.title, o.starts_at, o.ends_at FROM sign_up s JOIN occurrence o ON o.id = s.occurrence "
        "JOIN event e ON e.id = o.event WHERE s.resident = $1 AND s.state = 'active' AND o.state = 'planned' "
        "AND o.undecided IS NULL AND o.starts_at < $3 AND o.ends_at > $2 AND o.id <> $4 AND e.state = "
        "'published' "
        "UNION ALL "
        "SELECT n.title, r.starts_at, r.ends_at FROM assignment a JOIN role r ON r.id = a.role "
        "JOIN need n ON n.id = r.need WHERE a.resident = $1 AND a.state = 'confirmed' AND n.state <> "
        "'cancelled' "
        "AND r.starts_at < $3 AND r.ends_at > $2",
        {resident, from, to, except_occurrence},
        [](const Row& row) {
            return domain::Commitment{row.string(0), row.integer(1), row.integer(2)};
        });
}

namespace {

constexpr const char* sign_up_columns =
    "s.id, s.occurrence, s.resident, r.account, s.adults, s.children, s.state, " YUI_BY_CALL " ";

SignUpRow sign_up_row(const Row& row) {
    SignUpRow found;
    found.id = row.integer(0);
    found.occurrence = row.integer(1);
    found.resident = row.integer(2);
    found.account = row.integer(3);
    found.adults = row.integer(4);
    found.children = row.integer(5);
    found.heads = found.adults + found.children;
    found.state = enum_at<protocol::SignUpState>(row, 6);
    found.by_call = row.integer(7) != 0;
    return found;
}

}  // namespace

std::optional<SignUpRow> sign_up(Connection& connection, std::int64_t id) {
    static const std::string sql = std::string("SELECT ") + sign_up_columns +
                                   "FROM sign_up s JOIN resident r ON r.id = s.resident WHERE s.id = $1";
    return maybe_row<SignUpRow>(connection, sql, {id}, sign_up_row);
}

std::vector<SignUpRow> sign_ups_after(Connection& connection,
                                      std::int64_t event,
                                      std::optional<std::int64_t> occurrence,
                                      std::int64_t after,
                                      int limit) {
    static const std::string sql = std::string("SELECT ") + sign_up_columns +
                                   "FROM sign_up s JOIN resident r ON r.id = s.resident "
                                   "JOIN occurrence o ON o.id = s.occurrence "
                                   "WHERE o.event = $1 AND s.id > $2 AND s.state = 'active' "
                                   "AND (CAST($4 AS BIGINT) IS NULL OR o.id = $4) ORDER BY s.id LIMIT $3";
    return rows<SignUpRow>(connection, sql, {event, after, limit, occurrence}, sign_up_row);
}

std::int64_t insert_sign_up(Connection& connection, const NewSignUp& row) {
    std::int64_t id = 0;
    connection.run(
        "INSERT INTO sign_up (occurrence, resident, adults, children, state, receipt, entered_by, name, "
        "contact, at, channel) "
        "VALUES ($1, $2, $3, $4, 'active', $5, $6, $7, $8, $9, $10) RETURNING id",
        {row.occurrence,
         row.resident,
         row.adults,
         row.children,
         row.receipt,
         row.entered_by,
         row.name,
         row.contact,
         row.at,
         row.channel ? Param(protocol::to_text(*row.channel)) : Param(nullptr)},
        [&](const Row& made) { id = made.integer(0); });
    return id;
}

void set_sign_up_state(Connection& connection, std::int64_t id, protocol::SignUpState state) {
    connection.run("UPDATE sign_up SET state = $2 WHERE id = $1", {id, protocol::to_text(state)});
}

void add_taken(Connection& connection, std::int64_t occurrence, std::int64_t heads) {
    connection.run("UPDATE occurrence SET taken = taken + $2 WHERE id = $1", {occurrence, heads});
}

Publication seats_entries(Connection& connection, std::int64_t occurrence, std::uint64_t rev) {
    Publication entries;
    connection.run(
        "SELECT o.event, o.capacity, o.taken, " YUI_DATE_STATE
        ", e.state, g.state, e.published_at FROM "
        "occurrence o JOIN event e ON e.id = o.event JOIN groups g ON g.id = e.group_id WHERE o.id = $1",
        {occurrence},
        [&](const Row& row) {
            protocol::Seats seats;
            seats.event = row.integer(0);
            seats.occurrence = occurrence;
            seats.capacity = row.maybe_integer(1);
            seats.taken = row.integer(2);
            seats.state = enum_at<protocol::OccurrenceState>(row, 3);
            if (row.text(5) != "active") seats.closed = true;
            const auto say = [&](std::string stream) {
                const auto text = protocol::to_json(protocol::State(seats));
                entries.push_back({std::move(stream), occurrence_guard(occurrence), rev, text});
            };
            say(event_stream(seats.event));
            using enum protocol::EventState;
            const auto state = enum_at<protocol::EventState>(row, 4);
            // Open lists that still show what a center has taken off the pages stop offering it.
            const bool taken_off = state == unpublished && !row.null(6);
            if (taken_off) seats.closed = true;
            if (taken_off || state == published || state == cancelled) say(public_list);
        });
    return entries;
}

}  // namespace yui::store
