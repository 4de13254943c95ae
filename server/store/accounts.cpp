#include "server/store/accounts.hpp"

#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

Credential credential_at(const Row& row) { return {row.integer(0), row.string(1)}; }

domain::Grant grant_at(const Row& row) {
    return {enum_at<protocol::GrantRole>(row, 0), enum_at<protocol::ScopeKind>(row, 1), row.integer(2)};
}

// The table that holds what a scope names; nullptr for the city, which is no row.
const char* find_scope(protocol::ScopeKind scope) {
    switch (scope) {
        case protocol::ScopeKind::area:
            return "SELECT 1 FROM area WHERE id = $1";
        case protocol::ScopeKind::center:
            return "SELECT 1 FROM center WHERE id = $1";
        case protocol::ScopeKind::group:
            return "SELECT 1 FROM groups WHERE id = $1";
        case protocol::ScopeKind::facility:
            return "SELECT 1 FROM facility WHERE id = $1";
        default:
            return nullptr;
    }
}

}  // namespace

std::optional<Credential> credential(Connection& connection, const std::string& login) {
    return maybe_row<Credential>(
        connection,
        "SELECT id, password_hash FROM account WHERE login = $1 AND state = 'active'",
        {login},
        credential_at);
}

std::optional<Credential> credential_of(Connection& connection, std::int64_t account) {
    return maybe_row<Credential>(connection,
                                 "SELECT id, password_hash FROM account WHERE id = $1 AND state = 'active'",
                                 {account},
                                 credential_at);
}

std::optional<std::int64_t> insert_account(Connection& connection, const NewAccount& account) {
    const auto& who = account.identity;
    return maybe_row<std::int64_t>(
        connection,
        "INSERT INTO account (login, display_name, contact_kind, contact, password_hash, recovery_hash, "
        "locale, "
        "consent, consent_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) "
        "ON CONFLICT (login) DO NOTHING RETURNING id",
        {who.login,
         who.display_name,
         protocol::to_text(who.contact_kind),
         who.contact,
         account.password_hash,
         account.recovery_hash,
         protocol::to_text(account.locale),
         account.consent,
         account.at},
        [](const Row& row) { return row.integer(0); });
}

void set_contact(Connection& connection, std::int64_t account, const domain::Identity& who) {
    connection.run(
        "UPDATE account SET login = $2, contact_kind = $3, contact = $4, contact_confirmed = NULL WHERE id = "
        "$1",
        {account, who.login, protocol::to_text(who.contact_kind), who.contact});
}

std::optional<Codes> codes(Connection& connection, const std::string& login, std::int64_t now) {
    return maybe_row<Codes>(
        connection,
        "SELECT id, recovery_hash, CASE WHEN one_time_until > $2 THEN one_time_hash END FROM account "
        "WHERE login = $1 AND state = 'active'",
        {login, now},
        [](const Row& row) {
            return Codes{row.integer(0), row.string(1), row.string(2)};
        });
}

void set_one_time_code(Connection& connection,
                       std::int64_t account,
                       const std::string& hash,
                       std::int64_t until) {
    connection.run("UPDATE account SET one_time_hash = $2, one_time_until = $3 WHERE id = $1",
                   {account, hash, until});
}

void set_recovery_code(Connection& connection, std::int64_t account, const std::string& hash) {
    connection.run("UPDATE account SET recovery_hash = $2 WHERE id = $1", {account, hash});
}

void set_password(Connection& connection, std::int64_t account, const std::string& hash) {
    connection.run(
        "UPDATE account SET password_hash = $2, one_time_hash = NULL, one_time_until = NULL WHERE id = $1",
        {account, hash});
}

std::vector<domain::Grant> grants_of(Connection& connection, std::int64_t account, std::int64_t now) {
    return rows<domain::Grant>(connection,
                               "SELECT role, scope, scope_id FROM access_grant WHERE account = $1 AND "
                               "(until_at IS NULL OR until_at > $2) "
                               "ORDER BY id",
                               {account, now},
                               grant_at);
}

void insert_grant(Connection& connection,
                  std::int64_t account,
                  const domain::Grant& grant,
                  std::int64_t now) {
    connection.run(
        "INSERT INTO access_grant (account, role, scope, scope_id, from_at) VALUES ($1, $2, $3, $4, $5)",
        {account, protocol::to_text(grant.role), protocol::to_text(grant.scope), grant.id, now});
}

std::vector<protocol::GrantView> grant_views(Connection& connection, std::int64_t account, std::int64_t now) {
    return rows<protocol::GrantView>(
        connection,
        "SELECT g.role, g.scope, g.scope_id, COALESCE(a.name, c.name, t.name, f.name) FROM access_grant g "
        "LEFT JOIN area a ON g.scope = 'area' AND a.id = g.scope_id "
        "LEFT JOIN center c ON g.scope = 'center' AND c.id = g.scope_id "
        "LEFT JOIN groups t ON g.scope = 'group' AND t.id = g.scope_id "
        "LEFT JOIN facility f ON g.scope = 'facility' AND f.id = g.scope_id "
        "WHERE g.account = $1 AND g.from_at <= $2 AND (g.until_at IS NULL OR g.until_at > $2) ORDER BY g.id "
        "LIMIT 50",
        {account, now},
        [](const Row& row) {
            const auto grant = grant_at(row);
            protocol::GrantView view{grant.role, grant.scope};
            if (grant.id != 0) view.id = grant.id;
            view.name = row.maybe_string(3);
            return view;
        });
}

bool scope_exists(Connection& connection, const domain::Grant& grant) {
    const char* const find = find_scope(grant.scope);
    return find == nullptr ? grant.id == 0 : connection.run(find, {grant.id}) > 0;
}

std::string consent_of(Connection& connection, std::int64_t account) {
    std::string version;
    connection.run("SELECT consent FROM account WHERE id = $1", {account}, [&](const Row& row) {
        version = row.string(0);
    });
    return version;
}

}  // namespace yui::store
