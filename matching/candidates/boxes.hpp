// Which people may reach a place, 64 at a time: every word of 64 lies in a box, and 64 such words have an
// area that some of them travel to. A place is asked about the words of those areas only that it lies in, so
// that a city of many towns is not looked at town by town.
//
// Unchanging; any thread.
#pragma once

#include <array>
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
    std::int32_t metres = 0;  // at least, of the way
    std::int64_t most = 0;    // that somebody of them brings by worth and nearness, in thousandths of a point
};

class Boxes {
public:
    // Neighbours in `homes` are best neighbours on the plane too.
    explicit Boxes(const std::vector<Home>& homes);

    // `most` of any word after one that is looked at is less than its own and this.
    static constexpr std::int64_t slack = 8192;

    // Every word of which somebody may reach `at` (all, where it is unknown), and few others; those that may
    // bring the most first. `room` is for work.
    void find(Point at, std::vector<Near>& near, std::vector<Near>& room) const;
    std::int64_t worth(Index word) const { return boxes_[word].worth; }  // the greatest of its people
    std::size_t words() const { return boxes_.size(); }
    std::size_t bytes() const { return boxes_.size() * sizeof(Box) + areas_.size() * sizeof(Area); }

private:
    struct Box {
        std::int32_t west;
        std::int32_t east;
        std::int32_t south;
        std::int32_t north;
        std::int64_t beyond;  // square of the least whole way that is too far for all of them
        std::int64_t worth;
        double lost_a_metre;  // at least, of what nearness brings
    };
    struct Area {
        std::int64_t west;
        std::int64_t east;
        std::int64_t south;
        std::int64_t north;
    };
    static Box box_of(const std::vector<Home>& homes, std::size_t begin, Area& area);
    void look_at(std::size_t area, Point at, std::vector<Near>& near) const;
    void sort(std::vector<Near>& from, std::vector<Near>& to) const;

    std::vector<Box> boxes_;   // by word
    std::vector<Area> areas_;  // of 64 words each
    std::int64_t most_ = 0;    // of any word
};

}  // namespace yui::matching
