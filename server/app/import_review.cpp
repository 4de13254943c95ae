#include "server/app/import_review.hpp"

#include "protocol/json.hpp"
#include "server/app/imported.hpp"
#include "server/domain/account.hpp"
#include "server/domain/invalid.hpp"
#include "server/store/actors.hpp"
#include "server/store/facilities.hpp"
#include "server/store/import_rows.hpp"
#include "server/store/names.hpp"
#include "server/store/places.hpp"

namespace yui::app {
namespace {

using protocol::ImportDecided;
using protocol::Problem;
using protocol::ProblemCode;
using protocol::Result;

constexpr std::int64_t rows_a_page = 20;

Result<ImportDecided> take_event_row(Doing& doing,
                                     store::ImportRow& row,
                                     const protocol::DecideImportRow& command) {
    const auto read =
        command.event ? command.event : protocol::read_lenient<protocol::ImportedEvent>(row.draft);
    if (!read) return domain::missing("/event");
    const auto taken = row.event ? change_taken(doing, *row.event, *read)
                                 : take_event(doing, row.group, *read, doing.actor.account);
    if (taken.has_error()) return taken.error();
    row.event = taken->event;
    row.version = taken->version;
    return ImportDecided{row.event, {}};
}

Result<ImportDecided> take_facility_row(Doing& doing,
                                        store::ImportRow& row,
                                        const protocol::DecideImportRow& command) {
    const auto read =
        command.facility ? command.facility : protocol::read_lenient<protocol::ImportedFacility>(row.draft);
    if (!read) return domain::missing("/facility");
    if (row.facility) {
        store::update_facility(doing.sql(), *row.facility, *read);
    } else {
        const auto area = store::city_area(doing.sql());
        if (area == 0) return Problem{ProblemCode::not_now};
        row.facility = store::insert_facility(doing.sql(), area, *read);
    }
    return ImportDecided{{}, row.facility};
}

Result<ImportDecided> take(Doing& doing, store::ImportRow& row, const protocol::DecideImportRow& command) {
    const bool is_event = row.kind == protocol::ImportKind::event;
    return is_event ? take_event_row(doing, row, command) : take_facility_row(doing, row, command);
}

// Coordinators of the city see every row, those of a center the rows of its groups; facilities are
// everybody's.
bool may_decide(const domain::Actor& actor, const store::WaitingRow& row) {
    if (row.center == 0) return true;
    domain::Subject subject;
    subject.center = row.center;
    return !domain::refused(actor, protocol::DecideImportRow::type, subject);
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DecideImportRow& command) {
    Prepared prepared;
    const auto row = store::import_row(connection, command.row);
    prepared.guards.push_back(store::import_row_guard(command.row));
    if (!row || row->group == 0) {
        prepared.subject = domain::at_own_desk(actor, protocol::DecideImportRow::type);
        prepared.subject.exists = row.has_value();
        return prepared;
    }
    prepared.subject = store::subject_of_group(connection, actor, row->group);
    prepared.guards.push_back(store::group_guard(row->group));
    if (row->event)
        for (auto& name : guards_of_known(connection, *row->event))
            prepared.guards.push_back(std::move(name));
    return prepared;
}

Result<ImportDecided> run(Doing& doing, const protocol::DecideImportRow& command) {
    auto row = store::import_row(doing.sql(), command.row).value();
    if (row.state != store::ImportState::waiting) return Problem{ProblemCode::changed_meanwhile};
    ImportDecided decided;
    if (command.decision == protocol::ImportDecision::take) {
        const auto taken = take(doing, row, command);
        if (taken.has_error()) return taken.error();
        decided = *taken;
        row.state = store::ImportState::taken;
    } else {
        // What stands already because of an earlier file goes on standing.
        row.state = store::ImportState::dropped;
    }
    store::decide_import_row(doing.sql(), row, doing.actor.account, doing.now());
    doing.tx.audit(doing.actor.account,
                   protocol::DecideImportRow::type,
                   store::import_row_guard(row.id),
                   protocol::to_text(command.decision));
    return decided;
}

domain::Subject about(store::Connection&, const domain::Actor& actor, const protocol::ListImportRows&) {
    return domain::at_own_desk(actor, protocol::ListImportRows::type);
}

Result<protocol::ImportReview> answer(Asking& asking, const protocol::ListImportRows& query) {
    const auto limit = static_cast<std::size_t>(query.limit.value_or(rows_a_page));
    protocol::ImportReview review;
    for (const auto& row : store::waiting_import_rows(asking.sql())) {
        if (!may_decide(asking.actor, row)) continue;
        ++review.total;
        if (row.id <= query.after.value_or(0) || review.rows.size() >= limit) continue;
        review.rows.push_back(store::shown_import_row(asking.sql(), row.id));
    }
    return review;
}

}  // namespace yui::app
