// A row of a list of events.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/import/place_names.hpp"
#include "server/import/row.hpp"
#include "server/import/values.hpp"

namespace yui::imports {

// What is known while events are read.
struct EventSurroundings {
    std::int64_t now = 0;  // ms UTC
    PlaceNames places = {};
    std::vector<Point> city = {};
    std::string title = {};    // for files that have no column for it
    std::string contact = {};  // the group's, where a row names none
};

// Certain events are certain in all of: title, day, time, place, way to sign up, price, standing. An event
// that has been is refused (`over`).
RowRead read_event(const Cells& cells, const EventSurroundings& around, bool file_cut);

}  // namespace yui::imports
