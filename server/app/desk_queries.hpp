// What the desk of a center looks up: the person in front of it, and the groups that wait to be checked.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::FindResidents& query);
protocol::Result<protocol::ResidentList> answer(Asking& asking, const protocol::FindResidents& query);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListGroupsToCheck& query);
protocol::Result<protocol::GroupsToCheck> answer(Asking& asking, const protocol::ListGroupsToCheck& query);

}  // namespace yui::app
