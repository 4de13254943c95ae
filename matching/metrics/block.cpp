#include "matching/metrics/block.hpp"

#include <array>

namespace yui::matching {

std::size_t block_of(const Shift& shift) {
    if (!shift.timed) return blocks - 1;
    const auto minute = shift.start % day_length;
    const std::size_t part = minute < 12 * 60 ? 0 : minute < 17 * 60 ? 1 : 2;
    // 1970-01-01 was a Thursday.
    const bool weekend = (shift.day + 3) % 7 >= 5;
    return part + (weekend ? 3U : 0U);
}

std::string block_name(std::size_t block) {
    constexpr std::array<const char*, blocks> names{"weekday morning",
                                                    "weekday afternoon",
                                                    "weekday evening",
                                                    "weekend morning",
                                                    "weekend afternoon",
                                                    "weekend evening",
                                                    "any time"};
    return names[block];
}

}  // namespace yui::matching
