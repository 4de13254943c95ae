#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// about: of what was changed, so that several changes of one go count as one message; NULL for every other
// notice.
extern const char one_go[] = R"sql(
ALTER TABLE notice ADD COLUMN about TEXT;
)sql";

}  // namespace yui::store::schema
