#include "matching/model/by_place.hpp"

#include <algorithm>

namespace yui::matching {
namespace {

constexpr std::int64_t cell = 500;  // metres

std::uint64_t spread(std::uint64_t x) {
    x &= 0xFFFFFFFFU;
    x = (x | x << 16U) & 0x0000FFFF0000FFFFU;
    x = (x | x << 8U) & 0x00FF00FF00FF00FFU;
    x = (x | x << 4U) & 0x0F0F0F0F0F0F0F0FU;
    x = (x | x << 2U) & 0x3333333333333333U;
    return (x | x << 1U) & 0x5555555555555555U;
}

std::uint64_t cell_of(Point at) {
    if (!at.known) return ~std::uint64_t{0};
    const auto number = [](std::int64_t metres) {
        return static_cast<std::uint64_t>((metres + (1LL << 30)) / cell);
    };
    return spread(number(at.x)) | spread(number(at.y)) << 1U;
}

// The exact place decides between those who are alike, so that the order of a file counts as rarely as can
// be.
struct Key {
    std::uint64_t cell;
    std::int64_t within;
    std::int32_t x;
    std::int32_t y;
    Index number;
    // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
    auto operator<=>(const Key&) const = default;
};

template <class Thing, class Within>
std::vector<Index> by_place(const std::vector<Thing>& things, Within within) {
    std::vector<Key> keys;
    keys.reserve(things.size());
    for (const auto& one : things) {
        const auto number = static_cast<Index>(keys.size());
        keys.push_back({cell_of(one.at), one.at.known ? within(one) : 0, one.at.x, one.at.y, number});
    }
    if (!std::is_sorted(keys.begin(), keys.end())) std::sort(keys.begin(), keys.end());
    std::vector<Index> order;
    order.reserve(keys.size());
    for (const auto& key : keys) order.push_back(key.number);
    return order;
}

}  // namespace

std::vector<Index> people_by_place(const Problem& problem) {
    return by_place(problem.volunteers, [](const Volunteer& person) { return std::int64_t{person.reach}; });
}

std::vector<Index> shifts_by_place(const Problem& problem) {
    return by_place(problem.shifts, [](const Shift& shift) { return std::int64_t{shift.start}; });
}

std::vector<Index> roles_of(const Problem& problem, const std::vector<Index>& shifts) {
    std::vector<Index> roles;
    roles.reserve(problem.roles.size());
    for (const Index s : shifts)
        for (Index r = 0; r < problem.shifts[s].roles; ++r) roles.push_back(problem.shifts[s].first_role + r);
    return roles;
}

}  // namespace yui::matching
