// Events: written by their group, shown to everybody, changed in the open, called off with a reason.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CreateEvent& command);
protocol::Result<protocol::EventCreated> run(Doing& doing, const protocol::CreateEvent& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PublishEvent& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::PublishEvent& command);

// Open pages read again what its dates say of seats.
void touch_dates(store::Tx& tx, std::int64_t event);
// Lists and pages show its dates and roles from now on, or no longer.
void touch_shown(store::Tx& tx, std::int64_t event);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetEvent& query);
protocol::Result<protocol::EventPage> answer(Asking& asking, const protocol::GetEvent& query);
// A date of a group that rests takes no sign-up since then.
void close_for_rest(protocol::OccurrenceView& date, std::int64_t since);
protocol::Result<protocol::EventList> answer(Asking& asking, const protocol::ListEvents& query);

}  // namespace yui::app
