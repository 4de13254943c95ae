#include "server/app/upkeep.hpp"

#include "server/domain/time.hpp"
#include "server/store/care_wishes.hpp"
#include "server/store/place_waits.hpp"
#include "server/store/search_index.hpp"
#include "server/store/seen_by_staff.hpp"
#include "server/store/upkeep.hpp"

namespace yui::app {
namespace {

// Long enough to answer who saw a number last year and the year before.
constexpr std::int64_t audit_kept = 3 * 365 * domain::day;
constexpr std::int64_t notices_kept = 365 * domain::day;

}  // namespace

std::vector<std::string> guards_of_job(store::Connection&, const protocol::TrimLog&) { return {}; }

JobEnd run_job(store::Tx& tx, const protocol::TrimLog& job) {
    store::trim_log(tx.sql(), tx.now() - 30 * domain::day, 10'000);
    store::forget_commands(tx.sql(), tx.now() - 7 * domain::day);
    store::forget_sessions(tx.sql(), tx.now());
    store::forget_care_wishes(tx.sql(), tx.now() - 7 * domain::day);
    store::forget_seen_by_staff(tx.sql(), domain::local_date(tx.now() - 365 * domain::day));
    store::forget_waits(tx.sql(), tx.now() - 7 * domain::day);
    store::forget_audit(tx.sql(), tx.now() - audit_kept);
    store::forget_notices(tx.sql(), tx.now() - notices_kept);
    store::index_missing(tx.sql(), 20);
    return another_turn(tx.now() + domain::hour, job);
}

}  // namespace yui::app
