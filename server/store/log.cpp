#include "server/store/log.hpp"

#include <sodium.h>

#include "server/store/meta.hpp"

namespace yui::store {
namespace {

std::uint64_t position(const Row& row, int column) { return static_cast<std::uint64_t>(row.integer(column)); }

// Which cluster and which history of it: a dump read into another cluster and a standby that took over
// differ. A SQLite file does not know that it was copied; `yui restore` does.
std::string incarnation(Connection& connection) {
    if (connection.dialect() == Dialect::sqlite) return "";
    return maybe_row<std::string>(
               connection,
               "SELECT system_identifier || '/' || "
               "substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) FROM pg_control_system()",
               {},
               [](const Row& row) { return row.string(0); })
        .value_or("");
}

}  // namespace

StreamRow stream(Connection& connection, const std::string& name) {
    StreamRow found{name};
    connection.run("SELECT head, tail, rev FROM stream WHERE name = $1", {name}, [&](const Row& row) {
        found.head = position(row, 0);
        found.tail = position(row, 1);
        found.rev = position(row, 2);
    });
    return found;
}

bool has_older(Connection& connection, const std::string& stream, std::uint64_t since, std::int64_t moment) {
    return connection.run("SELECT 1 FROM event_log WHERE stream = $1 AND seq > $2 AND at < $3 LIMIT 1",
                          {stream, static_cast<std::int64_t>(since), moment}) > 0;
}

std::vector<StreamRow> streams_touched_since(Connection& connection, std::int64_t since) {
    return rows<StreamRow>(
        connection,
        "SELECT name, head, tail, rev FROM stream WHERE touched >= $1 ORDER BY name",
        {since},
        [](const Row& row) {
            return StreamRow{row.string(0), position(row, 1), position(row, 2), position(row, 3)};
        });
}

const char* stream_clock_sql(Dialect dialect) {
    return dialect == Dialect::sqlite ? "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
                                      : "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
}

std::int64_t stream_clock(Connection& connection) {
    return maybe_row<std::int64_t>(connection,
                                   std::string("SELECT ") + stream_clock_sql(connection.dialect()),
                                   {},
                                   [](const Row& row) { return row.integer(0); })
        .value();
}

Publication log_after(Connection& connection, const std::string& stream, std::uint64_t after, int limit) {
    return rows<Published>(
        connection,
        "SELECT seq, body FROM event_log WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        {stream, after, limit},
        [&](const Row& row) {
            return Published{stream, "", position(row, 0), row.string(1)};
        });
}

std::string epoch(Connection& connection) {
    if (meta(connection, "incarnation") != incarnation(connection)) return "";
    return meta(connection, "epoch").value_or("");
}

void new_epoch(Connection& connection) {
    unsigned char bytes[8];
    randombytes_buf(bytes, sizeof bytes);
    char text[2 * sizeof bytes + 1];
    sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
    set_meta(connection, "epoch", text);
    set_meta(connection, "incarnation", incarnation(connection));
}

std::optional<Answered> answered(Connection& connection, std::int64_t account, const std::string& id) {
    return maybe_row<Answered>(connection,
                               "SELECT body_hash, answer FROM command WHERE account = $1 AND id = $2",
                               {account, id},
                               [](const Row& row) {
                                   return Answered{row.string(0), row.string(1)};
                               });
}

bool remember(Connection& connection,
              std::int64_t account,
              const std::string& id,
              const Answered& answered,
              std::int64_t now) {
    return connection.run(
               "INSERT INTO command (account, id, body_hash, answer, at) VALUES ($1, $2, $3, $4, $5) "
               "ON CONFLICT (account, id) DO NOTHING RETURNING at",
               {account, id, answered.body_hash, answered.answer, now}) > 0;
}

}  // namespace yui::store
