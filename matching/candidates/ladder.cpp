#include "matching/candidates/ladder.hpp"

namespace yui::matching {

// Where few amounts exist, each is a step; else as many people stand between one step and the next, judged by
// some of them.
Ladder::Ladder(const std::vector<std::int32_t>& amounts) : rungs_((amounts.size() + 63) / 64) {
    constexpr std::size_t enough = 2048;
    std::vector<std::int32_t> some;
    for (std::size_t i = 0; i < amounts.size(); i += amounts.size() / enough + 1) some.push_back(amounts[i]);
    if (some.empty()) return;
    std::sort(some.begin(), some.end());
    auto each = some;
    each.erase(std::unique(each.begin(), each.end()), each.end());
    const auto& from = each.size() <= size ? each : some;
    for (std::size_t i = 0; i < size; ++i) steps_[i] = from[i * from.size() / size];
    for (std::size_t bit = 0; bit < amounts.size(); ++bit)
        for (std::size_t i = 0; i < size && steps_[i] <= amounts[bit]; ++i)
            rungs_[bit / 64][i] |= std::uint64_t{1} << (bit % 64);
}

}  // namespace yui::matching
