#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// Rows of imported files: the same row in the next file is found again by `key` (name, day, place) or by
// `hint` (the source's own id) together with the name. `draft`, `findings` and `original` are JSON of the
// protocol. `version` is that of the event when the import last wrote it: a higher one means that people have
// changed it.
extern const char imports[] = R"sql(
CREATE TABLE import_row (
    id {id},
    kind TEXT NOT NULL CHECK (kind IN ('event', 'facility')),
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    hint TEXT NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    line BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('taken', 'waiting', 'dropped')),
    group_id BIGINT REFERENCES groups (id),
    event BIGINT REFERENCES event (id),
    facility BIGINT REFERENCES facility (id),
    version BIGINT NOT NULL DEFAULT 0,
    draft TEXT NOT NULL,
    findings TEXT NOT NULL,
    original TEXT NOT NULL,
    at BIGINT NOT NULL,
    decided_by BIGINT REFERENCES account (id),
    decided_at BIGINT
);
CREATE UNIQUE INDEX import_row_key ON import_row (kind, source, key);
CREATE INDEX import_row_hint ON import_row (kind, source, hint);
CREATE INDEX import_row_state ON import_row (state, id);
)sql";

}  // namespace yui::store::schema
