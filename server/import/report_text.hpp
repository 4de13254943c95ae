// The report of an import in words, for the city's staff: what was put right, what waits, what was refused
// and why, each with its line; then the sums.
#pragma once

#include <string>

#include "server/import/importer.hpp"

namespace yui::imports {

struct Sums {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t waiting = 0;
    std::size_t refused = 0;
    std::size_t over = 0;
    std::size_t absent = 0;  // events that the file held before
    std::size_t mended = 0;  // of those that were added or changed
    friend bool operator==(const Sums&, const Sums&) = default;
};
Sums sums_of(const Report& report);

std::string report_text(const Report& report);

}  // namespace yui::imports
