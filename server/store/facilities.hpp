// Facilities as an import writes them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

std::int64_t insert_facility(Connection& connection,
                             std::int64_t area,
                             const protocol::ImportedFacility& facility);
void update_facility(Connection& connection, std::int64_t id, const protocol::ImportedFacility& facility);
// Only what is empty there: what people have written stays. True: something was.
bool fill_facility(Connection& connection, std::int64_t id, const protocol::ImportedFacility& facility);

struct FacilityName {
    std::int64_t id = 0;
    std::string name;
    bool by_hand = false;  // no import has written it
};
std::vector<FacilityName> facility_names(Connection& connection);

}  // namespace yui::store
