// Who comes to a date, with the names and contacts that the organizer needs on the day.
#pragma once

#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

std::vector<protocol::SignUpRow> sign_up_list(Connection& connection, std::int64_t occurrence);

// Whose rows those are, in their order.
std::vector<std::int64_t> residents_of_date(Connection& connection, std::int64_t occurrence);

}  // namespace yui::store
