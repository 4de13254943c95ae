#include "server/store/groups.hpp"

#include "protocol/json.hpp"
#include "server/domain/time.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/number_list.hpp"
#include "server/store/search_index.hpp"
#include "server/store/text3.hpp"

namespace yui::store {
namespace {

std::int64_t number(Connection& connection, std::string_view sql, Params params) {
    std::int64_t value = 0;
    connection.run(sql, params, [&](const Row& row) { value = row.integer(0); });
    return value;
}

std::optional<std::string> as_text(const std::optional<protocol::GroupLife>& life) {
    return life ? std::optional(protocol::to_json(*life)) : std::nullopt;
}

// $1 area, $2 category, $3 what was found by words (read by list_at, left alone where nobody asked for words)
std::string matching(Dialect dialect, const GroupFilter& filter) {
    const auto from = filter.among ? list_at(dialect, "$3") + " f JOIN groups g ON g.id = f.key "
                                   : std::string("groups g ");
    return "FROM " + from +
           "WHERE g.state = 'active' AND CAST($3 AS TEXT) IS NOT NULL "
           "AND (CAST($1 AS BIGINT) IS NULL OR g.area IN (WITH RECURSIVE below (id) AS (SELECT CAST($1 AS "
           "BIGINT) UNION "
           "SELECT p.area FROM area_parent p JOIN below b ON p.parent = b.id) SELECT id FROM below)) "
           "AND (CAST($2 AS TEXT) IS NULL OR g.category = $2) ";
}

std::string list_of(const GroupFilter& filter) { return filter.among ? as_parameter(*filter.among) : ""; }

}  // namespace

std::optional<GroupRow> group(Connection& connection, std::int64_t id) {
    return maybe_row<GroupRow>(
        connection,
        "SELECT area, center, declared_by, state, updated_at FROM groups WHERE id = $1",
        {id},
        [&](const Row& row) {
            return GroupRow{id,
                            row.integer(0),
                            row.integer(1),
                            row.integer(2),
                            enum_at<protocol::GroupState>(row, 3),
                            row.integer(4)};
        });
}

std::int64_t center_of_area(Connection& connection, std::int64_t area) {
    const auto nearest =
        number(connection,
               "WITH RECURSIVE above (id, steps) AS (SELECT CAST($1 AS BIGINT), 0 UNION SELECT p.parent, "
               "a.steps + 1 "
               "FROM area_parent p JOIN above a ON p.area = a.id WHERE a.steps < 10) "
               "SELECT c.id FROM above a JOIN center c ON c.area = a.id ORDER BY a.steps, c.id LIMIT 1",
               {area});
    return nearest != 0 ? nearest : number(connection, "SELECT MIN(id) FROM center", {});
}

std::int64_t insert_group(Connection& connection,
                          const protocol::RequestGroup& wish,
                          std::int64_t center,
                          std::int64_t account,
                          std::int64_t now) {
    const auto id = number(
        connection,
        "INSERT INTO groups (kind, name, name_easy, name_en, category, area, center, purpose, contact_name, "
        "contact_phone, contact_hours, state, declared_by, declared_at, updated_at, life) VALUES ($1, $2, "
        "$3, $4, "
        "$5, $6, $7, $8, $9, $10, $11, 'requested', $12, $13, $13, $14) RETURNING id",
        {protocol::to_text(wish.kind),
         wish.name.ja,
         wish.name.easy,
         wish.name.en,
         protocol::to_text(wish.category),
         wish.area,
         center,
         wish.purpose,
         wish.contact.name,
         wish.contact.phone,
         wish.contact.hours,
         account,
         now,
         as_text(wish.life)});
    index_group(connection, id);
    return id;
}

void change_group(Connection& connection, const protocol::ChangeGroup& change, std::int64_t now) {
    connection.run(
        "UPDATE groups SET purpose = $2, category = $3, contact_name = $4, contact_phone = $5, contact_hours "
        "= $6, "
        "life = $7, updated_at = $8 WHERE id = $1",
        {change.group,
         change.purpose,
         protocol::to_text(change.category),
         change.contact.name,
         change.contact.phone,
         change.contact.hours,
         as_text(change.life),
         now});
    index_group(connection, change.group);
}

void check_group(Connection& connection, std::int64_t id, std::int64_t account, std::int64_t now) {
    connection.run(
        "UPDATE groups SET state = 'active', checked_by = $2, checked_at = $3, pause_reason = NULL, "
        "updated_at = $3 "
        "WHERE id = $1",
        {id, account, now});
}

void pause_group(Connection& connection, std::int64_t id, const std::string& reason, std::int64_t now) {
    connection.run("UPDATE groups SET state = 'paused', pause_reason = $2, updated_at = $3 WHERE id = $1",
                   {id, reason, now});
}

std::optional<Membership> membership(Connection& connection, std::int64_t group, std::int64_t account) {
    return maybe_row<Membership>(
        connection,
        "SELECT kind, state FROM membership WHERE group_id = $1 AND account = $2",
        {group, account},
        [](const Row& row) {
            return Membership{enum_at<protocol::MemberKind>(row, 0), enum_at<protocol::MemberState>(row, 1)};
        });
}

void save_membership(Connection& connection,
                     std::int64_t group,
                     std::int64_t account,
                     const Membership& membership,
                     std::int64_t now) {
    connection.run(
        "INSERT INTO membership (group_id, account, kind, state, since) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (group_id, account) DO UPDATE SET kind = $3, state = $4, since = $5",
        {group, account, protocol::to_text(membership.kind), protocol::to_text(membership.state), now});
}

std::vector<protocol::MemberRow> members(Connection& connection, std::int64_t group, std::int64_t now) {
    return rows<protocol::MemberRow>(
        connection,
        "SELECT m.account, a.display_name, m.kind, m.state, CASE WHEN EXISTS (SELECT 1 FROM access_grant x "
        "WHERE x.account = m.account AND x.role = 'organizer' AND x.scope = 'group' AND x.scope_id = $1 AND "
        "x.from_at <= $2 AND (x.until_at IS NULL OR x.until_at > $2)) THEN 1 ELSE 0 END, m.since "
        "FROM membership m JOIN account a ON a.id = m.account "
        "WHERE m.group_id = $1 AND m.state <> 'left' "
        "ORDER BY CASE m.state WHEN 'requested' THEN 0 ELSE 1 END, m.since, m.account LIMIT 1000",
        {group, now},
        [](const Row& row) {
            return protocol::MemberRow{row.integer(0),
                                       row.string(1),
                                       enum_at<protocol::MemberKind>(row, 2),
                                       enum_at<protocol::MemberState>(row, 3),
                                       row.integer(4) != 0,
                                       row.integer(5)};
        });
}

std::vector<std::int64_t> residents_in_group(Connection& connection, std::int64_t group) {
    return rows<std::int64_t>(connection,
                              "SELECT r.id FROM membership m JOIN resident r ON r.account = m.account "
                              "WHERE m.group_id = $1 AND m.state <> 'left' ORDER BY r.id",
                              {group},
                              [](const Row& row) { return row.integer(0); });
}

bool is_organizer(Connection& connection, std::int64_t group, std::int64_t account, std::int64_t now) {
    return number(connection,
                  "SELECT COUNT(*) FROM access_grant WHERE account = $2 AND role = 'organizer' AND scope = "
                  "'group' AND "
                  "scope_id = $1 AND from_at <= $3 AND (until_at IS NULL OR until_at > $3)",
                  {group, account, now}) > 0;
}

std::int64_t count_organizers(Connection& connection, std::int64_t group, std::int64_t now) {
    return number(connection,
                  "SELECT COUNT(*) FROM access_grant WHERE role = 'organizer' AND scope = 'group' AND "
                  "scope_id = $1 AND "
                  "from_at <= $2 AND (until_at IS NULL OR until_at > $2)",
                  {group, now});
}

void make_organizer(Connection& connection, std::int64_t group, std::int64_t account, std::int64_t now) {
    connection.run(
        "INSERT INTO access_grant (account, role, scope, scope_id, from_at) VALUES ($1, 'organizer', "
        "'group', $2, $3) "
        "ON CONFLICT (account, role, scope, scope_id) DO UPDATE SET from_at = $3, until_at = NULL",
        {account, group, now});
}

void end_rights(Connection& connection, std::int64_t group, std::int64_t account) {
    connection.run("DELETE FROM access_grant WHERE account = $1 AND scope = 'group' AND scope_id = $2",
                   {account, group});
}

std::vector<protocol::GroupCard> group_cards(Connection& connection, const GroupFilter& filter) {
    const auto sql = "SELECT g.id, g.name, g.name_easy, g.name_en, g.kind, g.category, g.area, g.state " +
                     matching(connection.dialect(), filter) + "ORDER BY " +
                     (filter.among ? "f.value, " : "") + "g.updated_at DESC, g.id LIMIT $4 OFFSET $5";
    return rows<protocol::GroupCard>(
        connection,
        sql,
        {filter.area, filter.category, list_of(filter), filter.limit, filter.offset},
        [](const Row& row) {
            protocol::GroupCard card;
            card.id = row.integer(0);
            card.name = text3(row, 1);
            card.group_kind = enum_at<protocol::GroupKind>(row, 4);
            card.category = enum_at<protocol::Category>(row, 5);
            card.area = row.integer(6);
            card.state = enum_at<protocol::GroupState>(row, 7);
            return card;
        });
}

std::int64_t count_groups(Connection& connection, const GroupFilter& filter) {
    return number(connection,
                  "SELECT COUNT(*) " + matching(connection.dialect(), filter),
                  {filter.area, filter.category, list_of(filter)});
}

std::optional<protocol::GroupPage> group_page(Connection& connection, std::int64_t id) {
    return maybe_row<protocol::GroupPage>(
        connection,
        "SELECT g.name, g.name_easy, g.name_en, g.kind, g.category, g.area, g.state, g.purpose, "
        "g.contact_name, "
        "g.contact_phone, g.contact_hours, g.checked_at, c.name, g.updated_at, g.life FROM groups g JOIN "
        "center c ON c.id = "
        "g.center "
        "WHERE g.id = $1",
        {id},
        [&](const Row& row) {
            protocol::GroupPage page;
            page.id = id;
            page.name = text3(row, 0);
            page.group_kind = enum_at<protocol::GroupKind>(row, 3);
            page.category = enum_at<protocol::Category>(row, 4);
            page.area = row.integer(5);
            page.state = enum_at<protocol::GroupState>(row, 6);
            page.purpose = row.string(7);
            page.contact = {row.string(8), row.maybe_string(9), row.maybe_string(10)};
            if (!row.null(11)) {
                page.checked = domain::local_date(row.integer(11));
                page.checked_by = row.string(12);
            }
            page.updated = row.integer(13);
            if (!row.null(14)) {
                const auto life = protocol::read_lenient<protocol::GroupLife>(row.text(14));
                if (life.has_value()) page.life = *life;
            }
            return page;
        });
}

protocol::Contact center_to_ask(Connection& connection, std::int64_t group) {
    protocol::Contact contact;
    connection.run(
        "SELECT c.name, c.phone, c.hours FROM center c JOIN groups g ON g.center = c.id WHERE g.id = $1",
        {group},
        [&](const Row& row) {
            contact.name = row.string(0);
            contact.phone = row.maybe_string(1);
            contact.hours = row.maybe_string(2);
        });
    return contact;
}

}  // namespace yui::store
