#include "server/store/care_wishes.hpp"

namespace yui::store {

void keep_care_wish(Connection& connection, std::int64_t sign_up, const std::string& sealed) {
    connection.run("INSERT INTO care_wish (sign_up, sealed) VALUES ($1, $2)", {sign_up, sealed});
}

std::map<std::int64_t, std::string> care_wishes(Connection& connection, std::int64_t occurrence) {
    std::map<std::int64_t, std::string> found;
    connection.run(
        "SELECT c.sign_up, c.sealed FROM care_wish c JOIN sign_up s ON s.id = c.sign_up "
        "WHERE s.occurrence = $1 AND s.state = 'active' ORDER BY c.sign_up",
        {occurrence},
        [&](const Row& row) { found.emplace(row.integer(0), row.string(1)); });
    return found;
}

void forget_care_wish(Connection& connection, std::int64_t sign_up) {
    connection.run("DELETE FROM care_wish WHERE sign_up = $1", {sign_up});
}

void forget_care_wishes(Connection& connection, std::int64_t before) {
    connection.run(
        "DELETE FROM care_wish WHERE sign_up IN (SELECT s.id FROM sign_up s "
        "JOIN occurrence o ON o.id = s.occurrence WHERE s.state <> 'active' OR o.ends_at < $1)",
        {before});
}

}  // namespace yui::store
