// A row of a list of facilities.
#pragma once

#include <vector>

#include "server/import/row.hpp"
#include "server/import/values.hpp"

namespace yui::imports {

// `city`: points of the city, empty where nothing is known.
RowRead read_facility(const Cells& cells, const std::vector<Point>& city, bool file_cut);

}  // namespace yui::imports
