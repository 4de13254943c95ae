#include "server/app/tell_event.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "server/app/event_notice.hpp"
#include "server/app/tell_role.hpp"
#include "server/domain/event_changes.hpp"
#include "server/store/event_views.hpp"
#include "server/store/events.hpp"
#include "server/store/names.hpp"
#include "server/store/news_calls.hpp"
#include "server/store/notices.hpp"
#include "server/store/occurrences.hpp"

namespace yui::app {
namespace {

const protocol::OccurrenceView* date_of(const protocol::EventPage& event, std::int64_t occurrence) {
    const auto found = std::find_if(event.occurrences.begin(),
                                    event.occurrences.end(),
                                    [&](const auto& date) { return date.id == occurrence; });
    return found == event.occurrences.end() ? nullptr : &*found;
}

// Who has been there need not hear that it is called off, and keeps what they did.
bool was_there(const protocol::EventPage& event, const store::SignUpRow& row, std::int64_t now) {
    const auto* date = date_of(event, row.occurrence);
    return date != nullptr && date->ends_at <= now;
}

protocol::Notice notice_of(const protocol::TellEvent& job,
                           const protocol::EventPage& event,
                           std::int64_t occurrence) {
    auto notice = event_notice(job.notice_kind, event);
    notice.field = job.field;
    notice.old = job.old;
    notice.new_ = job.new_;
    notice.reason = job.reason;
    notice.postponed = job.postponed;
    if (const auto* date = date_of(event, occurrence)) notice.starts_at = date->starts_at;
    return notice;
}

bool calls_for(const protocol::TellEvent& job) {
    return job.notice_kind == protocol::NoticeKind::cancelled || domain::worth_a_call(job.field.value_or(""));
}

// "starts_at:7" of one date, "place" of them all.
std::string part_of(const protocol::TellEvent& job) {
    const auto field = job.field.value_or("");
    return job.occurrence ? field + ':' + std::to_string(*job.occurrence) : field;
}

// In the inbox, and by telephone where somebody reads none: once, also who comes to several dates.
class Telling {
public:
    Telling(store::Tx& tx, const protocol::TellEvent& job, const protocol::EventPage& event)
        : tx_(tx), job_(job), event_(event) {}

    void tell(const store::SignUpRow& row) {
        const auto notice = notice_of(job_, event_, row.occurrence);
        if (row.account != 0) store::add_notice(tx_, row.account, notice);
        if (!row.by_call || !calls_for(job_) || !called_.insert(row.resident).second) return;
        store::News news{row.resident, event_.group, store::event_guard(event_.id), part_of(job_), notice};
        news.over_at = last_end();
        store::add_news_call(tx_, news);
    }

private:
    std::optional<std::int64_t> last_end() const {
        if (event_.occurrences.empty()) return std::nullopt;
        const auto* date = job_.occurrence ? date_of(event_, *job_.occurrence) : nullptr;
        return (date ? *date : event_.occurrences.back()).ends_at;
    }

    store::Tx& tx_;
    const protocol::TellEvent& job_;
    const protocol::EventPage& event_;
    std::set<std::int64_t> called_;
};

std::vector<store::SignUpRow> next_turn(store::Connection& connection, const protocol::TellEvent& job) {
    return store::sign_ups_after(connection, job.event, job.occurrence, job.after, people_a_turn);
}

}  // namespace

void tell_people(store::Tx& tx, protocol::TellEvent told) {
    const auto key = "tell_event:" + std::to_string(told.event) + ':' +
                     std::string(protocol::to_text(told.notice_kind)) + ':' + told.field.value_or("") + ':' +
                     std::to_string(told.occurrence.value_or(0)) + ':' + told.new_.value_or("") + ':' +
                     std::to_string(tx.now());
    put_down(tx, std::move(told), key, tx.now());
}

void tell_of_page(store::Tx& tx,
                  std::int64_t event,
                  protocol::NoticeKind kind,
                  const domain::FieldChange& change) {
    protocol::TellEvent told;
    told.event = event;
    told.notice_kind = kind;
    told.field = change.field;
    told.old = change.old;
    told.new_ = change.changed_to;
    tell_people(tx, std::move(told));
    tell_roles_of_page(tx, event, kind, change);
}

// All dates are held, also those nobody has signed up to yet: who signs up in this moment is waited for.
std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellEvent& job) {
    std::vector<std::string> guards;
    for (const auto occurrence : store::occurrences_of(connection, job.event))
        guards.push_back(store::occurrence_guard(occurrence));
    for (const auto& row : next_turn(connection, job))
        if (row.account != 0) guards.push_back(store::account_guard(row.account));
    return guards;
}

JobEnd run_job(store::Tx& tx, const protocol::TellEvent& job) {
    const auto told = next_turn(tx.sql(), job);
    const auto event = store::event_page(tx.sql(), job.event);
    if (told.empty() || !event) return std::nullopt;
    Telling telling(tx, job, *event);
    for (const auto& row : told) {
        if (was_there(*event, row, tx.now())) continue;
        telling.tell(row);
        if (job.notice_kind != protocol::NoticeKind::cancelled) continue;
        store::set_sign_up_state(tx.sql(), row.id, protocol::SignUpState::cancelled);
        store::add_taken(tx.sql(), row.occurrence, -row.heads);
        tx.touch(store::occurrence_guard(row.occurrence));
    }
    auto rest = job;
    rest.after = told.back().id;
    return another_turn(tx.now(), rest);
}

}  // namespace yui::app
