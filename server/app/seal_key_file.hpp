// The key that seals wishes of care lies in a file of its own, so that a copy of the database alone shows
// none.
#pragma once

#include <string>

#include "server/store/sql.hpp"

namespace yui::app {

// Reads the key; makes it, readable for this user alone, where the database never had one. Throws
// std::runtime_error with one line where the file is missing, damaged, or not the one of this database.
std::string seal_key(const std::string& file, store::Connection& connection);

}  // namespace yui::app
