// Places on a plane in whole metres, so that every distance is exact and the same on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "matching/model/problem.hpp"

namespace yui::matching {

class Projection {
public:
    // `middle` in degrees: half of the sum of the smallest and greatest latitude of the shifts.
    explicit Projection(double middle) : east_(north * std::cos(middle * std::numbers::pi / 180)) {}

    Point operator()(double latitude, double longitude) const {
        return {metres(longitude * east_), metres(latitude * north), true};
    }

private:
    static constexpr double north = 111320;  // metres a degree
    static std::int32_t metres(double value) { return static_cast<std::int32_t>(std::llround(value)); }

    double east_;
};

inline std::int64_t squared_distance(Point a, Point b) {
    const std::int64_t dx = std::int64_t{a.x} - b.x;
    const std::int64_t dy = std::int64_t{a.y} - b.y;
    return dx * dx + dy * dy;
}

// Whole metres, rounded down; both places known.
inline std::int64_t metres_between(Point a, Point b) {
    const auto square = squared_distance(a, b);
    auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
    while (root * root > square) --root;
    while ((root + 1) * (root + 1) <= square) ++root;
    return root;
}

// Whether it is further than the person goes; nothing is too far where a place or the reach is unknown.
inline bool beyond_reach(const Volunteer& person, Point at) {
    if (person.reach == unlimited || !person.at.known || !at.known) return false;
    const std::int64_t beyond = std::int64_t{person.reach} + 1;  // floor(sqrt(d2)) > reach, without the root
    return squared_distance(person.at, at) >= beyond * beyond;
}

}  // namespace yui::matching
