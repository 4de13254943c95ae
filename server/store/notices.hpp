// The inbox: coded facts, from which a page makes the text in the reader's language.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"
#include "server/store/tx.hpp"

namespace yui::store {

// Puts a notice into the inbox of an account and tells its open pages. `facts.id`, `at` and `read` are ours.
// The caller holds account_guard(account), so that the count of unread notices is right for everybody.
void add_notice(Tx& tx, std::int64_t account, const protocol::Notice& facts);

// Messages: what was changed of one thing in one go is one, however many notices it is.
std::int64_t unread_notices(Connection& connection, std::int64_t account);
// Everything up to `until` was seen; true if that was new.
bool read_notices(Connection& connection, std::int64_t account, std::int64_t until, std::int64_t now);
// Newest first, older than `before` if given.
std::vector<protocol::Notice> notices(Connection& connection,
                                      std::int64_t account,
                                      std::optional<std::int64_t> before,
                                      std::int64_t limit);

}  // namespace yui::store
