// Everything that is kept about one person, as rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct KeptDate {
    std::int64_t id = 0;  // of the sign-up
    protocol::KeptSignUp row;
    std::string sealed;  // wish of care, "": none (app/seal.hpp)
};
// At most a thousand of each, the newest first.
std::vector<KeptDate> kept_dates(Connection& connection, std::int64_t resident);
std::vector<protocol::KeptHelp> kept_help(Connection& connection, std::int64_t resident);
std::vector<protocol::MyGroup> groups_of_account(Connection& connection, std::int64_t account);

// What the account itself says: names, contact, consent, sessions and inbox. Lists are left empty.
protocol::MyData account_data(Connection& connection, std::int64_t account, std::int64_t now);

}  // namespace yui::store
