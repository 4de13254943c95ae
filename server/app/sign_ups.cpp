#include "server/app/sign_ups.hpp"

#include "server/app/acting.hpp"
#include "server/app/event_notice.hpp"
#include "server/app/positions.hpp"
#include "server/app/sign_up_steps.hpp"
#include "server/app/waits.hpp"
#include "server/log.hpp"
#include "server/store/care_wishes.hpp"
#include "server/store/event_views.hpp"
#include "server/store/names.hpp"
#include "server/store/notices.hpp"
#include "server/store/occurrences.hpp"
#include "server/store/residents.hpp"
#include "server/store/sign_up_list.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

domain::By by(const Doing& doing, std::int64_t resident) {
    return resident == doing.actor.resident ? domain::By::self : domain::By::desk;
}

// Whoever did not do it themselves learns of it where they would look.
void tell_whose_it_was(Doing& doing, const domain::OccurrenceView& occurrence, const store::SignUpRow& row) {
    if (row.resident == doing.actor.resident) return;
    note_acting(doing, protocol::WithdrawSignUp::type, store::event_stream(occurrence.event));
    if (row.account == 0) return;
    const auto event = store::event_page(doing.sql(), occurrence.event).value();
    auto notice = event_notice(protocol::NoticeKind::withdrawn_by_staff, event);
    notice.starts_at = occurrence.starts_at;
    store::add_notice(doing.tx, row.account, notice);
}

void show_care(Asking& asking, std::int64_t occurrence, std::vector<protocol::SignUpRow>& list) {
    const auto sealed = store::care_wishes(asking.sql(), occurrence);
    for (auto& row : list) {
        const auto wish = sealed.find(row.id);
        if (wish == sealed.end()) continue;
        row.care = asking.seal.open(wish->second, row.id);
        if (!row.care) log::error("a wish of care does not open with this key", {{"sign_up", row.id}});
    }
}

}  // namespace

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::SignUp& command) {
    Prepared prepared;
    const auto occurrence = store::occurrence(connection, command.occurrence);
    const auto resident = command.resident.value_or(actor.resident);
    const auto owner = command.resident ? store::account_of_resident(connection, resident) : actor.account;
    if (!occurrence) {
        prepared.subject.exists = false;
        return prepared;
    }
    prepared.guards = {store::occurrence_guard(command.occurrence), store::resident_guard(resident)};
    prepared.subject = to_come_to(connection, actor, *occurrence, owner.value_or(0));
    tell_desk_alone(prepared.subject, actor, owner.has_value());
    return prepared;
}

protocol::Result<protocol::SignedUp> run(Doing& doing, const protocol::SignUp& command) {
    const auto resident = command.resident.value_or(doing.actor.resident);
    const auto occurrence = store::occurrence(doing.sql(), command.occurrence).value();
    const auto held =
        store::commitments(doing.sql(), resident, occurrence.starts_at, occurrence.ends_at, occurrence.id);
    const bool already = store::has_active_sign_up(doing.sql(), occurrence.id, resident);
    const auto heads = domain::sign_up(occurrence, command, by(doing, resident), already, held, doing.now());
    if (heads.has_error()) return heads.error();

    store::NewSignUp row;
    row.resident = resident;
    row.adults = command.adults;
    row.children = command.children;
    if (resident != doing.actor.resident) row.entered_by = doing.actor.account;
    row.name = command.name;
    row.contact = command.contact;
    const auto made = write_sign_up(doing, occurrence, std::move(row), doing.subject.owner);
    if (command.care && !command.care->empty())
        store::keep_care_wish(doing.sql(), made.sign_up, doing.seal.close(*command.care, made.sign_up));
    return made;
}

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WithdrawSignUp& command) {
    Prepared prepared;
    const auto row = store::sign_up(connection, command.sign_up);
    const auto occurrence = row ? store::occurrence(connection, row->occurrence) : std::nullopt;
    if (!occurrence) {
        prepared.subject.exists = false;
        return prepared;
    }
    prepared.guards = {store::occurrence_guard(occurrence->id), store::resident_guard(row->resident)};
    if (row->account != 0) prepared.guards.push_back(store::account_guard(row->account));
    prepared.subject = subject_of_date(connection, actor, *occurrence, row->account);
    prepared.subject.public_now = false;  // somebody else's sign-up does not exist for a stranger
    return prepared;
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::WithdrawSignUp& command) {
    auto row = store::sign_up(doing.sql(), command.sign_up).value();
    const auto occurrence = store::occurrence(doing.sql(), row.occurrence).value();
    if (auto no = domain::withdraw_sign_up(occurrence, row.state, by(doing, row.resident), doing.now()))
        return *no;
    row.state = protocol::SignUpState::withdrawn;
    store::set_sign_up_state(doing.sql(), row.id, row.state);
    store::forget_care_wish(doing.sql(), row.id);
    store::add_taken(doing.sql(), occurrence.id, -row.heads);
    tell_sign_up(doing.tx, occurrence, row);
    tell_whose_it_was(doing, occurrence, row);
    tell_waiting(doing.tx, occurrence.id);
    return protocol::Done{};
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListSignUps& query) {
    const auto occurrence = store::occurrence(connection, query.occurrence);
    return store::subject_of_event(connection, actor, occurrence ? occurrence->event : 0);
}

protocol::Result<protocol::SignUpList> answer(Asking& asking, const protocol::ListSignUps& query) {
    const auto occurrence = store::occurrence(asking.sql(), query.occurrence).value();
    asking.private_read = true;
    asking.shown = {protocol::ReadList::sign_ups, store::residents_of_date(asking.sql(), query.occurrence)};
    auto list = store::sign_up_list(asking.sql(), query.occurrence);
    show_care(asking, query.occurrence, list);
    return protocol::SignUpList{
        query.occurrence, std::move(list), positions(asking, {store::event_staff_stream(occurrence.event)})};
}

}  // namespace yui::app
