#include "server/app/waits.hpp"

#include "server/app/event_notice.hpp"
#include "server/app/sign_up_steps.hpp"
#include "server/store/event_views.hpp"
#include "server/store/names.hpp"
#include "server/store/notices.hpp"
#include "server/store/occurrences.hpp"
#include "server/store/place_waits.hpp"

namespace yui::app {
Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WaitForPlaces& command) {
    Prepared prepared;
    const auto occurrence = store::occurrence(connection, command.occurrence);
    if (!occurrence) {
        prepared.subject.exists = false;
        return prepared;
    }
    prepared.guards = {store::occurrence_guard(command.occurrence)};
    prepared.subject = subject_of_date(connection, actor, *occurrence, 0);
    return prepared;
}

// Held with the date's own guard: whoever gives a place back in this moment sees the wait, or comes first.
// The page may have been full when it was read and have a place by now: then they are told at once.
protocol::Result<protocol::Done> run(Doing& doing, const protocol::WaitForPlaces& command) {
    const auto date = store::occurrence(doing.sql(), command.occurrence).value();
    if (!command.waiting) {
        store::drop_wait(doing.sql(), date.id, doing.actor.account);
        return protocol::Done{};
    }
    if (auto no = domain::wait_for_places(date, doing.now())) return *no;
    store::add_wait(doing.sql(), date.id, doing.actor.account, doing.now());
    if (domain::has_places(date, doing.now())) tell_waiting(doing.tx, date.id);
    return protocol::Done{};
}

void tell_waiting(store::Tx& tx, std::int64_t occurrence) {
    if (!store::anybody_waits(tx.sql(), occurrence)) return;
    const auto key = "tell_waiting:" + std::to_string(occurrence) + ':' + std::to_string(tx.now());
    put_down(tx, protocol::TellWaiting{occurrence}, key, tx.now());
}

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellWaiting& job) {
    std::vector<std::string> guards{store::occurrence_guard(job.occurrence)};
    for (const auto account : store::waiting(connection, job.occurrence, people_a_turn))
        guards.push_back(store::account_guard(account));
    return guards;
}

namespace {

protocol::Notice news_for_waiting(const protocol::EventPage& event, const domain::OccurrenceView& date) {
    const bool cancelled = event.state == protocol::EventState::cancelled;
    auto notice =
        event_notice(cancelled ? protocol::NoticeKind::cancelled : protocol::NoticeKind::places_free, event);
    notice.starts_at = date.starts_at;
    if (cancelled) {
        notice.reason = event.cancel_reason;
        notice.postponed = event.postponed;
    }
    return notice;
}

}  // namespace

// That there are places, or that there will be none. Where somebody else was quicker they go on waiting.
JobEnd run_job(store::Tx& tx, const protocol::TellWaiting& job) {
    const auto date = store::occurrence(tx.sql(), job.occurrence);
    if (!date || date->ends_at <= tx.now()) return std::nullopt;
    const auto event = store::event_page(tx.sql(), date->event).value();
    if (event.state != protocol::EventState::cancelled && !domain::has_places(*date, tx.now()))
        return std::nullopt;
    const auto notice = news_for_waiting(event, *date);
    const auto people = store::waiting(tx.sql(), job.occurrence, people_a_turn);
    for (const auto account : people) {
        store::add_notice(tx, account, notice);
        store::drop_wait(tx.sql(), job.occurrence, account);
    }
    if (people.size() < people_a_turn) return std::nullopt;
    return another_turn(tx.now(), job);
}

}  // namespace yui::app
