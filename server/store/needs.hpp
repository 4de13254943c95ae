// Needs and their roles: written, changed, closed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/events.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// Where a need takes place: what its organizer wrote, else its event, else the area of its group.
PlaceOf need_place(Connection& connection, const protocol::PostNeed& need);

// `other` if there is no such group.
protocol::GroupState group_state(Connection& connection, std::int64_t group);
std::int64_t insert_need(Connection& connection,
                         const protocol::PostNeed& need,
                         const PlaceOf& place,
                         std::int64_t by,
                         std::int64_t now);
// And makes the need found by what the role is called.
std::int64_t insert_role(Connection& connection,
                         std::int64_t need,
                         std::int64_t position,
                         const protocol::RoleDraft& role);
// What the command leaves out stays.
void change_role(Connection& connection, const protocol::ChangeRole& change);
// Adds confirmed people (or takes them away); the schema's CHECK refuses what the rule should have refused.
void add_confirmed(Connection& connection, std::int64_t role, std::int64_t heads);
void close_need(Connection& connection, std::int64_t need, const std::optional<std::string>& reason);
// With a reason off the pages, without one on them.
void set_off_reason(Connection& connection, std::int64_t need, const std::optional<std::string>& reason);

// A need without its roles.
struct NeedRow {
    std::int64_t group = 0;
    protocol::NeedState state = protocol::NeedState::other;
    protocol::NeedKind kind = protocol::NeedKind::other;
    std::string fields = {};  // JSON of protocol::NeedFields
    std::string place_name = {};
    std::optional<double> lat = {};
    std::optional<double> lon = {};
    std::optional<std::int64_t> event = {};
    protocol::Text3 group_name = {};
    std::optional<std::string> off_reason = {};  // why a center took it off the pages
    protocol::GroupState group_state = protocol::GroupState::other;
};
std::optional<NeedRow> need(Connection& connection, std::int64_t id);

}  // namespace yui::store
