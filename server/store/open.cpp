#include "server/store/open.hpp"

#include <stdexcept>
#include <string_view>

#include "server/store/drivers.hpp"

namespace yui::store {

std::unique_ptr<Connection> open(const std::string& url, Use use) {
    if (const auto path = sqlite_path(url); path && !path->empty()) return open_sqlite(*path, use);
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return open_postgres(url, use);
    // The text is not repeated: a mistyped URL may hold a password.
    throw std::invalid_argument("a database is sqlite:PATH or postgresql://USER@HOST/NAME");
}

std::optional<std::string> sqlite_path(const std::string& url) {
    constexpr std::string_view sqlite = "sqlite:";
    if (!url.starts_with(sqlite)) return std::nullopt;
    return url.substr(sqlite.size());
}

}  // namespace yui::store
