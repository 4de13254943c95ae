// Areas and what lies above them: a district in a ward in a city, and some in two at once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "server/domain/role.hpp"

namespace yui::domain {

class AreaTree {
public:
    void add(const District& area, std::int64_t parent) {
        parents_[area.id].push_back(parent);
        names_[area.id] = area.name;
    }

    // The area and everything above it, without what has nothing above itself: the whole city is nobody's
    // district.
    std::vector<District> districts_of(std::int64_t area) const;
    // The same area, or somewhere below it.
    bool lies_in(std::int64_t area, std::int64_t wider) const;

private:
    std::map<std::int64_t, std::vector<std::int64_t>> parents_;
    std::map<std::int64_t, std::string> names_;  // of whatever has something above itself
};

}  // namespace yui::domain
