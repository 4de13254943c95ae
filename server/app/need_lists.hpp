// The order of lists of needs, as everybody reads them.
#pragma once

#include <vector>

#include "protocol/messages.hpp"
#include "server/store/roles.hpp"

namespace yui::app {

// Cards with a date come soonest first; what can be done at any time would never be seen behind them, so one
// of those follows every four.
std::vector<protocol::NeedCard> mixed(std::vector<protocol::NeedCard> cards);

// A need that takes nobody more comes behind all that do; otherwise they stay in their order.
void open_first(std::vector<protocol::NeedCard>& cards);

// By distance; what has no place is as near as can be. Roles equally near stay as they are.
void nearest_first(std::vector<store::RoleRow>& rows, const domain::Position& from);

}  // namespace yui::app
