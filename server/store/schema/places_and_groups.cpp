#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// Texts in three languages are three columns: name, name_easy, name_en; the last two may be empty.
extern const char places_and_groups[] = R"sql(
CREATE TABLE area (
    id {id},
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_easy TEXT,
    name_en TEXT,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION
);
CREATE TABLE area_parent (
    area BIGINT NOT NULL REFERENCES area (id),
    parent BIGINT NOT NULL REFERENCES area (id),
    PRIMARY KEY (area, parent)
);
CREATE TABLE center (
    id {id},
    name TEXT NOT NULL,
    name_easy TEXT,
    name_en TEXT,
    area BIGINT NOT NULL REFERENCES area (id),
    phone TEXT NOT NULL,
    hours TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION
);
CREATE TABLE facility (
    id {id},
    name TEXT NOT NULL,
    name_easy TEXT,
    name_en TEXT,
    kana TEXT,
    area BIGINT NOT NULL REFERENCES area (id),
    phone TEXT,
    hours TEXT,
    closed TEXT,
    run_by TEXT,
    access TEXT NOT NULL DEFAULT '',
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION
);
CREATE TABLE room (
    id {id},
    facility BIGINT NOT NULL REFERENCES facility (id),
    name TEXT NOT NULL,
    capacity BIGINT,
    equipment TEXT
);
CREATE TABLE groups (
    id {id},
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_easy TEXT,
    name_en TEXT,
    category TEXT NOT NULL,
    area BIGINT NOT NULL REFERENCES area (id),
    center BIGINT NOT NULL REFERENCES center (id),
    purpose TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT,
    contact_hours TEXT,
    state TEXT NOT NULL CHECK (state IN ('requested', 'checked', 'active', 'paused')),
    declared_by BIGINT NOT NULL REFERENCES account (id),
    declared_at BIGINT NOT NULL,
    checked_by BIGINT REFERENCES account (id),
    checked_at BIGINT,
    pause_reason TEXT,
    updated_at BIGINT NOT NULL
);
CREATE INDEX groups_center ON groups (center, state);
CREATE TABLE membership (
    group_id BIGINT NOT NULL REFERENCES groups (id),
    account BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (group_id, account)
);
CREATE INDEX membership_account ON membership (account);
)sql";

}  // namespace yui::store::schema
