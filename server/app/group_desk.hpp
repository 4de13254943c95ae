// The organizer's home: what to do next.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetGroupDesk& query);
protocol::Result<protocol::GroupDesk> answer(Asking& asking, const protocol::GetGroupDesk& query);

}  // namespace yui::app
