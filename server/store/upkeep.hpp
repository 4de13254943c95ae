// What grows and must not: log rows, remembered answers, ended sessions, what nobody asks for any more.
#pragma once

#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

// Keeps at most `rows` rows of a stream and none older than `before` (ms UTC); moves the tail of every stream
// it touches, so that a page that asks for what is gone is told to read itself again. At most 200 streams a
// call.
void trim_log(Connection& connection, std::int64_t before, std::int64_t rows);
// All that a log stream has said so far; who comes back to it reads itself again.
void forget_log_of(Connection& connection, const std::string& stream);
void forget_commands(Connection& connection, std::int64_t before);
void forget_sessions(Connection& connection, std::int64_t now);
// The oldest first, at most 2,000 rows a call: who did and read what, and notices that were read.
void forget_audit(Connection& connection, std::int64_t before);
void forget_notices(Connection& connection, std::int64_t before);

}  // namespace yui::store
