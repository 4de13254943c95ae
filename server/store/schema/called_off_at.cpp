#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// called_off_at: when the event was cancelled, the first time (ms UTC). What was over by then has taken
// place. NULL where it was not cancelled, or before this was written down.
extern const char called_off_at[] = R"sql(
ALTER TABLE event ADD COLUMN called_off_at BIGINT;
)sql";

}  // namespace yui::store::schema
