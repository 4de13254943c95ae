// Facilities: where things take place.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Result<protocol::FacilityList> answer(Asking& asking, const protocol::ListFacilities& query);
protocol::Result<protocol::FacilityPage> answer(Asking& asking, const protocol::GetFacility& query);

}  // namespace yui::app
