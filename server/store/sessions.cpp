#include "server/store/sessions.hpp"

namespace yui::store {

std::int64_t insert_session(Connection& connection, const NewSession& session) {
    const auto expires_at = session.at + domain::idle(session.computer);
    connection.run(
        "INSERT INTO session (token_hash, account, created_at, seen_at, expires_at, shared) "
        "VALUES ($1, $2, $3, $3, $4, $5)",
        {session.token_hash,
         session.account,
         session.at,
         expires_at,
         session.computer == domain::Computer::shared});
    return expires_at;
}

std::optional<std::int64_t> end_session(Connection& connection, const std::string& token_hash) {
    return maybe_row<std::int64_t>(connection,
                                   "DELETE FROM session WHERE token_hash = $1 RETURNING account",
                                   {token_hash},
                                   [](const Row& row) { return row.integer(0); });
}

void end_sessions_of(Connection& connection, std::int64_t account) {
    connection.run("DELETE FROM session WHERE account = $1", {account});
}

void move_forward(Connection& connection,
                  const std::string& token_hash,
                  domain::Computer computer,
                  std::int64_t now) {
    connection.run(
        "UPDATE session SET seen_at = $2, expires_at = $3 WHERE token_hash = $1 AND expires_at > $2 AND "
        "seen_at < $2",
        {token_hash, now, now + domain::idle(computer)});
}

}  // namespace yui::store
