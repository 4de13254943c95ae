// Steps that every sign-up takes, whoever enters it.
#pragma once

#include "server/app/doing.hpp"
#include "server/store/occurrences.hpp"

namespace yui::app {

// A date and the resident it is about: public if the event is, owned by the resident's account.
domain::Subject subject_of_date(store::Connection& connection,
                                const domain::Actor& actor,
                                const domain::OccurrenceView& occurrence,
                                std::int64_t owner);

// The same for whoever wants to come: it is theirs only where everybody sees it. A draft is as unknown to
// them as to others.
domain::Subject to_come_to(store::Connection& connection,
                           const domain::Actor& actor,
                           const domain::OccurrenceView& occurrence,
                           std::int64_t owner);

// Takes the places, writes the sign-up with a receipt and tells the event's staff, the person and the seats.
// `row` comes without receipt and time; `owner` is the account of the resident, 0 if there is none.
protocol::SignedUp write_sign_up(Doing& doing,
                                 const domain::OccurrenceView& occurrence,
                                 store::NewSignUp row,
                                 std::int64_t owner);

// Tells of what has become of a sign-up.
void tell_sign_up(store::Tx& tx, const domain::OccurrenceView& occurrence, const store::SignUpRow& row);

}  // namespace yui::app
