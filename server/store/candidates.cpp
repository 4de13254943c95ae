#include "server/store/candidates.hpp"

#include <algorithm>

#include "server/domain/fit.hpp"
#include "server/domain/period.hpp"
#include "server/store/comma_list.hpp"
#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

using protocol::AssignmentState;

// Rows by id, so that what belongs to a resident is found by bisection.
CandidateRow* find(std::vector<CandidateRow>& people, std::int64_t resident) {
    const auto found = std::lower_bound(people.begin(), people.end(), resident, [](const auto& row, auto id) {
        return row.person.resident < id;
    });
    return found != people.end() && found->person.resident == resident ? &*found : nullptr;
}

CandidateRow candidate_at(const Row& row) {
    CandidateRow found;
    found.person.resident = row.integer(0);
    found.display_name = row.string(1);
    found.reached_by = enum_at<protocol::Channel>(row, 2);
    found.person.area = row.maybe_integer(3);
    if (!row.null(4) && !row.null(5)) found.person.position = domain::Position{row.real(4), row.real(5)};
    found.person.birth_year = row.maybe_integer(6);
    found.person.means = split_names<protocol::Means>(row.text(7));
    found.person.interests = split_names<protocol::Category>(row.text(8));
    found.person.languages = split(row.text(9));
    found.person.limit_week = row.maybe_integer(10);
    found.person.limit_month = row.maybe_integer(11);
    return found;
}

std::vector<CandidateRow> residents(Connection& connection) {
    return rows<CandidateRow>(
        connection,
        "SELECT r.id, r.display_name, r.reached_by, r.area, r.lat, r.lon, r.birth_year, r.means, "
        "r.interests, "
        "r.languages, r.limit_week, r.limit_month FROM resident r LEFT JOIN account a ON a.id = r.account "
        "WHERE r.guest = 0 AND (r.account IS NULL OR a.state = 'active') ORDER BY r.id",
        {},
        candidate_at);
}

void add_skills(Connection& connection, std::vector<CandidateRow>& people, const domain::Role& role) {
    if (role.skills.empty()) return;
    connection.run(
        "SELECT held.resident, held.skill, held.level FROM role_skill wish "
        "JOIN resident_skill held ON held.skill = wish.skill WHERE wish.role = $1",
        {role.id},
        [&](const Row& row) {
            if (auto* one = find(people, row.integer(0)))
                one->person.skills.push_back({row.string(1), enum_at<protocol::Level>(row, 2)});
        });
}

void add_certificates(Connection& connection, std::vector<CandidateRow>& people, const domain::Role& role) {
    if (!role.certificate) return;
    connection.run(
        "SELECT resident, certificate, valid_until FROM resident_certificate WHERE certificate = $1",
        {*role.certificate},
        [&](const Row& row) {
            if (auto* one = find(people, row.integer(0)))
                one->person.certificates.push_back({row.string(1), row.maybe_integer(2)});
        });
}

// Times of the role's weekday; of other days only that somebody declared any (weekday 0).
void add_times(Connection& connection, std::vector<CandidateRow>& people, const domain::Role& role) {
    if (!role.starts_at) return;
    const int weekday = domain::local(*role.starts_at).weekday;
    connection.run(
        "SELECT resident, weekday, block FROM resident_time WHERE weekday = $1 "
        "UNION ALL SELECT DISTINCT resident, CAST(0 AS BIGINT), 'early' FROM resident_time",
        {weekday},
        [&](const Row& row) {
            const auto block = static_cast<unsigned>(enum_at<protocol::Block>(row, 2));
            if (auto* one = find(people, row.integer(0)))
                one->person.times[static_cast<std::size_t>(row.integer(1))] |= 1u << block;
        });
}

// Who is somewhere else at that time; the title stays with the rule that asks for one person.
void add_overlaps(Connection& connection, std::vector<CandidateRow>& people, const domain::Role& role) {
    if (!role.starts_at || !role.ends_at) return;
    connection.run(
        "SELECT s.resident FROM sign_up s JOIN occurrence o ON o.id = s.occurrence "
        "JOIN event e ON e.id = o.event WHERE s.state = 'active' AND o.state = 'planned' "
        "AND o.undecided IS NULL AND e.state = 'published' AND o.starts_at < $2 AND o.ends_at > $1 "
        "UNION SELECT a.resident FROM role r JOIN assignment a ON a.role = r.id JOIN need n ON n.id = r.need "
        "WHERE a.state = 'confirmed' AND n.state <> 'cancelled' AND r.starts_at < $2 AND r.ends_at > $1",
        {*role.starts_at, *role.ends_at},
        [&](const Row& row) {
            if (auto* one = find(people, row.integer(0))) one->held.overlap = "";
        });
}

void add_history(Connection& connection,
                 std::vector<CandidateRow>& people,
                 const domain::Role& role,
                 std::int64_t now) {
    const auto at = domain::counted_at(role, now);
    const auto week = domain::week_of(at);
    const auto month = domain::month_of(at);
    const auto present = domain::month_of(now);
    connection.run(
        "SELECT h.resident, SUM(CASE WHEN h.day >= $1 AND h.day < $2 THEN 1 ELSE 0 END), "
        "SUM(CASE WHEN h.day >= $3 AND h.day < $4 THEN 1 ELSE 0 END), "
        "SUM(CASE WHEN h.day >= $5 AND h.day < $6 THEN 1 ELSE 0 END), SUM(h.past), "
        "SUM(CASE WHEN h.group_id = $7 THEN h.past ELSE 0 END) FROM ("
        "SELECT a.resident AS resident, COALESCE(r.starts_at, a.at) AS day, n.group_id AS group_id, "
        "CASE WHEN r.ends_at < $8 OR (r.ends_at IS NULL AND n.state = 'closed') THEN 1 ELSE 0 END AS past "
        "FROM assignment a JOIN role r ON r.id = a.role JOIN need n ON n.id = r.need WHERE a.state = "
        "'confirmed') h "
        "GROUP BY h.resident",
        {week.from, week.to, month.from, month.to, present.from, present.to, role.group, now},
        [&](const Row& row) {
            auto* one = find(people, row.integer(0));
            if (one == nullptr) return;
            one->held.in_week = row.integer(1);
            one->held.in_month = row.integer(2);
            one->burden.helped_this_month = row.integer(3);
            one->person.helped = row.integer(4);
            if (row.integer(5) > 0) one->person.known_groups.push_back(role.group);
        });
    connection.run(
        "SELECT resident, MAX(asked_at) FROM assignment WHERE asked_at IS NOT NULL GROUP BY resident",
        {},
        [&](const Row& row) {
            if (auto* one = find(people, row.integer(0))) one->burden.asked_at = row.integer(1);
        });
}

void add_this_role(Connection& connection, std::vector<CandidateRow>& people, const domain::Role& role) {
    connection.run("SELECT id, resident, state, answer_by FROM assignment WHERE role = $1 ORDER BY id",
                   {role.id},
                   [&](const Row& row) {
                       auto* one = find(people, row.integer(1));
                       if (one == nullptr) return;
                       const auto state = enum_at<AssignmentState>(row, 2);
                       if (state == AssignmentState::declined || state == AssignmentState::withdrawn)
                           one->burden.said_no = true;
                       if (state == AssignmentState::applied || state == AssignmentState::invited ||
                           state == AssignmentState::confirmed)
                           one->assignment = protocol::MyAssignment{
                               row.integer(0), role.id, state, row.maybe_integer(3), {}};
                   });
}

}  // namespace

std::vector<CandidateRow> candidates(Connection& connection, const domain::Role& role, std::int64_t now) {
    auto people = residents(connection);
    add_skills(connection, people, role);
    add_certificates(connection, people, role);
    add_times(connection, people, role);
    add_overlaps(connection, people, role);
    add_history(connection, people, role, now);
    add_this_role(connection, people, role);
    return people;
}

}  // namespace yui::store
