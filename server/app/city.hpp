// The city's words, areas and centers.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Result<protocol::CityView> answer(Asking& asking, const protocol::GetCity& query);

}  // namespace yui::app
