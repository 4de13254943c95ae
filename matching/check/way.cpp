#include "matching/check/way.hpp"

#include <cmath>

namespace yui::matching::check {

std::int64_t metres_between(const Facts& facts, const Place& one, const Place& other) {
    constexpr double metres_a_degree = 111320;
    constexpr double pi = 3.141592653589793238462643383279502884;
    const double metres_east = metres_a_degree * std::cos(facts.middle_latitude * pi / 180);
    const auto east = std::llround(other.longitude * metres_east) - std::llround(one.longitude * metres_east);
    const auto north =
        std::llround(other.latitude * metres_a_degree) - std::llround(one.latitude * metres_a_degree);
    return static_cast<std::int64_t>(std::sqrt(static_cast<double>(east * east + north * north)));
}

std::int64_t travel_minutes(const Facts& facts, const Shift& one, const Shift& other) {
    if (!one.at || !other.at) return 0;
    const auto metres = metres_between(facts, *one.at, *other.at);
    return metres < 50 ? 5 : 10 + (13 * metres + 2999) / 3000;
}

bool clash(const Facts& facts, const Shift& one, const Shift& other) {
    if (one.id == other.id || facts.conflicts.count({one.id, other.id}) > 0) return true;
    if (!one.start || !other.start) return false;
    const auto travel = travel_minutes(facts, one, other);
    return *one.start < *other.end + travel && *other.start < *one.end + travel;
}

}  // namespace yui::matching::check
