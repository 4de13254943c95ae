// Accounts: who can log in, by what, and what they may do. Passwords and codes are here only as hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/domain/account.hpp"
#include "server/domain/actor.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// An active account that can be logged in to. Blocked and deleted ones are not found, as if they had never
// been.
struct Credential {
    std::int64_t account = 0;
    std::string password_hash;  // "": nobody can log in with a password
};
std::optional<Credential> credential(Connection& connection, const std::string& login);
std::optional<Credential> credential_of(Connection& connection, std::int64_t account);

struct NewAccount {
    domain::Identity identity;
    std::string password_hash;
    std::string recovery_hash = {};
    protocol::Locale locale = protocol::Locale::ja;
    std::string consent = {};  // version of the text that was agreed to; "" where nobody was asked
    std::int64_t at = 0;
};
// nullopt: the login is taken, perhaps a moment ago on another node.
std::optional<std::int64_t> insert_account(Connection& connection, const NewAccount& account);

// Name to log in with and contact; the caller holds the guard of the login and has seen that it is free.
void set_contact(Connection& connection, std::int64_t account, const domain::Identity& who);

// Hashes of the codes with which a new password can be set.
struct Codes {
    std::int64_t account = 0;
    std::string recovery;  // "": none
    std::string one_time;  // "": none, or it has expired
};
std::optional<Codes> codes(Connection& connection, const std::string& login, std::int64_t now);
void set_one_time_code(Connection& connection,
                       std::int64_t account,
                       const std::string& hash,
                       std::int64_t until);
void set_recovery_code(Connection& connection, std::int64_t account, const std::string& hash);
// A one-time code that is still about is worth nothing after it.
void set_password(Connection& connection, std::int64_t account, const std::string& hash);

// Rights in force now or later.
std::vector<domain::Grant> grants_of(Connection& connection, std::int64_t account, std::int64_t now);
void insert_grant(Connection& connection, std::int64_t account, const domain::Grant& grant, std::int64_t now);
// Rights in force now, with the names of what they cover; at most 50.
std::vector<protocol::GrantView> grant_views(Connection& connection, std::int64_t account, std::int64_t now);
// Whether there is such an area, center, group or facility. The city is always there.
bool scope_exists(Connection& connection, const domain::Grant& grant);

// Version of the purpose text that the account agreed to.
std::string consent_of(Connection& connection, std::int64_t account);

}  // namespace yui::store
