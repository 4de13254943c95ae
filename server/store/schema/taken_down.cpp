#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// off_reason: why a center took the need off the pages; NULL while it is on them. Its state stays beside it,
// so that what was closed is closed when it is shown again.
extern const char taken_down[] = R"sql(
ALTER TABLE need ADD COLUMN off_reason TEXT;
)sql";

}  // namespace yui::store::schema
