// URL -> Connection: the only place of the folder that names both drivers.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

enum class Use { write, read };

// `sqlite:PATH` (also `sqlite::memory:` for tests) or `postgresql://...` (any libpq URL).
// Throws DatabaseError, which names the database without its password; std::invalid_argument for a bad URL.
std::unique_ptr<Connection> open(const std::string& url, Use use);

// Bytes that SQLite holds in this process: mostly pages it has read, up to 32 MB for each connection.
std::size_t sqlite_memory();

// The path in a URL of SQLite; nullopt for any other.
std::optional<std::string> sqlite_path(const std::string& url);

}  // namespace yui::store
