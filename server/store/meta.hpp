// A handful of texts about the database as a whole, one row of `meta` each: 'schema', 'epoch', 'city', ...
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/sql.hpp"

namespace yui::store {

std::optional<std::string> meta(Connection& connection, std::string_view key);
void set_meta(Connection& connection, std::string_view key, std::string_view value);

}  // namespace yui::store
