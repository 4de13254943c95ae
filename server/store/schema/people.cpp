#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// A resident is who takes part and helps; an account is who logs in. Many residents have none.
extern const char people[] = R"sql(
CREATE TABLE account (
    id {id},
    login TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    contact_kind TEXT NOT NULL,
    contact TEXT,
    contact_confirmed BIGINT,
    password_hash TEXT NOT NULL,
    recovery_hash TEXT,
    one_time_hash TEXT,
    one_time_until BIGINT,
    locale TEXT NOT NULL DEFAULT 'ja',
    consent TEXT NOT NULL,
    consent_at BIGINT NOT NULL,
    state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'blocked', 'deleted')),
    created_at BIGINT NOT NULL
);
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    shared BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE TABLE access_grant (
    id {id},
    account BIGINT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    scope_id BIGINT NOT NULL DEFAULT 0,
    from_at BIGINT NOT NULL,
    until_at BIGINT
);
CREATE UNIQUE INDEX access_grant_once ON access_grant (account, role, scope, scope_id);
CREATE INDEX access_grant_scope ON access_grant (scope, scope_id);
CREATE TABLE resident (
    id {id},
    account BIGINT UNIQUE REFERENCES account (id),
    display_name TEXT NOT NULL,
    name TEXT,
    kana TEXT,
    phone TEXT,
    mail TEXT,
    reached_by TEXT NOT NULL DEFAULT 'here',
    entered_by BIGINT REFERENCES account (id),
    area BIGINT,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    birth_year BIGINT,
    means TEXT NOT NULL DEFAULT '',
    interests TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    limit_week BIGINT,
    limit_month BIGINT,
    moved_in BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
CREATE TABLE resident_skill (
    resident BIGINT NOT NULL REFERENCES resident (id),
    skill TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (resident, skill)
);
CREATE INDEX resident_skill_skill ON resident_skill (skill);
CREATE TABLE resident_certificate (
    resident BIGINT NOT NULL REFERENCES resident (id),
    certificate TEXT NOT NULL,
    valid_until BIGINT,
    confirmed_at BIGINT NOT NULL,
    confirmed_by BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (resident, certificate)
);
CREATE TABLE resident_time (
    resident BIGINT NOT NULL REFERENCES resident (id),
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    block TEXT NOT NULL,
    PRIMARY KEY (resident, weekday, block)
);
)sql";

}  // namespace yui::store::schema
