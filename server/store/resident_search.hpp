// Finds the resident in front of the desk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct ResidentWish {
    std::string text;                       // part of a display name; of a name or reading a desk wrote down
    std::optional<std::string> phone = {};  // the whole number, as stored
    std::int64_t limit = 10;
};
// Guests of one date and ended accounts are left out. Never shows a telephone number or address.
std::vector<protocol::ResidentRow> find_residents(Connection& connection, const ResidentWish& wish);

}  // namespace yui::store
