// How the row of a stream is written when it moves: with the clock of the database, by which scans look back.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

// Raises the revision of each guard and gives it back. In one round trip, whatever their number.
std::map<std::string, std::uint64_t> touch_guards(Connection& connection,
                                                  const std::set<std::string, std::less<>>& guards);
// Of a log stream $1: its head rises by $2.
const std::string& raise_head_sql(Dialect dialect);

}  // namespace yui::store
