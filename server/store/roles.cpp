#include "server/store/roles.hpp"

#include <algorithm>
#include <map>

#include "protocol/json.hpp"
#include "server/domain/time.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/helped.hpp"
#include "server/store/number_list.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

#define YUI_ROLE_ROWS                                                                                       \
    "SELECT r.id, r.need, n.group_id, n.area, n.state, e.state, n.category, n.lat, n.lon, r.starts_at, "    \
    "r.ends_at, n.due, r.heads_min, r.heads_max, r.confirmed, r.certificate, r.min_age, r.max_age, "        \
    "r.language, "                                                                                          \
    "r.first_timer_seats, n.first_timers, r.deciding, r.decide_by, r.title, r.title_easy, r.title_en, "     \
    "r.meeting, s.rev, n.kind, n.event, n.place_name, n.fields, g.name, g.name_easy, g.name_en, g.center, " \
    "g.state, n.off_reason, e.called_off, e.called_off_at "                                                 \
    "FROM role r JOIN need n ON n.id = r.need JOIN groups g ON g.id = n.group_id "                          \
    "LEFT JOIN event e ON e.id = n.event LEFT JOIN stream s ON s.name = 'role:' || CAST(r.id AS TEXT) "

std::optional<domain::Position> position_at(const Row& row, int column) {
    if (row.null(column) || row.null(column + 1)) return std::nullopt;
    return domain::Position{row.real(column), row.real(column + 1)};
}

domain::Role rules_at(const Row& row) {
    domain::Role role;
    role.id = row.integer(0);
    role.need = row.integer(1);
    role.group = row.integer(2);
    role.area = row.integer(3);
    role.need_state = enum_at<protocol::NeedState>(row, 4);
    role.event_cancelled = row.text(5) == "cancelled" || !row.null(38);  // also while it is off the pages
    const bool event_shows = row.null(5) || row.text(5) == "published" || row.text(5) == "cancelled";
    role.published = row.text(36) == "active" && event_shows && row.null(37);
    role.category = enum_at<protocol::Category>(row, 6);
    role.position = position_at(row, 7);
    role.starts_at = row.maybe_integer(9);
    role.ends_at = row.maybe_integer(10);
    role.due = row.maybe_string(11);
    role.heads_min = row.integer(12);
    role.heads_max = row.integer(13);
    role.confirmed = row.integer(14);
    role.certificate = row.maybe_string(15);
    role.min_age = row.maybe_integer(16);
    role.max_age = row.maybe_integer(17);
    role.language = row.maybe_string(18);
    role.first_timer_seats = row.integer(19);
    role.first_timers_welcome = role.first_timer_seats > 0;
    role.deciding = enum_at<protocol::Deciding>(row, 21);
    role.decide_by = row.maybe_integer(22);
    return role;
}

// Of the need as a whole; the column also says it where another role has seats for them.
bool says_first_timers(const std::string& fields) {
    const auto need = protocol::read_lenient<protocol::NeedFields>(fields);
    return need && need->first_timers.value_or(false);
}

RoleRow role_at(const Row& row) {
    RoleRow found;
    found.role = rules_at(row);
    found.title = text3(row, 23);
    found.meeting = row.maybe_string(26);
    found.version = static_cast<std::uint64_t>(row.integer(27));
    found.kind = enum_at<protocol::NeedKind>(row, 28);
    found.event = row.maybe_integer(29);
    found.place_name = row.string(30);
    found.fields = row.string(31);
    found.group_name = text3(row, 32);
    found.role.group_name = found.group_name.ja;
    found.center = row.integer(35);
    found.first_timers = row.integer(20) != 0;
    found.taken_off = !row.null(37);
    found.called_off_at = row.maybe_integer(39);
    if (found.first_timers && !found.role.first_timers_welcome)
        found.role.first_timers_welcome = says_first_timers(found.fields);
    return found;
}

// One statement for any number of roles: ids that were given together lie together.
void add_skills(Connection& connection, std::vector<RoleRow>& found) {
    if (found.empty()) return;
    std::map<std::int64_t, RoleRow*> by_id;
    for (auto& row : found) by_id[row.role.id] = &row;
    connection.run(
        "SELECT role, skill, level FROM role_skill WHERE role BETWEEN $1 AND $2 ORDER BY role, skill",
        {by_id.begin()->first, by_id.rbegin()->first},
        [&](const Row& row) {
            const auto one = by_id.find(row.integer(0));
            if (one == by_id.end()) return;
            one->second->role.skills.push_back({row.string(1), enum_at<protocol::Level>(row, 2)});
        });
}

std::vector<RoleRow> role_rows(Connection& connection, std::string_view sql, Params params) {
    auto found = rows<RoleRow>(connection, sql, params, role_at);
    add_skills(connection, found);
    return found;
}

std::int64_t flag(const std::optional<bool>& wanted) { return wanted.value_or(false) ? 1 : 0; }

}  // namespace

std::optional<RoleRow> role(Connection& connection, std::int64_t id) {
    auto found = role_rows(connection, YUI_ROLE_ROWS "WHERE r.id = $1", {id});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<RoleRow> roles_between(Connection& connection, std::int64_t first, std::int64_t last) {
    return role_rows(connection, YUI_ROLE_ROWS "WHERE r.id BETWEEN $1 AND $2 ORDER BY r.id", {first, last});
}

std::vector<RoleRow> roles_among(Connection& connection, const std::vector<std::int64_t>& ids) {
    NumberList list;
    for (std::size_t place = 0; place < ids.size(); ++place)
        list.add(ids[place], static_cast<std::int64_t>(place));
    const auto sql = std::string(YUI_ROLE_ROWS "JOIN ") + list_at(connection.dialect(), "$1") +
                     " wanted ON wanted.key = r.id ORDER BY wanted.value";
    return role_rows(connection, sql, {list.text()});
}

std::vector<RoleRow> roles_of_need(Connection& connection, std::int64_t need) {
    return role_rows(connection, YUI_ROLE_ROWS "WHERE r.need = $1 ORDER BY r.position, r.id", {need});
}

std::vector<RoleRow> open_roles(Connection& connection, const OpenRoles& filter) {
    const auto category = filter.category ? std::optional(protocol::to_text(*filter.category)) : std::nullopt;
    const auto first_day = filter.from ? std::optional(domain::local_date(*filter.from)) : std::nullopt;
    return role_rows(
        connection,
        "WITH RECURSIVE inside (id) AS (SELECT CAST($1 AS BIGINT) UNION "
        "SELECT p.area FROM area_parent p JOIN inside i ON p.parent = i.id) " YUI_ROLE_ROWS
        "WHERE n.state = 'open' AND n.off_reason IS NULL AND g.state = 'active' AND (n.event IS NULL OR "
        "e.state = 'published') "
        "AND ($1 IS NULL OR n.area IN (SELECT id FROM inside)) "
        "AND (CAST($2 AS TEXT) IS NULL OR n.category = $2) AND (CAST($3 AS BIGINT) IS NULL OR n.group_id = "
        "$3) "
        "AND (CAST($4 AS BIGINT) IS NULL OR n.event = $4) AND (CAST($5 AS BIGINT) = 0 OR n.first_timers = 1) "
        "AND (CAST($6 AS BIGINT) IS NULL OR r.ends_at > $6 OR (r.starts_at IS NULL AND (n.due IS NULL OR "
        "n.due >= $8))) "
        "AND (CAST($7 AS BIGINT) IS NULL OR r.starts_at IS NULL OR r.starts_at < $7) "
        "ORDER BY CASE WHEN r.starts_at IS NULL THEN 1 ELSE 0 END, r.starts_at, r.need, r.position, r.id",
        {filter.area,
         category,
         filter.group,
         filter.event,
         flag(filter.first_timers),
         filter.from,
         filter.to,
         first_day});
}

std::vector<RoleRow> roles_of_center(Connection& connection, std::int64_t center) {
    return role_rows(
        connection, YUI_ROLE_ROWS "WHERE g.center = $1 AND n.state = 'open' ORDER BY r.id", {center});
}

std::vector<RoleRow> roles_of_group(Connection& connection, std::int64_t group) {
    return role_rows(connection,
                     YUI_ROLE_ROWS
                     "WHERE n.group_id = $1 AND n.state = 'open' ORDER BY r.need, r.position, r.id",
                     {group});
}

std::vector<RoleRow> roles_of_resident(Connection& connection, std::int64_t resident) {
    return role_rows(connection,
                     YUI_ROLE_ROWS
                     "WHERE r.id IN (SELECT role FROM assignment WHERE resident = $1 "
                     "AND state IN ('applied', 'invited', 'confirmed') ORDER BY id DESC LIMIT 100) "
                     "ORDER BY CASE WHEN r.starts_at IS NULL THEN 1 ELSE 0 END, r.starts_at, r.id",
                     {resident});
}

std::vector<std::int64_t> roles_of_event(Connection& connection, std::int64_t event) {
    return rows<std::int64_t>(
        connection,
        "SELECT r.id FROM role r JOIN need n ON n.id = r.need WHERE n.event = $1 ORDER BY r.id",
        {event},
        [](const Row& row) { return row.integer(0); });
}

std::vector<std::int64_t> needs_of_event(Connection& connection, std::int64_t event) {
    return rows<std::int64_t>(
        connection, "SELECT id FROM need WHERE event = $1 ORDER BY id", {event}, [](const Row& row) {
            return row.integer(0);
        });
}

std::vector<RoleOfNeed> open_roles_of_group(Connection& connection, std::int64_t group) {
    return rows<RoleOfNeed>(
        connection,
        "SELECT r.id, r.need FROM role r JOIN need n ON n.id = r.need WHERE n.group_id = $1 AND n.state = "
        "'open' ORDER BY r.need, r.id",
        {group},
        [](const Row& row) {
            return RoleOfNeed{row.integer(0), row.integer(1)};
        });
}

void add_experience(Connection& connection, std::vector<RoleRow>& found, std::int64_t now) {
    std::map<std::int64_t, domain::Role*> by_id;
    for (auto& row : found)
        if (row.role.first_timers_welcome && row.role.confirmed > 0) by_id[row.role.id] = &row.role;
    if (by_id.empty()) return;
    connection.run(
        "SELECT a.role, COUNT(*) FROM assignment a WHERE a.state = 'confirmed' AND a.role BETWEEN $2 AND $3 "
        "AND EXISTS (SELECT 1 " YUI_HELPED_BEFORE("a.resident", "$1") ") GROUP BY a.role ORDER BY a.role",
        {now, by_id.begin()->first, by_id.rbegin()->first},
        [&](const Row& row) {
            const auto one = by_id.find(row.integer(0));
            if (one != by_id.end()) one->second->experienced = row.integer(1);
        });
}

std::int64_t experienced_on(Connection& connection, std::int64_t role, std::int64_t now) {
    std::int64_t count = 0;
    connection.run(
        "SELECT COUNT(*) FROM assignment a WHERE a.state = 'confirmed' AND a.role = $2 "
        "AND EXISTS (SELECT 1 " YUI_HELPED_BEFORE("a.resident", "$1") ")",
        {now, role},
        [&](const Row& row) { count = row.integer(0); });
    return count;
}

domain::AreaTree area_tree(Connection& connection) {
    domain::AreaTree tree;
    connection.run(
        "SELECT p.area, a.name, p.parent FROM area_parent p JOIN area a ON a.id = p.area ORDER BY p.area, "
        "p.parent",
        {},
        [&](const Row& row) {
            tree.add({row.integer(0), row.string(1)}, row.integer(2));
        });
    return tree;
}

std::optional<domain::Position> area_position(Connection& connection, std::int64_t area) {
    std::optional<domain::Position> middle;
    connection.run("SELECT lat, lon FROM area WHERE id = $1", {area}, [&](const Row& row) {
        middle = position_at(row, 0);
    });
    return middle;
}

}  // namespace yui::store
