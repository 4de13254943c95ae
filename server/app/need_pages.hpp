// Needs as everybody reads them: lists and the page of one.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Result<protocol::NeedList> answer(Asking& asking, const protocol::ListNeeds& query);
protocol::Result<protocol::NeedList> answer(Asking& asking, const protocol::NeedsForMe& query);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetNeed& query);
protocol::Result<protocol::NeedPage> answer(Asking& asking, const protocol::GetNeed& query);

// Open needs for other pages: of an event, of a group.
std::vector<protocol::NeedCard> needs_of_event(Asking& asking, std::int64_t event);
std::vector<protocol::NeedCard> needs_of_group(Asking& asking, std::int64_t group);
// Nearest to an area: in it and inside it.
std::vector<protocol::NeedCard> needs_in_area(Asking& asking, std::int64_t area, std::size_t limit);

}  // namespace yui::app
