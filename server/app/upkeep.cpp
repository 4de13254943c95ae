#include "server/app/upkeep.hpp"

#include "server/domain/time.hpp"
#include "server/store/care_wishes.hpp"
#include "server/store/place_waits.hpp"
#include "server/store/search_index.hpp"
#include "server/store/upkeep.hpp"

namespace yui::app {

std::vector<std::string> guards_of_job(store::Connection&, const protocol::TrimLog&) { return {}; }

JobEnd run_job(store::Tx& tx, const protocol::TrimLog& job) {
    store::trim_log(tx.sql(), tx.now() - 30 * domain::day, 10'000);
    store::forget_commands(tx.sql(), tx.now() - 7 * domain::day);
    store::forget_sessions(tx.sql(), tx.now());
    store::forget_care_wishes(tx.sql(), tx.now() - 7 * domain::day);
    store::forget_waits(tx.sql(), tx.now() - 7 * domain::day);
    store::index_missing(tx.sql(), 20);
    return another_turn(tx.now() + domain::hour, job);
}

}  // namespace yui::app
