// Wishes of care of a sign-up, sealed before they come here (app/seal.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

void keep_care_wish(Connection& connection, std::int64_t sign_up, const std::string& sealed);
// By sign-up, of all that are still to come to this date.
std::map<std::int64_t, std::string> care_wishes(Connection& connection, std::int64_t occurrence);
void forget_care_wish(Connection& connection, std::int64_t sign_up);
// Of dates that ended before `before` (ms UTC), and of everybody who does not come.
void forget_care_wishes(Connection& connection, std::int64_t before);

}  // namespace yui::store
