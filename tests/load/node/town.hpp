// A town of any size for measurements, written straight into the tables: published events 1 to `events` and
// as many people with a session each. People of the same number as in the guests' file follow and sign up
// like anybody.
#pragma once

#include <cstdint>
#include <string>

namespace yui::load {

struct TownSize {
    int people = 1000;
    int events = 2;
};

// Into an empty database; the guests' file is the one that crowd/scene.hpp reads. Throws
// store::DatabaseError.
void build_town(const std::string& database, TownSize size, const std::string& guests_file);

}  // namespace yui::load
