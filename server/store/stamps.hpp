// How the row of a stream is written when it moves: with the clock of the database, by which scans look back.
#pragma once

#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

// Of a guard $1: its revision rises; returns it.
const std::string& touch_guard_sql(Dialect dialect);
// Of a log stream $1: its head rises by $2.
const std::string& raise_head_sql(Dialect dialect);

}  // namespace yui::store
