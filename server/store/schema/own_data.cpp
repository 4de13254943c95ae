#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// seen_by_staff: who of the staff saw a person in which list; one row a day, shown to the person. The index
// is for how many were decided since midnight.
extern const char own_data[] = R"sql(
CREATE TABLE seen_by_staff (
    resident BIGINT NOT NULL REFERENCES resident (id),
    day TEXT NOT NULL,
    account BIGINT NOT NULL REFERENCES account (id),
    list TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (resident, day, account, list)
);
CREATE INDEX seen_by_staff_day ON seen_by_staff (day);
CREATE INDEX assignment_state_at ON assignment (state, at);
)sql";

}  // namespace yui::store::schema
