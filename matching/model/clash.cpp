#include "matching/model/clash.hpp"

#include <algorithm>

namespace yui::matching {
namespace {

constexpr std::int64_t same_site = 50;  // metres
constexpr Minutes within_site = 5;
constexpr Minutes setting_out = 10;

bool listed(const std::vector<ShiftPair>& conflicts, Index one, Index other) {
    const ShiftPair pair{std::min(one, other), std::max(one, other)};
    return std::binary_search(conflicts.begin(), conflicts.end(), pair);
}

}  // namespace

Minutes travel(Point a, Point b) {
    if (!a.known || !b.known) return 0;
    const auto metres = metres_between(a, b);
    if (metres < same_site) return within_site;
    return setting_out + static_cast<Minutes>((13 * metres + 2999) / 3000);
}

bool overlap(const Shift& a, const Shift& b) {
    if (!a.timed || !b.timed) return false;
    if (a.start < b.end && b.start < a.end) return true;
    constexpr Minutes longest_way = 6 * 60;  // further than that apart, the way need not be looked at...
    const Minutes gap = a.start >= b.end ? a.start - b.end : b.start - a.end;
    const auto box =
        std::max(std::abs(std::int64_t{a.at.x} - b.at.x), std::abs(std::int64_t{a.at.y} - b.at.y));
    if (gap >= longest_way && box < 50'000) return false;  // ...inside a city
    const Minutes way = travel(a.at, b.at);
    return a.start < b.end + way && b.start < a.end + way;
}

bool clash(const Problem& problem, Index one_shift, Index other_shift) {
    if (one_shift == other_shift) return true;
    if (overlap(problem.shifts[one_shift], problem.shifts[other_shift])) return true;
    return !problem.conflicts.empty() && listed(problem.conflicts, one_shift, other_shift);
}

}  // namespace yui::matching
