#include "server/store/assignments.hpp"

#include <algorithm>

#include "server/domain/fit.hpp"
#include "server/domain/period.hpp"
#include "server/store/by_call.hpp"
#include "server/store/comma_list.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/helped.hpp"
#include "server/store/occurrences.hpp"
#include "server/store/residents.hpp"

namespace yui::store {
namespace {

#define YUI_ASSIGNMENT                                                                       \
    "SELECT a.id, a.role, ro.need, a.resident, r.account, a.asked_by, a.asked_at, a.state, " \
    "a.answer_by, " YUI_BY_CALL                                                              \
    " FROM assignment a JOIN role ro ON ro.id = a.role JOIN resident r ON r.id = a.resident "

Assignment assignment_at(const Row& row) {
    Assignment found;
    found.id = row.integer(0);
    found.role = row.integer(1);
    found.need = row.integer(2);
    found.resident = row.integer(3);
    found.account = row.integer(4);
    found.asked_by = row.integer(5);
    found.asked_at = row.integer(6);
    found.state = enum_at<protocol::AssignmentState>(row, 7);
    found.answer_by = row.integer(8);
    found.by_call = row.integer(9) != 0;
    return found;
}

std::int64_t count(Connection& connection, std::string_view sql, Params params) {
    std::int64_t counted = 0;
    connection.run(sql, params, [&](const Row& row) { counted = row.integer(0); });
    return counted;
}

std::optional<std::int64_t> if_set(std::int64_t value) {
    return value == 0 ? std::nullopt : std::optional(value);
}

domain::Person declared(const protocol::Profile& profile) {
    domain::Person person;
    person.area = profile.area;
    if (profile.lat && profile.lon) person.position = domain::Position{*profile.lat, *profile.lon};
    person.birth_year = profile.birth_year;
    person.means = profile.means;
    for (const auto& slot : profile.times)
        person.times[static_cast<std::size_t>(slot.weekday)] |= 1u << static_cast<unsigned>(slot.block);
    person.skills = profile.skills;
    person.interests = profile.interests;
    person.languages = profile.languages;
    person.limit_week = profile.limit_week;
    person.limit_month = profile.limit_month;
    return person;
}

std::int64_t confirmed_in(Connection& connection, std::int64_t resident, domain::Period period) {
    return count(connection,
                 "SELECT COUNT(*) FROM assignment a JOIN role ro ON ro.id = a.role WHERE a.resident = $1 "
                 "AND a.state = 'confirmed' AND COALESCE(ro.starts_at, a.at) >= $2 "
                 "AND COALESCE(ro.starts_at, a.at) < $3",
                 {resident, period.from, period.to});
}

}  // namespace

std::optional<Assignment> assignment(Connection& connection, std::int64_t id) {
    return maybe_row<Assignment>(connection, YUI_ASSIGNMENT "WHERE a.id = $1", {id}, assignment_at);
}

std::optional<Assignment> active_assignment(Connection& connection,
                                            std::int64_t role,
                                            std::int64_t resident) {
    return maybe_row<Assignment>(
        connection,
        YUI_ASSIGNMENT
        "WHERE a.role = $1 AND a.resident = $2 AND a.state IN ('applied', 'invited', 'confirmed')",
        {role, resident},
        assignment_at);
}

std::vector<Assignment> assignments_to_end(Connection& connection,
                                           std::int64_t role,
                                           const std::vector<protocol::AssignmentState>& states,
                                           int limit) {
    const auto one_of =
        joined(states, [](auto state) { return "'" + std::string(protocol::to_text(state)) + "'"; });
    return rows<Assignment>(
        connection,
        YUI_ASSIGNMENT "WHERE a.role = $1 AND a.state IN (" + one_of + ") ORDER BY a.id LIMIT $2",
        {role, limit},
        assignment_at);
}

std::vector<Assignment> people_on_role(Connection& connection,
                                       std::int64_t role,
                                       std::int64_t after,
                                       int limit) {
    return rows<Assignment>(
        connection,
        YUI_ASSIGNMENT
        "WHERE a.role = $1 AND a.id > $2 AND a.state IN ('applied', 'invited', 'confirmed') "
        "ORDER BY a.id LIMIT $3",
        {role, after, limit},
        assignment_at);
}

bool has_said_no(Connection& connection, std::int64_t role, std::int64_t resident) {
    return connection.run(
               "SELECT 1 FROM assignment WHERE role = $1 AND resident = $2 "
               "AND state IN ('declined', 'withdrawn') LIMIT 1",
               {role, resident}) > 0;
}

std::int64_t overdue_offers(Connection& connection, std::int64_t role, std::int64_t now) {
    return count(connection,
                 "SELECT COUNT(*) FROM assignment WHERE role = $1 AND state = 'applied' AND answer_by <= $2",
                 {role, now});
}

std::int64_t confirmed_since(Connection& connection, std::int64_t since) {
    return maybe_row<std::int64_t>(
               connection,
               "SELECT COUNT(DISTINCT resident) FROM assignment WHERE state = 'confirmed' AND at >= $1",
               {since},
               [](const Row& row) { return row.integer(0); })
        .value();
}

std::int64_t insert_assignment(Connection& connection, const NewAssignment& assignment) {
    const auto channel =
        assignment.channel ? std::optional(protocol::to_text(*assignment.channel)) : std::nullopt;
    const auto asked_at = assignment.asked_by ? std::optional(assignment.at) : std::nullopt;
    return maybe_row<std::int64_t>(connection,
                                   "INSERT INTO assignment (role, resident, state, answer_by, asked_by, "
                                   "asked_at, entered_by, channel, at) "
                                   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
                                   {assignment.role,
                                    assignment.resident,
                                    protocol::to_text(assignment.state),
                                    if_set(assignment.answer_by),
                                    assignment.asked_by,
                                    asked_at,
                                    assignment.entered_by,
                                    channel,
                                    assignment.at},
                                   [](const Row& row) { return row.integer(0); })
        .value();
}

void set_assignment_state(Connection& connection,
                          std::int64_t id,
                          protocol::AssignmentState state,
                          std::int64_t now) {
    connection.run("UPDATE assignment SET state = $2, at = $3 WHERE id = $1",
                   {id, protocol::to_text(state), now});
}

void set_entered(Connection& connection,
                 std::int64_t id,
                 std::int64_t account,
                 protocol::Channel channel,
                 protocol::CallResult result) {
    connection.run("UPDATE assignment SET entered_by = $2, channel = $3, call_result = $4 WHERE id = $1",
                   {id, account, protocol::to_text(channel), protocol::to_text(result)});
}

std::optional<domain::Person> person(Connection& connection, std::int64_t resident, std::int64_t now) {
    if (connection.run("SELECT 1 FROM resident WHERE id = $1", {resident}) == 0) return std::nullopt;
    auto found = declared(profile_of(connection, resident));
    found.resident = resident;
    found.certificates = rows<domain::CertificateHeld>(
        connection,
        "SELECT certificate, valid_until FROM resident_certificate WHERE resident = $1 ORDER BY certificate",
        {resident},
        [](const Row& row) {
            return domain::CertificateHeld{row.string(0), row.maybe_integer(1)};
        });
    connection.run("SELECT was.group_id, COUNT(*) " YUI_HELPED_BEFORE("$1", "$2") "GROUP BY was.group_id "
                   "ORDER BY was.group_id",
                   {resident, now},
                   [&](const Row& row) {
                       found.known_groups.push_back(row.integer(0));
                       found.helped += row.integer(1);
                   });
    return found;
}

domain::Held held(Connection& connection, const domain::Role& role, std::int64_t resident, std::int64_t now) {
    const auto at = domain::counted_at(role, now);
    domain::Held held;
    held.in_week = confirmed_in(connection, resident, domain::week_of(at));
    held.in_month = confirmed_in(connection, resident, domain::month_of(at));
    if (!role.starts_at || !role.ends_at) return held;
    const auto others = commitments(connection, resident, *role.starts_at, *role.ends_at, 0);
    if (const auto* other = domain::overlapping(others, *role.starts_at, *role.ends_at))
        held.overlap = other->title;
    return held;
}

std::optional<Reached> reached(Connection& connection, std::int64_t resident) {
    return maybe_row<Reached>(connection,
                              "SELECT r.account, " YUI_BY_CALL
                              " FROM resident r WHERE r.id = $1 AND r.guest = 0",
                              {resident},
                              [](const Row& row) {
                                  return Reached{row.integer(0), row.integer(1) != 0};
                              });
}

std::string display_name(Connection& connection, std::int64_t resident) {
    std::string name;
    connection.run("SELECT display_name FROM resident WHERE id = $1", {resident}, [&](const Row& row) {
        name = row.string(0);
    });
    return name;
}

#define YUI_ORGANIZERS                                                                               \
    "SELECT g.account AS account, g.from_at AS from_at, g.until_at AS until_at FROM access_grant g " \
    "JOIN account a ON a.id = g.account WHERE g.role = 'organizer' AND g.scope = 'group' "           \
    "AND g.scope_id = $1 AND a.state = 'active' ORDER BY g.id DESC LIMIT 10"

std::vector<std::int64_t> organizers_of(Connection& connection, std::int64_t group, std::int64_t now) {
    return rows<std::int64_t>(
        connection,
        "SELECT account FROM (" YUI_ORGANIZERS
        ") present WHERE from_at <= $2 AND (until_at IS NULL OR until_at > $2) ORDER BY account",
        {group, now},
        [](const Row& row) { return row.integer(0); });
}

std::vector<std::int64_t> all_organizers_of(Connection& connection, std::int64_t group) {
    return rows<std::int64_t>(
        connection, YUI_ORGANIZERS, {group}, [](const Row& row) { return row.integer(0); });
}

}  // namespace yui::store
