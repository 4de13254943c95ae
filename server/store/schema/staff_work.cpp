#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// guest: written down for one date only; never asked to help.
// undecided: see Undecided in protocol/schema.json; NULL: the hours stand.
extern const char staff_work[] = R"sql(
ALTER TABLE report ADD COLUMN settled_at BIGINT;
ALTER TABLE report ADD COLUMN settled_by BIGINT;
ALTER TABLE sign_up ADD COLUMN channel TEXT;
ALTER TABLE resident ADD COLUMN guest BIGINT NOT NULL DEFAULT 0;
ALTER TABLE occurrence ADD COLUMN undecided TEXT;
)sql";

}  // namespace yui::store::schema
