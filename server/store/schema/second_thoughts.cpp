#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// postponed: cancelled for now, another date will be told. life: GroupLife of the protocol, as
// JSON. place_wait: who wants to hear when a full date has
// a place again; asked once, told once.
extern const char second_thoughts[] = R"sql(
ALTER TABLE event ADD COLUMN postponed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE facility ADD COLUMN address TEXT;
ALTER TABLE groups ADD COLUMN life TEXT;
CREATE TABLE place_wait (
    occurrence BIGINT NOT NULL REFERENCES occurrence (id),
    account BIGINT NOT NULL REFERENCES account (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (occurrence, account)
);
CREATE INDEX place_wait_account ON place_wait (account);
)sql";

}  // namespace yui::store::schema
