#include "server/store/event_views.hpp"

#include <algorithm>

#include "protocol/json.hpp"
#include "server/domain/time.hpp"
#include "server/store/date_state.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/number_list.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

// A date that lasts longer than this has its own cards by dates; it keeps the list on the index of starts.
constexpr std::int64_t longest = 31 * domain::day;

// $1 from, $2 to, $3 area, $4 category, $5 group, $6 facility, $7 way, $8 fee, $9 access, $10 free seats, $11
// from - 31 days, $12 with children
constexpr const char* wanted =
    "e.state IN ('published', 'cancelled') AND o.state = 'planned' AND o.ends_at > $1 AND "
    "o.starts_at > $11 "
    "AND (CAST($2 AS BIGINT) IS NULL OR o.starts_at < $2) "
    "AND (CAST($3 AS BIGINT) IS NULL OR e.area IN (WITH RECURSIVE below (id) AS (SELECT CAST($3 AS "
    "BIGINT) UNION "
    "SELECT p.area FROM area_parent p JOIN below b ON p.parent = b.id) SELECT id FROM below)) "
    "AND (CAST($4 AS TEXT) IS NULL OR e.category = $4) "
    "AND (e.group_id = $5 OR (CAST($5 AS BIGINT) IS NULL AND g.state = 'active')) "
    "AND (CAST($6 AS BIGINT) IS NULL OR e.facility = $6) "
    "AND (CAST($7 AS TEXT) IS NULL OR e.way = $7) "
    "AND (CAST($8 AS TEXT) IS NULL OR e.fee = $8) "
    "AND (CAST($9 AS TEXT) IS NULL OR (',' || e.access || ',') LIKE ('%,' || $9 || ',%')) "
    "AND (CAST($10 AS BIGINT) = 0 OR (e.state = 'published' AND (o.capacity IS NULL OR o.taken < "
    "o.capacity))) "
    "AND (CAST($12 AS BIGINT) = 0 OR e.with_children = 1) "
    "AND NOT EXISTS (SELECT 1 FROM occurrence x WHERE x.event = o.event AND x.state = 'planned' AND "
    "x.ends_at > $1 "
    "AND (x.starts_at < o.starts_at OR (x.starts_at = o.starts_at AND x.id < o.id))) ";

// $13 is what was found by words; where nobody asked for words it is given all the same, and says nothing.
std::string matching(Dialect dialect, const EventFilter& filter) {
    std::string sql = "FROM ";
    if (filter.among)  // in this order: from the few that were found to their dates
        sql += list_at(dialect, "$13") + " f CROSS JOIN event e CROSS JOIN occurrence o ";
    else
        sql += "occurrence o JOIN event e ON e.id = o.event ";
    sql += "JOIN groups g ON g.id = e.group_id LEFT JOIN stream s ON s.name = 'occurrence:' || o.id WHERE ";
    sql += filter.among ? "e.id = f.key AND o.event = e.id AND " : "CAST($13 AS TEXT) IS NOT NULL AND ";
    sql += wanted;
    return sql;
}

std::string list_of(const EventFilter& filter) { return filter.among ? as_parameter(*filter.among) : ""; }

protocol::EventCard card_of(const Row& row) {
    const auto fields =
        protocol::read_lenient<protocol::EventFields>(row.text(0)).value_or(protocol::EventFields{});
    protocol::EventCard card;
    card.id = row.integer(1);
    card.title = fields.title;
    card.category = fields.category;
    card.audience = fields.audience;
    card.state = enum_at<protocol::EventState>(row, 2);
    card.changed = row.integer(3) != 0;
    card.fee = fields.fee;
    card.fee_yen = fields.fee_yen;
    card.weather = fields.weather;
    card.rain_date = fields.rain_date;
    card.place_name = row.string(4);
    if (!row.null(5)) card.lat = row.real(5);
    if (!row.null(6)) card.lon = row.real(6);
    card.way = fields.way;
    card.phone = fields.contact.phone;
    card.group = row.integer(7);
    card.group_name = text3(row, 8);
    card.more_dates = row.integer(11);
    if (row.integer(12) != 0) card.postponed = true;
    card.occurrence = occurrence_view(row, 13);
    return card;
}

}  // namespace

const char* const occurrence_columns = "o.id, o.starts_at, o.ends_at, o.doors_at, " YUI_DATE_STATE
                                       ", o.unit, o.opens_at, o.closes_at, o.cancel_until, "
                                       "o.event, "
                                       "o.capacity, o.taken, COALESCE(s.rev, 0), o.undecided";

protocol::OccurrenceView occurrence_view(const Row& row, int first) {
    protocol::OccurrenceView view;
    view.id = row.integer(first);
    view.starts_at = row.integer(first + 1);
    view.ends_at = row.integer(first + 2);
    view.doors_at = row.maybe_integer(first + 3);
    view.state = enum_at<protocol::OccurrenceState>(row, first + 4);
    if (!row.null(first + 5)) view.unit = enum_at<protocol::CapacityUnit>(row, first + 5);
    view.opens_at = row.maybe_integer(first + 6);
    view.closes_at = row.maybe_integer(first + 7);
    view.cancel_until = row.maybe_integer(first + 8);
    view.seats.event = row.integer(first + 9);
    view.seats.occurrence = view.id;
    view.seats.capacity = row.maybe_integer(first + 10);
    view.seats.taken = row.integer(first + 11);
    view.seats.state = view.state;
    view.version = row.integer(first + 12);
    if (!row.null(first + 13)) view.undecided = enum_at<protocol::Undecided>(row, first + 13);
    return view;
}

std::vector<protocol::OccurrenceView> occurrence_views(Connection& connection, std::int64_t event) {
    static const std::string sql = std::string("SELECT ") + occurrence_columns +
                                   " FROM occurrence o JOIN event e ON e.id = o.event "
                                   "LEFT JOIN stream s ON s.name = 'occurrence:' || o.id "
                                   "WHERE o.event = $1 ORDER BY o.starts_at, o.id";
    return rows<protocol::OccurrenceView>(
        connection, sql, {event}, [](const Row& row) { return occurrence_view(row, 0); });
}

std::vector<protocol::EventCard> event_cards(Connection& connection, const EventFilter& filter) {
    const auto sql = std::string(
                         "SELECT e.fields, e.id, e.state, e.changed, e.place_name, e.lat, "
                         "e.lon, g.id, g.name, g.name_easy, "
                         "g.name_en, (SELECT COUNT(*) - 1 FROM occurrence y WHERE y.event = "
                         "e.id AND y.state = 'planned' AND "
                         "y.ends_at > $1), e.postponed, ") +
                     occurrence_columns + ' ' + matching(connection.dialect(), filter) + "ORDER BY " +
                     (filter.among ? "f.value, " : "") + "o.starts_at, o.id LIMIT $14 OFFSET $15";
    return rows<protocol::EventCard>(connection,
                                     sql,
                                     {filter.from,
                                      filter.to,
                                      filter.area,
                                      filter.category,
                                      filter.group,
                                      filter.facility,
                                      filter.way,
                                      filter.fee,
                                      filter.access,
                                      filter.free_seats,
                                      filter.from - longest,
                                      filter.with_children,
                                      list_of(filter),
                                      filter.limit,
                                      filter.offset},
                                     card_of);
}

std::int64_t count_events(Connection& connection, const EventFilter& filter) {
    const auto sql = "SELECT COUNT(*) " + matching(connection.dialect(), filter);
    std::int64_t count = 0;
    connection.run(sql,
                   {filter.from,
                    filter.to,
                    filter.area,
                    filter.category,
                    filter.group,
                    filter.facility,
                    filter.way,
                    filter.fee,
                    filter.access,
                    filter.free_seats,
                    filter.from - longest,
                    filter.with_children,
                    list_of(filter)},
                   [&](const Row& row) { count = row.integer(0); });
    return count;
}

std::optional<protocol::EventPage> event_page(Connection& connection, std::int64_t event) {
    auto page = maybe_row<protocol::EventPage>(
        connection,
        "SELECT e.fields, e.version, e.state, e.place_name, e.lat, e.lon, e.reason, g.id, g.name, "
        "g.name_easy, g.name_en, "
        "g.checked_at, e.postponed, e.called_off, e.published_at FROM event e JOIN groups g ON g.id = "
        "e.group_id WHERE e.id = $1",
        {event},
        [&](const Row& row) {
            protocol::EventPage found;
            found.id = event;
            found.fields =
                protocol::read_lenient<protocol::EventFields>(row.text(0)).value_or(protocol::EventFields{});
            found.version = row.integer(1);
            found.state = enum_at<protocol::EventState>(row, 2);
            found.place_name = row.string(3);
            if (!row.null(4)) found.place_lat = row.real(4);
            if (!row.null(5)) found.place_lon = row.real(5);
            found.cancel_reason = row.maybe_string(6);
            found.group = row.integer(7);
            found.group_name = text3(row, 8);
            if (row.integer(12) != 0) found.postponed = true;
            const bool given_up = found.state == protocol::EventState::unpublished && row.null(14);
            const bool cancelled = found.state == protocol::EventState::cancelled || !row.null(13);
            if (cancelled || given_up) found.called_off = true;
            if (!row.null(11)) found.group_checked = domain::local_date(row.integer(11));
            return found;
        });
    if (!page) return page;
    page->occurrences = occurrence_views(connection, event);
    page->changes = rows<protocol::Change>(
        connection,
        "SELECT field, old, new, at FROM event_change WHERE event = $1 ORDER BY id DESC LIMIT 20",
        {event},
        [](const Row& row) {
            return protocol::Change{row.string(0), row.string(1), row.string(2), row.integer(3)};
        });
    return page;
}

std::vector<protocol::MySignUp> sign_ups_of(Connection& connection,
                                            std::int64_t event,
                                            std::int64_t resident) {
    return rows<protocol::MySignUp>(
        connection,
        "SELECT s.id, s.occurrence, s.receipt, s.adults, s.children, s.state FROM sign_up s "
        "JOIN occurrence o ON o.id = s.occurrence WHERE o.event = $1 AND s.resident = $2 AND s.state = "
        "'active' "
        "ORDER BY s.id",
        {event, resident},
        [](const Row& row) {
            protocol::MySignUp mine;
            mine.id = row.integer(0);
            mine.occurrence = row.integer(1);
            mine.receipt = row.string(2);
            mine.adults = row.integer(3);
            mine.children = row.integer(4);
            mine.state = enum_at<protocol::SignUpState>(row, 5);
            return mine;
        });
}

}  // namespace yui::store
