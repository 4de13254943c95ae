#include "server/app/imported.hpp"

#include "server/app/event_changes.hpp"
#include "server/app/events.hpp"
#include "server/domain/event.hpp"
#include "server/domain/invalid.hpp"
#include "server/store/events.hpp"
#include "server/store/names.hpp"
#include "server/store/occurrences.hpp"

namespace yui::app {
namespace {

using protocol::Problem;
using protocol::Result;

Problem at_event(Problem problem) {
    if (!problem.pointer.starts_with("/event")) problem.pointer = "/event" + problem.pointer;
    return problem;
}

std::optional<Problem> wrong(const protocol::ImportedEvent& read, std::int64_t now) {
    if (!read.date) return domain::missing("/event/date");
    if (auto no = domain::check_fields(read.fields)) return at_event(*no);
    return domain::check_occurrence(*read.date, "/event/date", now);
}

std::optional<Problem> call_off(Doing& doing, std::int64_t event, const protocol::ImportedEvent& read) {
    if (!read.cancelled) return std::nullopt;
    const auto done = run(doing, protocol::CancelEvent{event, *read.cancelled, read.postponed});
    return done.has_error() ? std::optional(done.error()) : std::nullopt;
}

Result<TakenEvent> taken(Doing& doing, std::int64_t event) {
    return TakenEvent{event, store::event(doing.sql(), event).value().version};
}

}  // namespace

bool date_differs(const domain::OccurrenceView& date, const protocol::OccurrenceDraft& read) {
    return date.starts_at != read.starts_at || date.ends_at != read.ends_at ||
           date.capacity != read.capacity || date.closes_at != read.closes_at;
}

Result<TakenEvent> take_event(Doing& doing,
                              std::int64_t group,
                              const protocol::ImportedEvent& read,
                              std::int64_t author) {
    if (read.fields.way == protocol::SignUpWay::here)
        return domain::invalid("/event/fields/way", "not_listed");
    if (auto no = wrong(read, doing.now())) return *no;
    const auto event = store::insert_event(doing.sql(), group, read.fields, author, doing.now());
    store::insert_occurrence(doing.sql(), event, *read.date);
    const auto published = run(doing, protocol::PublishEvent{event});
    if (published.has_error()) return published.error();
    if (const auto no = call_off(doing, event, read)) return *no;
    return taken(doing, event);
}

Result<TakenEvent> change_taken(Doing& doing, std::int64_t event, const protocol::ImportedEvent& read) {
    if (auto no = wrong(read, doing.now())) return *no;
    const auto known = store::event(doing.sql(), event).value();
    if (known.state == protocol::EventState::cancelled && !read.cancelled)
        return Problem{
            protocol::ProblemCode::wrong_state};  // nothing that was called off takes place after all
    auto fields = read.fields;
    if (known.fields.way == protocol::SignUpWay::here) fields.way = protocol::SignUpWay::here;
    if (!(fields == known.fields)) {
        const auto changed = run(doing, protocol::ChangeEvent{event, known.version, fields});
        if (changed.has_error()) return at_event(changed.error());
    }
    const auto dates = store::occurrences_of(doing.sql(), event);
    const auto date = store::occurrence(doing.sql(), dates.front()).value();
    if (date_differs(date, *read.date)) {
        const auto changed = run(doing, protocol::ChangeOccurrence{dates.front(), *read.date});
        if (changed.has_error()) return at_event(changed.error());
    }
    if (const auto no = call_off(doing, event, read)) return *no;
    return taken(doing, event);
}

std::vector<std::string> guards_of_known(store::Connection& connection, std::int64_t event) {
    std::vector<std::string> guards{store::event_guard(event)};
    const auto dates = store::occurrences_of(connection, event);
    if (!dates.empty()) guards.push_back(store::occurrence_guard(dates.front()));
    return guards;
}

}  // namespace yui::app
