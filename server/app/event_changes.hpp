// What happens to an event after it was written: changed in the open, called off, taken off the pages.
#pragma once

#include "server/app/doing.hpp"
#include "server/store/events.hpp"

namespace yui::app {

// An event is on the pages again: whoever comes or helps is told what was changed meanwhile, from what they
// know.
void tell_changed_meanwhile(Doing& doing, const store::EventRow& event);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeEvent& command);
protocol::Result<protocol::EventCreated> run(Doing& doing, const protocol::ChangeEvent& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeOccurrence& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::ChangeOccurrence& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CancelEvent& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::CancelEvent& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::UnpublishEvent& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::UnpublishEvent& command);

}  // namespace yui::app
