#include "server/app/upkeep.hpp"

#include "server/domain/time.hpp"
#include "server/store/care_wishes.hpp"
#include "server/store/forgetting.hpp"
#include "server/store/leaving.hpp"
#include "server/store/names.hpp"
#include "server/store/news_calls.hpp"
#include "server/store/place_waits.hpp"
#include "server/store/same_person.hpp"
#include "server/store/search_index.hpp"
#include "server/store/seen_by_staff.hpp"
#include "server/store/upkeep.hpp"

namespace yui::app {
namespace {

// Long enough to answer who saw a number last year and the year before.
constexpr std::int64_t audit_kept = 3 * 365 * domain::day;
constexpr std::int64_t notices_kept = 365 * domain::day;
// Until whoever was there has asked about it, and an accident has been reported to the insurance.
constexpr std::int64_t guests_kept = 90 * domain::day;
constexpr std::int64_t calls_kept = 90 * domain::day;
// Whom a desk wrote down, and who has not come, helped or been asked since.
constexpr std::int64_t people_kept = 3 * 365 * domain::day;
constexpr int people_forgotten_a_turn = 20;
constexpr const char* no_name = "（消去済み）";

void forget_people(store::Tx& tx) {
    const auto before = tx.now() - people_kept;
    for (const auto resident : store::not_heard_of_since(tx.sql(), before, people_forgotten_a_turn)) {
        store::forget_resident(tx.sql(), resident, no_name);
        tx.touch(store::resident_guard(resident));
    }
}

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
    store::forget_news_calls(tx.sql(), tx.now() - calls_kept);
    store::forget_guests(tx.sql(), tx.now() - guests_kept, no_name);
    forget_people(tx);
    store::index_missing(tx.sql(), 20);
    store::fill_name_keys(tx.sql(), 500);
    return another_turn(tx.now() + domain::hour, job);
}

}  // namespace yui::app
