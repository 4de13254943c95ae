#include "server/store/forgetting.hpp"

#include "server/store/leaving.hpp"

namespace yui::store {
namespace {

struct NamedSignUp {
    std::int64_t sign_up = 0;
    std::int64_t guest = 0;  // who comes to nothing later; 0: somebody else
};

}  // namespace

void forget_guests(Connection& connection, std::int64_t ended_before, const std::string& name) {
    const auto named = rows<NamedSignUp>(
        connection,
        "SELECT s.id, CASE WHEN r.guest = 1 AND NOT EXISTS (SELECT 1 FROM sign_up l JOIN occurrence d ON "
        "d.id = "
        "l.occurrence WHERE l.resident = r.id AND d.ends_at >= $1) THEN r.id ELSE 0 END "
        "FROM sign_up s JOIN occurrence o ON o.id = s.occurrence JOIN resident r ON r.id = s.resident "
        "WHERE (s.name IS NOT NULL OR s.contact IS NOT NULL) "
        "AND o.ends_at < $1 ORDER BY s.id LIMIT 500",
        {ended_before},
        [](const Row& row) {
            return NamedSignUp{row.integer(0), row.integer(1)};
        });
    for (const auto& [sign_up, guest] : named) {
        connection.run("UPDATE sign_up SET name = NULL, contact = NULL WHERE id = $1", {sign_up});
        if (guest != 0) forget_resident(connection, guest, name);
    }
}

std::vector<std::int64_t> not_heard_of_since(Connection& connection, std::int64_t before, int limit) {
    return rows<std::int64_t>(
        connection,
        "SELECT r.id FROM resident r WHERE r.account IS NULL AND r.guest = 0 AND r.created_at < $1 "
        "AND NOT EXISTS (SELECT 1 FROM sign_up s JOIN occurrence o ON o.id = s.occurrence "
        "WHERE s.resident = r.id AND (s.at >= $1 OR o.ends_at >= $1)) "
        "AND NOT EXISTS (SELECT 1 FROM assignment a JOIN role ro ON ro.id = a.role "
        "WHERE a.resident = r.id AND (a.at >= $1 OR ro.ends_at >= $1)) "
        "AND NOT EXISTS (SELECT 1 FROM resident_certificate c WHERE c.resident = r.id AND c.confirmed_at >= "
        "$1) "
        "ORDER BY r.id LIMIT $2",
        {before, limit},
        [](const Row& row) { return row.integer(0); });
}

}  // namespace yui::store
