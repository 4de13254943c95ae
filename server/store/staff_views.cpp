#include "server/store/staff_views.hpp"

#include "server/domain/time.hpp"
#include "server/store/by_call.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/event_views.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

protocol::AssignmentRow person_at(const Row& row) {
    protocol::AssignmentRow one;
    one.id = row.integer(0);
    one.role = row.integer(1);
    one.resident = row.integer(2);
    one.state = enum_at<protocol::AssignmentState>(row, 3);
    one.display_name = row.string(4);
    if (one.state == protocol::AssignmentState::confirmed) {
        one.name = row.maybe_string(5);
        one.contact = row.maybe_string(6);
    }
    one.reached_by = enum_at<protocol::Channel>(row, 7);
    one.entered_by = row.maybe_string(8);
    if (!row.null(9)) one.channel = enum_at<protocol::Channel>(row, 9);
    one.answer_by = row.maybe_integer(10);
    one.at = row.integer(11);
    one.version = row.integer(12);
    return one;
}

protocol::EventCard card_of(const protocol::EventPage& page) {
    protocol::EventCard card;
    card.id = page.id;
    card.title = page.fields.title;
    card.category = page.fields.category;
    card.audience = page.fields.audience;
    card.state = page.state;
    card.fee = page.fields.fee;
    card.fee_yen = page.fields.fee_yen;
    card.weather = page.fields.weather;
    card.rain_date = page.fields.rain_date;
    card.place_name = page.place_name;
    card.lat = page.place_lat;
    card.lon = page.place_lon;
    card.way = page.fields.way;
    card.phone = page.fields.contact.phone;
    card.group = page.group;
    card.group_name = page.group_name;
    card.occurrence = page.occurrences.front();
    card.more_dates = static_cast<std::int64_t>(page.occurrences.size()) - 1;
    return card;
}

std::map<std::int64_t, RoleWaiting> waiting(Connection& connection, std::string_view sql, Params params) {
    std::map<std::int64_t, RoleWaiting> found;
    connection.run(sql, params, [&](const Row& row) {
        found[row.integer(0)] = {
            {row.integer(1), row.integer(2), row.integer(3)}, row.integer(4) > 0, row.integer(5)};
    });
    return found;
}

#define YUI_WAITING                                                                  \
    "SELECT a.role, SUM(CASE WHEN a.state = 'applied' THEN 1 ELSE 0 END), "          \
    "SUM(CASE WHEN a.state = 'invited' THEN 1 ELSE 0 END), "                         \
    "SUM(CASE WHEN a.state = 'invited' THEN " YUI_BY_CALL                            \
    " ELSE 0 END), "                                                                 \
    "SUM(CASE WHEN a.state = 'applied' AND a.answer_by <= $2 THEN 1 ELSE 0 END), "   \
    "MIN(CASE WHEN a.state = 'applied' THEN a.answer_by END) "                       \
    "FROM need n JOIN groups g ON g.id = n.group_id JOIN role ro ON ro.need = n.id " \
    "JOIN assignment a ON a.role = ro.id JOIN resident r ON r.id = a.resident "      \
    "WHERE n.state = 'open' AND a.state IN ('applied', 'invited') "

}  // namespace

std::vector<protocol::AssignmentRow> people_of_need(Connection& connection, std::int64_t need) {
    return rows<protocol::AssignmentRow>(
        connection,
        "SELECT a.id, a.role, a.resident, a.state, r.display_name, r.name, COALESCE(r.phone, r.mail, "
        "ac.contact), "
        "r.reached_by, e.display_name, a.channel, a.answer_by, a.at, COALESCE(s.rev, 0) "
        "FROM role ro JOIN assignment a ON a.role = ro.id JOIN resident r ON r.id = a.resident "
        "LEFT JOIN account ac ON ac.id = r.account LEFT JOIN account e ON e.id = a.entered_by "
        "LEFT JOIN stream s ON s.name = 'role:' || CAST(ro.id AS TEXT) "
        "WHERE ro.need = $1 ORDER BY ro.position, ro.id, a.id LIMIT 1000",
        {need},
        person_at);
}

DeskHead desk_head(Connection& connection, std::int64_t group) {
    return maybe_row<DeskHead>(
               connection,
               "SELECT name, name_easy, name_en, state, (SELECT COUNT(*) FROM membership m "
               "WHERE m.group_id = groups.id AND m.state = 'requested') FROM groups WHERE id = $1",
               {group},
               [](const Row& row) {
                   return DeskHead{text3(row, 0), enum_at<protocol::GroupState>(row, 3), row.integer(4)};
               })
        .value();
}

std::vector<protocol::EventCard> draft_cards(Connection& connection, std::int64_t group, int limit) {
    const auto ids = rows<std::int64_t>(
        connection,
        "SELECT id FROM event WHERE group_id = $1 AND state = 'draft' ORDER BY id DESC LIMIT $2",
        {group, limit},
        [](const Row& row) { return row.integer(0); });
    std::vector<protocol::EventCard> cards;
    for (const auto id : ids) {
        const auto page = event_page(connection, id);
        if (page && !page->occurrences.empty()) cards.push_back(card_of(*page));
    }
    return cards;
}

std::vector<protocol::CallTask> calls_of_center(Connection& connection,
                                                std::int64_t center,
                                                std::int64_t now) {
    return rows<protocol::CallTask>(
        connection,
        "SELECT a.id, a.resident, r.display_name, r.kana, r.phone, ro.id, ro.title, ro.title_easy, "
        "ro.title_en, "
        "ro.need, a.answer_by FROM need n JOIN groups g ON g.id = n.group_id JOIN role ro ON ro.need = n.id "
        "JOIN assignment a ON a.role = ro.id JOIN resident r ON r.id = a.resident "
        "LEFT JOIN event e ON e.id = n.event "
        "WHERE g.center = $1 AND g.state = 'active' AND n.state = 'open' AND n.off_reason IS NULL "
        "AND (n.event IS NULL OR e.state = 'published') AND a.state = 'invited' AND " YUI_BY_CALL
        " = 1 "
        "AND (ro.ends_at > $2 OR (ro.ends_at IS NULL AND (n.due IS NULL OR n.due >= $3))) "
        "ORDER BY a.answer_by, a.id LIMIT 100",
        {center, now, domain::local_date(now)},
        [](const Row& row) {
            protocol::CallTask call;
            call.assignment = row.integer(0);
            call.resident = row.integer(1);
            call.display_name = row.string(2);
            call.kana = row.maybe_string(3);
            call.phone = row.maybe_string(4);
            call.role = row.integer(5);
            call.role_title = text3(row, 6);
            call.need = row.integer(9);
            call.answer_by = row.maybe_integer(10);
            return call;
        });
}

std::vector<protocol::Colleague> colleagues_of_center(Connection& connection,
                                                      std::int64_t center,
                                                      std::int64_t now) {
    return rows<protocol::Colleague>(
        connection,
        "SELECT DISTINCT a.id, a.display_name FROM access_grant g JOIN account a ON a.id = g.account "
        "WHERE a.state = 'active' AND g.role IN ('staff', 'coordinator', 'advisor', 'admin') "
        "AND ((g.scope = 'center' AND g.scope_id = $1) OR g.scope IN ('city', 'area')) "
        "AND g.from_at <= $2 AND (g.until_at IS NULL OR g.until_at > $2) ORDER BY a.id LIMIT 200",
        {center, now},
        [](const Row& row) {
            return protocol::Colleague{row.integer(0), row.string(1)};
        });
}

std::map<std::int64_t, RoleWaiting> waiting_of_center(Connection& connection,
                                                      std::int64_t center,
                                                      std::int64_t now) {
    return waiting(connection, YUI_WAITING "AND g.center = $1 GROUP BY a.role", {center, now});
}

std::map<std::int64_t, RoleWaiting> waiting_of_group(Connection& connection,
                                                     std::int64_t group,
                                                     std::int64_t now) {
    return waiting(connection, YUI_WAITING "AND n.group_id = $1 GROUP BY a.role", {group, now});
}

}  // namespace yui::store
