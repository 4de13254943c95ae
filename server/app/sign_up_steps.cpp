#include "server/app/sign_up_steps.hpp"

#include "server/app/receipt.hpp"
#include "server/store/actors.hpp"
#include "server/store/names.hpp"

namespace yui::app {

domain::Subject subject_of_date(store::Connection& connection,
                                const domain::Actor& actor,
                                const domain::OccurrenceView& occurrence,
                                std::int64_t owner) {
    auto subject = store::subject_of_group(connection, actor, occurrence.group);
    subject.owner = owner;
    subject.public_now = occurrence.event_state == protocol::EventState::published ||
                         occurrence.event_state == protocol::EventState::cancelled;
    return subject;
}

domain::Subject to_come_to(store::Connection& connection,
                           const domain::Actor& actor,
                           const domain::OccurrenceView& occurrence,
                           std::int64_t owner) {
    auto subject = subject_of_date(connection, actor, occurrence, owner);
    if (!subject.public_now) subject.owner = 0;
    return subject;
}

protocol::SignedUp write_sign_up(Doing& doing,
                                 const domain::OccurrenceView& occurrence,
                                 store::NewSignUp row,
                                 std::int64_t owner) {
    row.occurrence = occurrence.id;
    row.receipt = new_receipt();
    row.at = doing.now();
    store::add_taken(doing.sql(), occurrence.id, row.adults + row.children);
    store::SignUpRow made;
    made.id = store::insert_sign_up(doing.sql(), row);
    made.account = owner;
    made.adults = row.adults;
    made.children = row.children;
    tell_sign_up(doing.tx, occurrence, made);
    return {made.id, occurrence.id, row.receipt, row.adults, row.children};
}

void tell_sign_up(store::Tx& tx, const domain::OccurrenceView& occurrence, const store::SignUpRow& row) {
    protocol::SignUpChanged changed;
    changed.event = occurrence.event;
    changed.occurrence = occurrence.id;
    changed.sign_up = row.id;
    changed.state = row.state;
    changed.adults = row.adults;
    changed.children = row.children;
    tx.say(store::event_staff_stream(occurrence.event), changed);
    if (row.account != 0) tx.say(store::user_stream(row.account), changed);
    tx.touch(store::occurrence_guard(occurrence.id));
}

}  // namespace yui::app
