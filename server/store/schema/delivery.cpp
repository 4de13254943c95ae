#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// `stream` holds log streams (head, tail) and guards (rev) alike: one indexed scan finds whatever moved.
extern const char delivery[] = R"sql(
CREATE TABLE stream (
    name TEXT PRIMARY KEY,
    head BIGINT NOT NULL DEFAULT 0,
    tail BIGINT NOT NULL DEFAULT 0,
    rev BIGINT NOT NULL DEFAULT 0,
    touched BIGINT NOT NULL
);
CREATE INDEX stream_touched ON stream (touched);
CREATE TABLE event_log (
    stream TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (stream, seq)
);
CREATE TABLE command (
    account BIGINT NOT NULL,
    id TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account, id)
);
CREATE INDEX command_at ON command (at);
CREATE TABLE job (
    id {id},
    kind TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    due BIGINT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'dead')),
    attempt BIGINT NOT NULL DEFAULT 0,
    failures BIGINT NOT NULL DEFAULT 0,
    lease_until BIGINT NOT NULL DEFAULT 0,
    failure TEXT
);
CREATE INDEX job_due ON job (state, due);
CREATE TABLE audit (
    id {id},
    at BIGINT NOT NULL,
    account BIGINT NOT NULL,
    on_behalf TEXT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT
);
CREATE INDEX audit_subject ON audit (subject, id);
)sql";

}  // namespace yui::store::schema
