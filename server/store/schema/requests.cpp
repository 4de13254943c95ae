#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// request: name of the request that wrote the row, as in the log lines about it.
extern const char requests[] = R"sql(
ALTER TABLE event_log ADD COLUMN request TEXT;
)sql";

}  // namespace yui::store::schema
