// What is said about a place must be there.
#pragma once

#include <optional>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"
#include "server/store/sql.hpp"

namespace yui::app {

// nullopt: no facility and no room is named, or they exist, the room in the facility.
std::optional<protocol::Problem> facility_unknown(store::Connection& connection,
                                                  const std::optional<protocol::Place>& place);

}  // namespace yui::app
