// Dates that a resident signed up for, as a calendar.
#pragma once

#include <cstdint>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// Not over yet, soonest first; what was cancelled stays visible.
std::vector<protocol::Plan> dates_to_come(Connection& connection, std::int64_t resident, std::int64_t now);
// Over, newest first.
std::vector<protocol::Plan> dates_gone(Connection& connection,
                                       std::int64_t resident,
                                       std::int64_t now,
                                       int limit);

}  // namespace yui::store
