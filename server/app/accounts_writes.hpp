// What registration, recovery and the operator's console all do to an account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/account.hpp"
#include "server/store/accounts.hpp"
#include "server/store/tx.hpp"

namespace yui::app {

// Of a code, however it was typed.
std::string hash_of_code(std::string_view code);
// Two people who choose one name at once wait for each other instead of for the index.
std::string login_guard(const std::string& login);

struct AccountMade {
    std::int64_t account = 0;
    std::string recovery_code;  // to be shown once; only its hash is kept
};
// What somebody chose as a visitor is carried into the account.
struct ChosenBefore {
    std::optional<std::int64_t> area = {};
    std::vector<protocol::Category> interests = {};
};
// The account with its resident; `recovery_hash` of the draft is filled in here. nullopt: the login is taken.
std::optional<AccountMade> make_account(store::Tx& tx, store::NewAccount draft, const ChosenBefore& chosen);

// A new password: no session and no one-time code of before opens anything.
void begin_anew(store::Tx& tx, std::int64_t account, const std::string& password_hash);
// Returns the new one, to be shown once.
std::string replace_recovery_code(store::Tx& tx, std::int64_t account);

}  // namespace yui::app
