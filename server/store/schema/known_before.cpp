#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// known_...: what people were last shown of an event that a center took off the pages; NULL while it is on
// them. From it they are told what was changed meanwhile.
extern const char known_before[] = R"sql(
ALTER TABLE event ADD COLUMN known_fields TEXT;
ALTER TABLE occurrence ADD COLUMN known_starts_at BIGINT;
ALTER TABLE occurrence ADD COLUMN known_ends_at BIGINT;
)sql";

}  // namespace yui::store::schema
