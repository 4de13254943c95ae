#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// news_call: somebody who does not read this site is to be told by telephone. `subject` is the guard of what
// the news is about, `field` what part of it was changed, '' if it was called off or decided; `facts` a
// Notice of the protocol as JSON; after `over_at` (ms UTC) the news is of no use. name_key: the name as the
// desk compares it (domain/same_person.hpp), '' for who has none any more. The last index finds what is to be
// forgotten.
extern const char news_calls[] = R"sql(
CREATE TABLE news_call (
    id {id},
    resident BIGINT NOT NULL REFERENCES resident (id),
    center BIGINT NOT NULL REFERENCES center (id),
    subject TEXT NOT NULL,
    field TEXT NOT NULL,
    facts TEXT NOT NULL,
    over_at BIGINT,
    at BIGINT NOT NULL,
    told_at BIGINT,
    told_by BIGINT REFERENCES account (id)
);
CREATE UNIQUE INDEX news_call_once ON news_call (resident, subject, field) WHERE told_at IS NULL;
CREATE INDEX news_call_center ON news_call (center, told_at, id);
ALTER TABLE resident ADD COLUMN name_key TEXT;
CREATE INDEX resident_name_key ON resident (name_key);
CREATE INDEX resident_phone ON resident (phone);
CREATE INDEX sign_up_named ON sign_up (occurrence) WHERE name IS NOT NULL OR contact IS NOT NULL;
)sql";

}  // namespace yui::store::schema
