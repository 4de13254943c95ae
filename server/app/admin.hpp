// What the operator does at the console: the first accounts of a city, and a way back for whoever lost every
// other.
//
// Runs on the caller's thread with a writer of its own, beside a server that runs; open pages hear of it when
// their node looks for what it missed, two seconds later.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/result.hpp"
#include "server/app/passwords.hpp"
#include "server/domain/account.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

struct Console {
    std::string database;  // URL, migrated already
    store::Clock clock;    // ms UTC
    PasswordCost password_cost = {};
};

struct AdminDraft {
    std::string display_name;
    protocol::ContactKind contact_kind = protocol::ContactKind::none;
    std::optional<std::string> contact = {};
    std::string password;
    std::vector<domain::Grant> grants = {};
};

struct Admitted {
    std::int64_t account = 0;
    std::string login;
    std::string recovery_code;  // to be shown once
};

// Refusals: invalid_field or missing_field with a pointer (display_name, contact, password, grants/0),
// login_taken, busy, unavailable, unknown_outcome.
protocol::Result<Admitted> create_admin(const Console& console, const AdminDraft& draft);
// Every session and both codes of the account end. Refusals: not_found for a login nobody has, and those
// above.
protocol::Result<Admitted> reset_password(const Console& console,
                                          const std::string& login,
                                          const std::string& password);

// What stands above every page from now on; nullopt: nothing. Pages that are opened show it at once, open
// ones within five minutes. Refusals: invalid_field or missing_field with a pointer (ja, easy, en), and those
// above.
std::optional<protocol::Problem> set_emergency(const Console& console,
                                               const std::optional<protocol::Text3>& text);

}  // namespace yui::app
