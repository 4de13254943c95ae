// Which people may reach a place, 64 at a time: every word of 64 lies in a box, and 64 such words have an
// area that some of them travel to. A place is asked about the words of those areas only that it lies in, so
// that a city of many towns is not looked at town by town.
//
// Unchanging; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

struct Home {  // of a person: what most are refused by, close together
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t reach = unlimited;  // also of whoever has no place
    std::int32_t worth = 0;          // whatever the role: rest less cost, in thousandths of a point
};

struct Near {  // a word of people some of whom may reach a place
    Index word = 0;
    std::int32_t nearness = 1000;  // at most, for all of them
};

class Boxes {
public:
    // Neighbours in `homes` are best neighbours on the plane too.
    explicit Boxes(const std::vector<Home>& homes);

    // Every word of which somebody may reach `at` (all, where it is unknown), and few others; those close by
    // first, each part in ascending order. `far` is room for work.
    void find(Point at, std::vector<Near>& near, std::vector<Near>& far) const;
    std::int64_t worth(Index word) const { return boxes_[word].worth; }  // the greatest of its people
    std::size_t words() const { return boxes_.size(); }
    std::size_t bytes() const { return boxes_.size() * sizeof(Box) + areas_.size() * sizeof(Area); }

private:
    struct Area {
        std::int64_t west;
        std::int64_t east;
        std::int64_t south;
        std::int64_t north;
    };
    struct Box : Area {
        std::int64_t reach;  // the longest of these people
        std::int64_t worth;
    };
    void look_at(Index word, Point at, std::vector<Near>& near, std::vector<Near>& far) const;

    std::vector<Box> boxes_;   // by word
    std::vector<Area> areas_;  // of 64 words each
};

}  // namespace yui::matching
