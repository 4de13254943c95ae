// Areas and what lies above them: a district in a ward in a city, and some in two at once.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace yui::domain {

class AreaTree {
public:
    void add(std::int64_t area, std::int64_t parent) { parents_[area].push_back(parent); }

    // The area and everything above it, without what has nothing above itself: the whole city is nobody's
    // district.
    std::vector<std::int64_t> districts_of(std::int64_t area) const;
    // The same area, or somewhere below it.
    bool lies_in(std::int64_t area, std::int64_t wider) const;

private:
    std::map<std::int64_t, std::vector<std::int64_t>> parents_;
};

}  // namespace yui::domain
