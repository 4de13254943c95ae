// Where a role stands, as open pages hear it: heads in public, work for the people who fill it.
#pragma once

#include <cstdint>

#include "server/store/sql.hpp"
#include "server/store/writer.hpp"

namespace yui::store {

// How many people a role waits for, and who must be telephoned.
struct Waiting {
    std::int64_t applied = 0;
    std::int64_t invited = 0;
    std::int64_t to_call = 0;
};
Waiting waiting_on(Connection& connection, std::int64_t role);

// Present state entries of `role:N`: open heads for the need's page and the public lists, work for the
// boards.
Publication role_entries(Connection& connection, std::int64_t role, std::uint64_t rev);

}  // namespace yui::store
