#include "server/store/roster_rows.hpp"

#include <algorithm>

#include "server/store/comma_list.hpp"
#include "server/store/enum_text.hpp"
#include "server/store/roles.hpp"

namespace yui::store {
namespace {

std::optional<domain::Range> page(Connection& connection, std::string_view sql, std::int64_t after) {
    std::optional<domain::Range> found;
    connection.run(sql, {after}, [&](const Row& row) {
        if (!row.null(0)) found = {row.integer(0), row.integer(1)};
    });
    return found;
}

domain::Neighbour neighbour_at(const Row& row) {
    domain::Neighbour found;
    auto& person = found.person;
    person.resident = row.integer(0);
    found.display_name = row.string(1);
    found.reached_by = enum_at<protocol::Channel>(row, 2);
    person.area = row.maybe_integer(3);
    if (!row.null(4) && !row.null(5)) person.position = domain::Position{row.real(4), row.real(5)};
    person.birth_year = row.maybe_integer(6);
    person.means = split_names<protocol::Means>(row.text(7));
    person.interests = split_names<protocol::Category>(row.text(8));
    person.languages = split(row.text(9));
    person.limit_week = row.maybe_integer(10);
    person.limit_month = row.maybe_integer(11);
    return found;
}

// Rows of one table that belong to people who are sorted by id.
template <class Add>
void add_to_people(Connection& connection,
                   std::string_view sql,
                   domain::Range ids,
                   std::vector<domain::Neighbour>& people,
                   Add add) {
    auto one = people.begin();
    connection.run(sql, {ids.first, ids.last}, [&](const Row& row) {
        while (one != people.end() && one->person.resident < row.integer(0)) ++one;
        if (one != people.end() && one->person.resident == row.integer(0)) add(one->person, row);
    });
}

domain::Step step_at(const Row& row) {
    return {row.integer(1),
            row.integer(2),
            enum_at<protocol::AssignmentState>(row, 3),
            row.maybe_integer(4),
            row.maybe_integer(5),
            row.integer(6)};
}

}  // namespace

std::optional<domain::Range> page_of_residents(Connection& connection, std::int64_t after) {
    return page(connection,
                "SELECT MIN(id), MAX(id) FROM (SELECT id FROM resident WHERE id > $1 ORDER BY id LIMIT 1000) "
                "page",
                after);
}

std::optional<domain::Range> page_of_roles(Connection& connection, std::int64_t after) {
    return page(
        connection,
        "SELECT MIN(id), MAX(id) FROM (SELECT id FROM role WHERE id > $1 ORDER BY id LIMIT 1000) page",
        after);
}

std::optional<domain::Range> page_of_occurrences(Connection& connection, std::int64_t after) {
    return page(
        connection,
        "SELECT MIN(id), MAX(id) FROM (SELECT id FROM occurrence WHERE id > $1 ORDER BY id LIMIT 1000) "
        "page",
        after);
}

std::vector<domain::Neighbour> neighbours(Connection& connection, domain::Range ids) {
    auto people = rows<domain::Neighbour>(
        connection,
        "SELECT r.id, r.display_name, r.reached_by, r.area, r.lat, r.lon, r.birth_year, r.means, "
        "r.interests, r.languages, r.limit_week, r.limit_month FROM resident r "
        "LEFT JOIN account a ON a.id = r.account WHERE r.id BETWEEN $1 AND $2 AND r.guest = 0 "
        "AND (r.account IS NULL OR a.state = 'active') ORDER BY r.id",
        {ids.first, ids.last},
        neighbour_at);
    add_to_people(connection,
                  "SELECT resident, skill, level FROM resident_skill WHERE resident BETWEEN $1 AND $2 "
                  "ORDER BY resident, skill",
                  ids,
                  people,
                  [](domain::Person& person, const Row& row) {
                      person.skills.push_back({row.string(1), enum_at<protocol::Level>(row, 2)});
                  });
    add_to_people(connection,
                  "SELECT resident, certificate, valid_until FROM resident_certificate "
                  "WHERE resident BETWEEN $1 AND $2 ORDER BY resident, certificate",
                  ids,
                  people,
                  [](domain::Person& person, const Row& row) {
                      person.certificates.push_back({row.string(1), row.maybe_integer(2)});
                  });
    add_to_people(connection,
                  "SELECT resident, weekday, block FROM resident_time WHERE resident BETWEEN $1 AND $2 "
                  "ORDER BY resident, weekday, block",
                  ids,
                  people,
                  [](domain::Person& person, const Row& row) {
                      const auto block = static_cast<unsigned>(enum_at<protocol::Block>(row, 2));
                      person.times[static_cast<std::size_t>(row.integer(1))] |= 1u << block;
                  });
    return people;
}

std::vector<domain::WantedRole> wanted_roles(Connection& connection, domain::Range ids) {
    std::vector<domain::WantedRole> roles;
    for (auto& row : roles_between(connection, ids.first, ids.last))
        roles.push_back({std::move(row.role), {}});
    auto one = roles.begin();
    connection.run(
        "SELECT role, id, resident, state, answer_by, asked_at, at FROM assignment "
        "WHERE role BETWEEN $1 AND $2 ORDER BY role, id",
        {ids.first, ids.last},
        [&](const Row& row) {
            while (one != roles.end() && one->role.id < row.integer(0)) ++one;
            if (one != roles.end() && one->role.id == row.integer(0)) one->steps.push_back(step_at(row));
        });
    return roles;
}

std::vector<domain::BusyDate> busy_dates(Connection& connection, domain::Range ids) {
    std::vector<domain::BusyDate> dates;
    connection.run(
        "SELECT o.id, o.starts_at, o.ends_at, s.resident FROM occurrence o JOIN event e ON e.id = o.event "
        "JOIN sign_up s ON s.occurrence = o.id WHERE o.id BETWEEN $1 AND $2 AND s.state = 'active' "
        "AND o.state = 'planned' AND o.undecided IS NULL AND e.state = 'published' ORDER BY o.id, s.resident",
        {ids.first, ids.last},
        [&](const Row& row) {
            if (dates.empty() || dates.back().id != row.integer(0))
                dates.push_back({row.integer(0), row.integer(1), row.integer(2), {}});
            dates.back().residents.push_back(row.integer(3));
        });
    return dates;
}

std::vector<std::int64_t> roles_beside_occurrence(Connection& connection, std::int64_t occurrence) {
    return rows<std::int64_t>(connection,
                              "SELECT r.id FROM occurrence o JOIN need n ON n.event = o.event "
                              "JOIN role r ON r.need = n.id WHERE o.id = $1 ORDER BY r.id",
                              {occurrence},
                              [](const Row& row) { return row.integer(0); });
}

std::vector<std::int64_t> roles_of_any_need(Connection& connection, std::int64_t group) {
    return rows<std::int64_t>(
        connection,
        "SELECT r.id FROM need n JOIN role r ON r.need = n.id WHERE n.group_id = $1 ORDER BY r.id",
        {group},
        [](const Row& row) { return row.integer(0); });
}

}  // namespace yui::store
