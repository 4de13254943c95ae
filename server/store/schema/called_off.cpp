#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// called_off: why the event was cancelled; NULL if it was not. It stays where a center takes the event down,
// so that what was called off is called off when it is shown again.
extern const char called_off[] = R"sql(
ALTER TABLE event ADD COLUMN called_off TEXT;
UPDATE event SET called_off = COALESCE(reason, '') WHERE state = 'cancelled';
)sql";

}  // namespace yui::store::schema
