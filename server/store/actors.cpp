#include "server/store/actors.hpp"

#include <algorithm>

#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

void add_grants(Connection& connection, Session& session, std::int64_t now) {
    session.same_until = session.expires_at;
    connection.run(
        "SELECT role, scope, scope_id, from_at, until_at FROM access_grant "
        "WHERE account = $1 AND (until_at IS NULL OR until_at > $2) ORDER BY id",
        {session.actor.account, now},
        [&](const Row& row) {
            const auto from = row.integer(3);
            const auto change = from > now ? from : row.maybe_integer(4).value_or(session.same_until);
            session.same_until = std::min(session.same_until, change);
            if (from > now) return;
            session.actor.grants.push_back({enum_at<protocol::GrantRole>(row, 0),
                                            enum_at<protocol::ScopeKind>(row, 1),
                                            row.integer(2),
                                            from});
        });
}

}  // namespace

std::optional<Session> session(Connection& connection, const std::string& token_hash, std::int64_t now) {
    if (token_hash.empty()) return Session{};
    auto found =
        maybe_row<Session>(connection,
                           "SELECT a.id, r.id, a.display_name, s.expires_at, s.shared FROM session s "
                           "JOIN account a ON a.id = s.account JOIN resident r ON r.account = a.id "
                           "WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.state = 'active'",
                           {token_hash, now},
                           [](const Row& row) {
                               Session session;
                               session.actor.account = row.integer(0);
                               session.actor.resident = row.integer(1);
                               session.actor.display_name = row.string(2);
                               session.expires_at = row.integer(3);
                               session.shared = row.integer(4) != 0;
                               return session;
                           });
    if (!found) return std::nullopt;
    add_grants(connection, *found, now);
    return found;
}

std::vector<std::int64_t> areas_above(Connection& connection, const domain::Actor& actor, std::int64_t area) {
    const bool advises =
        std::any_of(actor.grants.begin(), actor.grants.end(), [](const domain::Grant& grant) {
            return grant.scope == protocol::ScopeKind::area;
        });
    if (!advises) return {};
    return rows<std::int64_t>(connection,
                              "WITH RECURSIVE above (id) AS (SELECT CAST($1 AS BIGINT) UNION "
                              "SELECT p.parent FROM area_parent p JOIN above a ON p.area = "
                              "a.id) SELECT id FROM above ORDER BY id",
                              {area},
                              [](const Row& row) { return row.integer(0); });
}

domain::Subject subject_of_group(Connection& connection, const domain::Actor& actor, std::int64_t group) {
    domain::Subject subject;
    subject.exists = false;
    subject.public_now = false;
    std::int64_t area = 0;
    connection.run("SELECT center, area, state FROM groups WHERE id = $1", {group}, [&](const Row& row) {
        subject.exists = true;
        subject.group = group;
        subject.center = row.integer(0);
        area = row.integer(1);
        subject.public_now = row.text(2) == "active" || row.text(2) == "paused";
    });
    if (subject.exists) subject.areas = areas_above(connection, actor, area);
    return subject;
}

}  // namespace yui::store
