#include "server/store/audit.hpp"

namespace yui::store {

void audit_on_behalf(Tx& tx,
                     std::int64_t account,
                     std::string_view on_behalf,
                     std::string_view action,
                     std::string_view subject) {
    tx.sql().run("INSERT INTO audit (at, account, on_behalf, action, subject) VALUES ($1, $2, $3, $4, $5)",
                 {tx.now(), account, on_behalf, action, subject});
}

}  // namespace yui::store
