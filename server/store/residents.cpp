#include "server/store/residents.hpp"

namespace yui::store {

std::optional<std::int64_t> account_of_resident(Connection& connection, std::int64_t resident) {
    return maybe_row<std::int64_t>(
        connection, "SELECT account FROM resident WHERE id = $1", {resident}, [](const Row& row) {
            return row.integer(0);
        });
}

}  // namespace yui::store
