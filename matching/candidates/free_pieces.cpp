#include "matching/candidates/free_pieces.hpp"

#include <algorithm>
#include <limits>

namespace yui::matching {
namespace {

constexpr Minutes half = 30;
constexpr Minutes most_halves = 20 * 366 * 48;  // twenty years: cuts further from the first are left out

}  // namespace

FreePieces::FreePieces(const Problem& problem) {
    if (problem.intervals.empty()) return;
    bool halves = true;
    Minutes first = problem.intervals.front().from;
    for (const auto& free : problem.intervals) {
        halves = halves && free.from % half == 0 && free.to % half == 0;
        first = std::min(first, free.from);
    }
    const Minutes grain = halves ? half : 2 * half;
    first -= (first % grain + grain) % grain;
    std::vector<char> cut;
    const auto mark = [&](Minutes minute) {
        const Minutes place = (minute - first) / grain;
        if ((minute - first) % grain != 0 || place >= most_halves) {
            all_ = false;
            return;
        }
        if (cut.size() <= static_cast<std::size_t>(place)) cut.resize(static_cast<std::size_t>(place) + 1, 0);
        cut[static_cast<std::size_t>(place)] = 1;
    };
    for (const auto& free : problem.intervals) {
        mark(free.from);
        mark(free.to);
    }
    for (std::size_t i = 0; i < cut.size(); ++i)
        if (cut[i] != 0) cuts_.push_back(first + static_cast<Minutes>(i) * grain);
}

Interval FreePieces::around(Minutes minute) const {
    const auto after = std::upper_bound(cuts_.begin(), cuts_.end(), minute);
    return {after == cuts_.begin() ? std::numeric_limits<Minutes>::min() : *(after - 1),
            after == cuts_.end() ? std::numeric_limits<Minutes>::max() : *after};
}

bool FreePieces::say_all(std::span<const Interval> free) const {
    const auto cuts = [&](Minutes minute) { return std::binary_search(cuts_.begin(), cuts_.end(), minute); };
    return std::all_of(
        free.begin(), free.end(), [&](const Interval& one) { return cuts(one.from) && cuts(one.to); });
}

}  // namespace yui::matching
