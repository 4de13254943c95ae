// URL -> Connection: the only place of the folder that names both drivers.
#pragma once

#include <memory>
#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

enum class Use { write, read };

// `sqlite:PATH` (also `sqlite::memory:` for tests) or `postgresql://...` (any libpq URL).
// Throws DatabaseError, which names the database without its password; std::invalid_argument for a bad URL.
std::unique_ptr<Connection> open(const std::string& url, Use use);

}  // namespace yui::store
