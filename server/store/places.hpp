// Facilities and their rooms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// The area that is the whole city, or ward: with none above it; 0: there is none.
std::int64_t city_area(Connection& connection);

bool facility_exists(Connection& connection, std::int64_t facility);
// None where the facility has no such room.
std::optional<std::string> room_name(Connection& connection, std::int64_t facility, std::int64_t room);
struct FacilityFilter {
    std::optional<std::int64_t> area = {};  // with all areas below it
    bool step_free = false;
};
// By reading.
std::vector<protocol::FacilityCard> facility_cards(Connection& connection, const FacilityFilter& filter);
std::optional<protocol::FacilityPage> facility_page(Connection& connection, std::int64_t facility);

}  // namespace yui::store
