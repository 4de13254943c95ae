#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// What an event says is one JSON text (EventFields of the protocol); what lists filter and rules ask is
// columns. `taken` is kept beside the sign-ups so that the CHECK is a second net under the rule.
extern const char events[] = R"sql(
CREATE TABLE event (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled', 'unpublished')),
    version BIGINT NOT NULL DEFAULT 1,
    fields TEXT NOT NULL,
    title TEXT NOT NULL,
    category TEXT NOT NULL,
    area BIGINT NOT NULL REFERENCES area (id),
    facility BIGINT REFERENCES facility (id),
    place_name TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    way TEXT NOT NULL,
    fee TEXT NOT NULL,
    access TEXT NOT NULL DEFAULT '',
    changed BIGINT NOT NULL DEFAULT 0,
    reason TEXT,
    published_at BIGINT,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL REFERENCES account (id)
);
CREATE INDEX event_group ON event (group_id, state);
CREATE TABLE event_change (
    id {id},
    event BIGINT NOT NULL REFERENCES event (id),
    field TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX event_change_event ON event_change (event, id);
CREATE TABLE occurrence (
    id {id},
    event BIGINT NOT NULL REFERENCES event (id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    doors_at BIGINT,
    capacity BIGINT,
    unit TEXT,
    taken BIGINT NOT NULL DEFAULT 0 CHECK (taken >= 0),
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'cancelled')),
    opens_at BIGINT,
    closes_at BIGINT,
    cancel_until BIGINT,
    CHECK (capacity IS NULL OR taken <= capacity)
);
CREATE INDEX occurrence_event ON occurrence (event, starts_at);
CREATE INDEX occurrence_starts ON occurrence (starts_at);
CREATE TABLE sign_up (
    id {id},
    occurrence BIGINT NOT NULL REFERENCES occurrence (id),
    resident BIGINT NOT NULL REFERENCES resident (id),
    adults BIGINT NOT NULL,
    children BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn', 'cancelled')),
    receipt TEXT NOT NULL,
    entered_by BIGINT REFERENCES account (id),
    name TEXT,
    contact TEXT,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX sign_up_once ON sign_up (occurrence, resident) WHERE state = 'active';
CREATE UNIQUE INDEX sign_up_receipt ON sign_up (occurrence, receipt);
CREATE INDEX sign_up_resident ON sign_up (resident, state);
CREATE TABLE care_wish (
    sign_up BIGINT PRIMARY KEY REFERENCES sign_up (id),
    sealed TEXT NOT NULL
);
)sql";

}  // namespace yui::store::schema
