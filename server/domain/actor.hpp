// Who asks: found out from the session inside each transaction, never kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/messages.hpp"

namespace yui::domain {

struct Grant {
    protocol::GrantRole role;
    protocol::ScopeKind scope;
    std::int64_t id = 0;    // of the area, center, group or facility; 0 for the city
    std::int64_t from = 0;  // ms UTC
    friend bool operator==(const Grant&, const Grant&) = default;
};

struct Actor {
    std::int64_t account = 0;   // 0: a visitor
    std::int64_t resident = 0;  // the account's own resident
    std::string display_name = {};
    std::vector<Grant> grants = {};  // in force now

    bool visitor() const { return account == 0; }
};

}  // namespace yui::domain
