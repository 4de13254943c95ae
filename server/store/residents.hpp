// Residents: who takes part and helps, with or without an account.
#pragma once

#include <optional>

#include "server/store/sql.hpp"

namespace yui::store {

// Account of a resident, 0 if there is none; nullopt if there is no such resident.
std::optional<std::int64_t> account_of_resident(Connection& connection, std::int64_t resident);

}  // namespace yui::store
