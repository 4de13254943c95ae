// What must be provable later: somebody acted for a group to which they do not belong (センター代行).
#pragma once

#include <cstdint>
#include <string_view>

#include "server/store/tx.hpp"

namespace yui::store {

// `on_behalf` names the group, "group:5"; `subject` what was done to, "role:9".
void audit_on_behalf(Tx& tx,
                     std::int64_t account,
                     std::string_view on_behalf,
                     std::string_view action,
                     std::string_view subject);

}  // namespace yui::store
