#include "server/store/prepare.hpp"

#include "server/store/log.hpp"
#include "server/store/migrate.hpp"
#include "server/store/schema.hpp"
#include "server/store/search_index.hpp"

namespace yui::store {

void prepare_database(Connection& connection) {
    migrate(connection, migrations());
    index_all_missing(connection);
    if (epoch(connection).empty()) new_epoch(connection);
}

}  // namespace yui::store
