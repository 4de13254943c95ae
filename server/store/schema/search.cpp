#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// What can be found, folded (domain/search_text.hpp), and where each two neighbouring characters of it stand.
// Both are made from the rows they describe, in the same transaction, and can be made again at any time.
extern const char search[] = R"sql(
CREATE TABLE search_text (
    kind BIGINT NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE TABLE search_gram (
    kind BIGINT NOT NULL,
    gram BIGINT NOT NULL,
    id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (kind, gram, id)
){clustered};
ALTER TABLE event ADD COLUMN with_children BIGINT NOT NULL DEFAULT 0;
UPDATE event SET with_children = 1 WHERE (',' || access || ',') LIKE '%,child_care,%'
    OR fields LIKE '%"audience":"children"%' OR fields LIKE '%"audience":"parents"%'
    OR (fields LIKE '%"audience":"everyone"%' AND fields NOT LIKE '%"min_age":%');
)sql";

}  // namespace yui::store::schema
