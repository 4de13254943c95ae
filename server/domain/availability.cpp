#include "server/domain/availability.hpp"

#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Fit;

constexpr int blocks = 5;
constexpr int first_minute = 6 * 60;
constexpr int block_minutes = 3 * 60;
constexpr int last_minute = first_minute + blocks * block_minutes;

constexpr int start_of(int block) { return first_minute + block * block_minutes; }

}  // namespace

BlocksOfDay blocks_of(std::int64_t starts_at, std::int64_t ends_at) {
    const auto from = local(starts_at);
    const auto length = static_cast<int>((ends_at - starts_at) / minute);
    const int to = from.minutes + length;
    BlocksOfDay day_blocks{from.weekday};
    for (int block = 0; block < blocks; ++block)
        if (from.minutes < start_of(block + 1) && start_of(block) < to) day_blocks.blocks |= 1u << block;
    day_blocks.outside = from.minutes < first_minute || to > last_minute;
    return day_blocks;
}

std::optional<Fit> time_fit(const Role& role, const Person& person) {
    if (!role.starts_at || !role.ends_at) return std::nullopt;
    if (!person.times_declared()) return Fit::unknown;
    const auto wanted = blocks_of(*role.starts_at, *role.ends_at);
    const auto free = person.times[static_cast<std::size_t>(wanted.weekday)];
    if ((wanted.blocks & ~free) != 0) return Fit::bad;
    return wanted.outside ? Fit::unknown : Fit::good;
}

std::optional<int> free_until(const Role& role, const Person& person) {
    if (!role.starts_at || !role.ends_at) return std::nullopt;
    const auto wanted = blocks_of(*role.starts_at, *role.ends_at);
    const auto free = person.times[static_cast<std::size_t>(wanted.weekday)];
    int block = 0;
    while (block < blocks && (wanted.blocks & (1u << block)) == 0) ++block;
    const int first = block;
    while (block < blocks && (free & (1u << block)) != 0) ++block;
    if (block == first) return std::nullopt;
    return start_of(block);
}

}  // namespace yui::domain
