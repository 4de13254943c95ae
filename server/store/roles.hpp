// Roles with the need they belong to, as rules and pages read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/areas.hpp"
#include "server/domain/role.hpp"
#include "server/store/sql.hpp"
#include "server/store/writer.hpp"

namespace yui::store {

struct RoleRow {
    domain::Role role = {};
    protocol::Text3 title = {};
    std::optional<std::string> meeting = {};
    std::uint64_t version = 0;  // revision of its guard
    protocol::NeedKind kind = protocol::NeedKind::other;
    std::optional<std::int64_t> event = {};
    bool first_timers = false;  // somewhere in this need
    std::string place_name = {};
    std::string fields = {};  // JSON of protocol::NeedFields
    protocol::Text3 group_name = {};
    std::int64_t center = 0;
    bool taken_off = false;                          // by a center, from the public pages
    std::optional<std::int64_t> called_off_at = {};  // its event, ms UTC
};

std::optional<RoleRow> role(Connection& connection, std::int64_t id);
// Of any state, by id; both ends included.
std::vector<RoleRow> roles_between(Connection& connection, std::int64_t first, std::int64_t last);
// Those of these ids that there are, in the order of the ids given.
std::vector<RoleRow> roles_among(Connection& connection, const std::vector<std::int64_t>& ids);
// In their order on the page.
std::vector<RoleRow> roles_of_need(Connection& connection, std::int64_t need);

// Everybody may read: the group is active, an event it belongs to is published, no center took it off. Open;
// soonest first.
struct OpenRoles {
    std::optional<std::int64_t> area = {};  // with everything inside
    std::optional<protocol::Category> category = {};
    std::optional<std::int64_t> group = {};
    std::optional<std::int64_t> event = {};
    std::optional<bool> first_timers = {};
    std::optional<std::int64_t> from = {};  // ms UTC; roles without a date suit any
    std::optional<std::int64_t> to = {};
};
std::vector<RoleRow> open_roles(Connection& connection, const OpenRoles& filter);

// Roles of needs that are not over, for the people who fill them.
std::vector<RoleRow> roles_of_center(Connection& connection, std::int64_t center);
std::vector<RoleRow> roles_of_group(Connection& connection, std::int64_t group);

// Roles on which a resident was asked, offers or is confirmed; the hundred newest.
std::vector<RoleRow> roles_of_resident(Connection& connection, std::int64_t resident);

// Roles of the needs of an event, for what follows from its cancellation.
std::vector<std::int64_t> roles_of_event(Connection& connection, std::int64_t event);
std::vector<std::int64_t> needs_of_event(Connection& connection, std::int64_t event);
// Of needs that are open, need by need.
struct RoleOfNeed {
    std::int64_t id = 0;
    std::int64_t need = 0;
};
std::vector<RoleOfNeed> open_roles_of_group(Connection& connection, std::int64_t group);

// Adds how many of the confirmed have helped before, where a role has seats for first-timers.
void add_experience(Connection& connection, std::vector<RoleRow>& rows, std::int64_t now);
std::int64_t experienced_on(Connection& connection, std::int64_t role, std::int64_t now);

domain::AreaTree area_tree(Connection& connection);
// Its middle, where that is known.
std::optional<domain::Position> area_position(Connection& connection, std::int64_t area);

}  // namespace yui::store
