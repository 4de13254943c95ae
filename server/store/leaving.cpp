#include "server/store/leaving.hpp"

#include <set>
#include <utility>
#include <vector>

#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "server/domain/time.hpp"

namespace yui::store {
namespace {

void forget_account(Connection& connection, const Leaving& who) {
    const auto login = "gone:" + std::to_string(who.account);  // no rule makes a log-in of this form
    connection.run(
        "UPDATE account SET login = $2, display_name = $3, contact_kind = 'none', contact = NULL, "
        "contact_confirmed = NULL, password_hash = '', recovery_hash = NULL, one_time_hash = NULL, "
        "one_time_until = NULL, state = 'deleted' WHERE id = $1",
        {who.account, login, who.name});
    for (const auto* sql : {"DELETE FROM notice WHERE account = $1",
                            "DELETE FROM place_wait WHERE account = $1",
                            "DELETE FROM membership WHERE account = $1",
                            "DELETE FROM access_grant WHERE account = $1",
                            "DELETE FROM command WHERE account = $1",
                            "UPDATE report SET account = NULL WHERE account = $1"})
        connection.run(sql, {who.account});
}

// Whoever asked was told by name who answered.
void forget_name_in_answers(Connection& connection, const Leaving& who) {
    std::set<std::int64_t> own;
    connection.run("SELECT id FROM assignment WHERE resident = $1", {who.resident}, [&](const Row& row) {
        own.insert(row.integer(0));
    });
    std::vector<std::pair<std::int64_t, std::string>> changed;
    connection.run(
        "SELECT id, facts FROM notice WHERE kind = 'answered' AND account IN "
        "(SELECT asked_by FROM assignment WHERE resident = $1 AND asked_by IS NOT NULL)",
        {who.resident},
        [&](const Row& row) {
            auto notice = protocol::read_lenient<protocol::Notice>(row.text(1));
            if (!notice || !own.contains(notice->assignment.value_or(0))) return;
            notice->new_ = who.name;
            changed.emplace_back(row.integer(0), protocol::to_json(*notice));
        });
    for (const auto& [id, facts] : changed)
        connection.run("UPDATE notice SET facts = $2 WHERE id = $1", {id, facts});
}

std::optional<std::int64_t> next(Connection& connection, std::string_view sql, Params params) {
    return maybe_row<std::int64_t>(connection, sql, params, [](const Row& row) { return row.integer(0); });
}

}  // namespace

void forget_resident(Connection& connection, std::int64_t resident, const std::string& name) {
    connection.run(
        "UPDATE resident SET account = NULL, guest = 1, display_name = $2, name = NULL, kana = NULL, "
        "phone = NULL, mail = NULL, name_key = '', reached_by = 'here', area = NULL, lat = NULL, lon = NULL, "
        "birth_year = NULL, means = '', interests = '', languages = '', limit_week = NULL, "
        "limit_month = NULL, moved_in = 0 WHERE id = $1",
        {resident, name});
    for (const auto* sql :
         {"DELETE FROM resident_skill WHERE resident = $1",
          "DELETE FROM resident_time WHERE resident = $1",
          "DELETE FROM resident_certificate WHERE resident = $1",
          "DELETE FROM seen_by_staff WHERE resident = $1",
          "DELETE FROM news_call WHERE resident = $1",
          "DELETE FROM care_wish WHERE sign_up IN (SELECT id FROM sign_up WHERE resident = $1)",
          "UPDATE sign_up SET name = NULL, contact = NULL WHERE resident = $1"})
        connection.run(sql, {resident});
}

void forget_person(Connection& connection, const Leaving& who) {
    forget_name_in_answers(connection, who);
    forget_account(connection, who);
    forget_resident(connection, who.resident, who.name);
}

std::optional<std::int64_t> next_sign_up_to_release(Connection& connection,
                                                    std::int64_t resident,
                                                    std::int64_t now) {
    return next(connection,
                "SELECT s.id FROM sign_up s JOIN occurrence o ON o.id = s.occurrence WHERE s.resident = $1 "
                "AND s.state = 'active' AND o.ends_at > $2 ORDER BY s.id LIMIT 1",
                {resident, now});
}

// Help without a time is to come as long as its need is open and not due.
std::optional<std::int64_t> next_help_to_release(Connection& connection,
                                                 std::int64_t resident,
                                                 std::int64_t now) {
    const auto today = domain::local_date(now);
    return next(connection,
                "SELECT a.id FROM assignment a JOIN role r ON r.id = a.role JOIN need n ON n.id = r.need "
                "WHERE a.resident = $1 AND a.state IN ('applied', 'invited', 'confirmed') AND (r.ends_at > "
                "$2 OR (r.ends_at IS NULL AND n.state = 'open' AND (n.due IS NULL OR n.due >= $3))) "
                "ORDER BY a.id LIMIT 1",
                {resident, now, today});
}

}  // namespace yui::store
