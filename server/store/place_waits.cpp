#include "server/store/place_waits.hpp"

#include "protocol/json.hpp"
#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

std::int64_t number(const Row& row) { return row.integer(0); }

// Who signed up meanwhile waits no longer: told by the sign-up, so that signing up costs nothing more.
#define YUI_NOT_COMING                                                                               \
    "NOT EXISTS (SELECT 1 FROM sign_up s JOIN resident r ON r.id = s.resident WHERE s.occurrence = " \
    "w.occurrence "                                                                                  \
    "AND s.state = 'active' AND r.account = w.account) "

}  // namespace

void add_wait(Connection& connection, std::int64_t occurrence, std::int64_t account, std::int64_t now) {
    connection.run(
        "INSERT INTO place_wait (occurrence, account, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        {occurrence, account, now});
}

void drop_wait(Connection& connection, std::int64_t occurrence, std::int64_t account) {
    connection.run("DELETE FROM place_wait WHERE occurrence = $1 AND account = $2", {occurrence, account});
}

bool anybody_waits(Connection& connection, std::int64_t occurrence) {
    return connection.run("SELECT 1 FROM place_wait WHERE occurrence = $1 LIMIT 1", {occurrence}) > 0;
}

std::vector<std::int64_t> waiting(Connection& connection, std::int64_t occurrence, int limit) {
    return rows<std::int64_t>(connection,
                              "SELECT w.account FROM place_wait w WHERE w.occurrence = $1 AND " YUI_NOT_COMING
                              "ORDER BY w.at, w.account LIMIT $2",
                              {occurrence, limit},
                              number);
}

std::vector<std::int64_t> waits_at(Connection& connection, std::int64_t event, std::int64_t account) {
    return rows<std::int64_t>(
        connection,
        "SELECT w.occurrence FROM place_wait w JOIN occurrence o ON o.id = w.occurrence "
        "WHERE o.event = $1 AND w.account = $2 AND " YUI_NOT_COMING "ORDER BY w.occurrence LIMIT 60",
        {event, account},
        number);
}

std::vector<protocol::Wait> waits_of(Connection& connection, std::int64_t account, std::int64_t now) {
    return rows<protocol::Wait>(connection,
                                "SELECT o.event, o.id, e.fields, o.starts_at, o.undecided FROM place_wait w "
                                "JOIN occurrence o ON o.id = w.occurrence JOIN event e ON e.id = o.event "
                                "WHERE w.account = $1 AND o.ends_at > $2 AND o.state = 'planned' AND e.state "
                                "= 'published' AND " YUI_NOT_COMING "ORDER BY o.starts_at, o.id LIMIT 50",
                                {account, now},
                                [](const Row& row) {
                                    const auto fields =
                                        protocol::read_lenient<protocol::EventFields>(row.text(2));
                                    protocol::Wait wait{row.integer(0), row.integer(1), {}, row.integer(3)};
                                    if (fields.has_value()) wait.title = fields->title;
                                    if (!row.null(4)) wait.undecided = enum_at<protocol::Undecided>(row, 4);
                                    return wait;
                                });
}

void forget_waits(Connection& connection, std::int64_t before) {
    connection.run(
        "DELETE FROM place_wait WHERE occurrence IN (SELECT id FROM occurrence WHERE ends_at < $1)",
        {before});
}

}  // namespace yui::store
