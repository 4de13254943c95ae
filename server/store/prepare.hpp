// What every verb does to a database before it uses it: this program's schema, an index of all texts, an
// epoch.
#pragma once

#include "server/store/sql.hpp"

namespace yui::store {

// Any number of nodes may do it at once. Throws DatabaseError.
void prepare_database(Connection& connection);

}  // namespace yui::store
