// Sessions as rows. Who is behind one is asked in store/actors.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "server/domain/session.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct NewSession {
    std::string token_hash;
    std::int64_t account = 0;
    domain::Computer computer = domain::Computer::own;
    std::int64_t at = 0;
};
// Returns when it ends unless it is used, ms UTC.
std::int64_t insert_session(Connection& connection, const NewSession& session);

// The account whose session it was; nullopt: there is no such session.
std::optional<std::int64_t> end_session(Connection& connection, const std::string& token_hash);
void end_sessions_of(Connection& connection, std::int64_t account);

// Written down that a session is in use; never backwards, and not for one that has ended.
void move_forward(Connection& connection,
                  const std::string& token_hash,
                  domain::Computer computer,
                  std::int64_t now);

}  // namespace yui::store
