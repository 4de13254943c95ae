#include "server/store/upkeep.hpp"

#include <string>
#include <vector>

namespace yui::store {

void trim_log(Connection& connection, std::int64_t before, std::int64_t rows_kept) {
    struct Cut {
        std::string stream;
        std::int64_t tail;
    };
    const auto cuts =
        rows<Cut>(connection,
                  "SELECT s.name, MAX(l.seq) FROM stream s JOIN event_log l ON l.stream = s.name "
                  "WHERE l.at < $1 OR l.seq <= s.head - $2 GROUP BY s.name ORDER BY s.name LIMIT 200",
                  {before, rows_kept},
                  [](const Row& row) {
                      return Cut{row.string(0), row.integer(1)};
                  });
    for (const auto& cut : cuts) {
        connection.run("DELETE FROM event_log WHERE stream = $1 AND seq <= $2", {cut.stream, cut.tail});
        connection.run("UPDATE stream SET tail = $2 WHERE name = $1", {cut.stream, cut.tail});
    }
}

void forget_log_of(Connection& connection, const std::string& stream) {
    connection.run("DELETE FROM event_log WHERE stream = $1", {stream});
    connection.run("UPDATE stream SET tail = head WHERE name = $1", {stream});
}

void forget_commands(Connection& connection, std::int64_t before) {
    connection.run("DELETE FROM command WHERE at < $1", {before});
}

void forget_sessions(Connection& connection, std::int64_t now) {
    connection.run("DELETE FROM session WHERE expires_at < $1", {now});
}

// Ids rise with time, so the oldest lie together and no index on the time is needed.
void forget_audit(Connection& connection, std::int64_t before) {
    connection.run(
        "DELETE FROM audit WHERE id IN (SELECT id FROM (SELECT id, at FROM audit ORDER BY id LIMIT 2000) "
        "oldest WHERE at < $1)",
        {before});
}

void forget_notices(Connection& connection, std::int64_t before) {
    connection.run(
        "DELETE FROM notice WHERE id IN (SELECT id FROM (SELECT id, at, read_at FROM notice ORDER BY id "
        "LIMIT "
        "2000) oldest WHERE at < $1 AND read_at IS NOT NULL)",
        {before});
}

}  // namespace yui::store
