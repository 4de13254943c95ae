// The index behind search.hpp, kept in the transaction that writes the row it describes.
//
// Each index_… reads the row as it stands in this transaction and writes only what differs from what is
// indexed. The writes in events.hpp, needs.hpp and groups.hpp call them; whoever writes a facility, or any of
// these rows by itself, calls index_missing or leaves it to the hourly upkeep.
#pragma once

#include "server/store/sql.hpp"

namespace yui::store {

void index_event(Connection& connection, std::int64_t event);  // and the needs that name it
void index_need(Connection& connection, std::int64_t need);
void index_group(Connection& connection, std::int64_t group);
void index_facility(Connection& connection, std::int64_t facility);

// Indexes rows that are not, or were by an older program; at most `limit` of each kind. Returns how many.
std::int64_t index_missing(Connection& connection, std::int64_t limit);

// All of them, in transactions of 200 of each kind: at the start of a program.
void index_all_missing(Connection& connection);

}  // namespace yui::store
