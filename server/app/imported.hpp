// Putting what was read from a file among the city's events and facilities: what an import and the staff who
// review its rows do alike. Made of the use cases that organizers have, so rules, streams and notices are
// theirs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/app/doing.hpp"
#include "server/domain/sign_up.hpp"

namespace yui::app {

struct TakenEvent {
    std::int64_t event = 0;
    std::int64_t version = 0;
};

// Writes and publishes it, and calls it off where the file says so. `author`: the account that stands as its
// writer. Guard: the group. Refusals: way `here` (imported events are signed up for where they were before),
// no date, and those of create_event, publish_event; their pointers begin with /event.
protocol::Result<TakenEvent> take_event(Doing& doing,
                                        std::int64_t group,
                                        const protocol::ImportedEvent& read,
                                        std::int64_t author);

// The date is not as it was read.
bool date_differs(const domain::OccurrenceView& date, const protocol::OccurrenceDraft& read);

// What of it differs, as change_event, change_occurrence, cancel_event. A sign-up that people opened here
// stays. Guards: guards_of_known().
protocol::Result<TakenEvent> change_taken(Doing& doing,
                                          std::int64_t event,
                                          const protocol::ImportedEvent& read);
std::vector<std::string> guards_of_known(store::Connection& connection, std::int64_t event);

}  // namespace yui::app
