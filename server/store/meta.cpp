#include "server/store/meta.hpp"

namespace yui::store {

std::optional<std::string> meta(Connection& connection, std::string_view key) {
    return maybe_row<std::string>(
        connection, "SELECT value FROM meta WHERE key = $1", {key}, [](const Row& row) {
            return row.string(0);
        });
}

void set_meta(Connection& connection, std::string_view key, std::string_view value) {
    connection.run("INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2",
                   {key, value});
}

std::string bulk_mark(Connection& connection) {
    return meta(connection, "epoch").value_or("") + ' ' + meta(connection, "bulk").value_or("");
}

void new_bulk_mark(Connection& connection) {
    set_meta(connection, "bulk", meta(connection, "bulk").value_or("") + '.');
}

}  // namespace yui::store
