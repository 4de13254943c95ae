// Who waits for a place of a full date.
#pragma once

#include <cstdint>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

void add_wait(Connection& connection, std::int64_t occurrence, std::int64_t account, std::int64_t now);
void drop_wait(Connection& connection, std::int64_t occurrence, std::int64_t account);
bool anybody_waits(Connection& connection, std::int64_t occurrence);
// Accounts that do not come already, who has waited longest first.
std::vector<std::int64_t> waiting(Connection& connection, std::int64_t occurrence, int limit);

// Dates of an event for which the account waits and to which it does not come already.
std::vector<std::int64_t> waits_at(Connection& connection, std::int64_t event, std::int64_t account);
// Those still to come, soonest first, at most 50.
std::vector<protocol::Wait> waits_of(Connection& connection, std::int64_t account, std::int64_t now);

// Of dates that ended before.
void forget_waits(Connection& connection, std::int64_t before);

}  // namespace yui::store
