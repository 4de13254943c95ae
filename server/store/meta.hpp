// A handful of texts about the database as a whole, one row of `meta` each: 'schema', 'epoch', 'city', ...
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/sql.hpp"

namespace yui::store {

std::optional<std::string> meta(Connection& connection, std::string_view key);
void set_meta(Connection& connection, std::string_view key, std::string_view value);

// Another text after rows were written in bulk that no guard tells of: a city was loaded, a backup put back.
// Whoever keeps rows in memory by their guards loads them anew.
std::string bulk_mark(Connection& connection);
void new_bulk_mark(Connection& connection);

}  // namespace yui::store
