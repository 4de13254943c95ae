// The rows of domain/roster.hpp: in pages while a roster is loaded, by single ids when a guard moved.
#pragma once

#include <optional>
#include <vector>

#include "server/domain/roster.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// The next 1,000 ids that there are behind `after`; nullopt: none.
std::optional<domain::Range> page_of_residents(Connection& connection, std::int64_t after);
std::optional<domain::Range> page_of_roles(Connection& connection, std::int64_t after);
std::optional<domain::Range> page_of_occurrences(Connection& connection, std::int64_t after);

// In order of their ids.
std::vector<domain::Neighbour> neighbours(Connection& connection, domain::Range ids);
std::vector<domain::WantedRole> wanted_roles(Connection& connection, domain::Range ids);
std::vector<domain::BusyDate> busy_dates(Connection& connection, domain::Range ids);

// Roles that say something else when this date or this group does.
std::vector<std::int64_t> roles_beside_occurrence(Connection& connection, std::int64_t occurrence);
std::vector<std::int64_t> roles_of_any_need(Connection& connection, std::int64_t group);

}  // namespace yui::store
