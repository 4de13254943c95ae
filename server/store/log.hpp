// The log and the streams' positions, as readers see them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/store/sql.hpp"
#include "server/store/writer.hpp"

namespace yui::store {

struct StreamRow {
    std::string name;
    std::uint64_t head = 0;
    std::uint64_t tail = 0;  // rows up to and with this seq were trimmed
    std::uint64_t rev = 0;
};

// A stream that never had a row stands at 0.
StreamRow stream(Connection& connection, const std::string& name);
// Whoever scans looks back this much farther, for transactions that began earlier: ms; longer than any lasts.
inline constexpr std::int64_t scan_margin = 60'000;
// A row after `since` was written before this moment, ms UTC.
bool has_older(Connection& connection, const std::string& stream, std::uint64_t since, std::int64_t moment);
// `since`: of stream_clock().
std::vector<StreamRow> streams_touched_since(Connection& connection, std::int64_t since);
// The clock by which streams are stamped, ms UTC: the database's own, since those of nodes may differ.
std::int64_t stream_clock(Connection& connection);
// The same as SQL.
const char* stream_clock_sql(Dialect dialect);

// Rows after + 1 .. up to `limit` of them, in order.
Publication log_after(Connection& connection, const std::string& stream, std::uint64_t after, int limit);

// One random text for each incarnation of the database; a restore sets a new one. "": none yet, or PostgreSQL
// was moved to another cluster or timeline since it was given.
std::string epoch(Connection& connection);
void new_epoch(Connection& connection);

// The first answer of a command of this account, if it was done before.
struct Answered {
    std::string body_hash;
    std::string answer;
};
std::optional<Answered> answered(Connection& connection, std::int64_t account, const std::string& id);
// False: somebody with the same account and id was first.
bool remember(Connection& connection,
              std::int64_t account,
              const std::string& id,
              const Answered& answered,
              std::int64_t now);

}  // namespace yui::store
