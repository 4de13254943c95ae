// Groups that wait for a center: asked to be checked, or pausing.
#pragma once

#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// Those that were never checked first, the oldest of them at the top; at most a hundred.
std::vector<protocol::GroupToCheck> groups_to_check(Connection& connection, std::int64_t center);

}  // namespace yui::store
