// Roles and needs as pages read them, from rows and rules.
#pragma once

#include <cstdint>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/roles.hpp"

namespace yui::app {

protocol::RoleView role_view(const store::RoleRow& row, std::int64_t now);

// The state of the need that the role belongs to, as it is read.
protocol::NeedState shown_state(const store::RoleRow& row);

// A need in a list under this role; `more_roles` are its other roles that still take people.
protocol::NeedCard need_card(const store::RoleRow& row, std::int64_t more_roles, std::int64_t now);

// One card for each need, in the order of `rows`, under its first role that still takes people; needs that
// are filled come under their first role. Roles that are over are left out.
std::vector<protocol::NeedCard> need_cards(const std::vector<store::RoleRow>& rows, std::int64_t now);

}  // namespace yui::app
