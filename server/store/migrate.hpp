// Brings a database to the schema this program knows.
//
// In the SQL of a step `{id}` is the type of a table's own key: numbers from 1, given by the database where
// the statement gives none, never given twice, also after a deletion.
#pragma once

#include <span>

#include "server/store/schema.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// The schema's number in the database, 0 if it is empty. Any connection.
int schema_of(Connection& connection);

// Applies what is missing, each step in a transaction of its own, alone among all nodes that start at once.
// Schema N serves the programs N-1 and N, so a database one step ahead is taken as it is; throws
// DatabaseError for one further ahead, std::logic_error for a list with holes or duplicates. `connection`:
// Use::write, no transaction.
void migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace yui::store
