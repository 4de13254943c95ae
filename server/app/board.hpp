// The coordinator's board: roles of a center by risk, today's work, calls to make; and the people of one
// need.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetBoard& query);
protocol::Result<protocol::Board> answer(Asking& asking, const protocol::GetBoard& query);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListAssignments& query);
protocol::Result<protocol::AssignmentList> answer(Asking& asking, const protocol::ListAssignments& query);

}  // namespace yui::app
