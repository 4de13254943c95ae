// What fills one person's time, read once for many roles.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "server/domain/role.hpp"
#include "server/domain/sign_up.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct MyTime {
    std::vector<domain::Commitment> held = {};  // sign-ups and confirmed help that are not over
    std::vector<std::int64_t> helping_at = {};  // when confirmed help counts, for the person's own limits
    std::map<std::int64_t, protocol::MyAssignment> mine = {};  // by role: the active one, else the newest
};
MyTime my_time(Connection& connection, std::int64_t resident, std::int64_t now);

// The same answer as held() gives for one role.
domain::Held held_at(const MyTime& time, const domain::Role& role, std::int64_t now);

}  // namespace yui::store
