#include "matching/rank.hpp"

#include <algorithm>

namespace yui::matching {

std::int64_t score(const Terms& values) {
    std::int64_t sum = 0;
    for (std::size_t term = 0; term < terms; ++term) sum += std::int64_t{weights[term]} * values[term];
    return sum;
}

std::vector<Ranked> best(std::span<const Terms> candidates, std::size_t count) {
    std::vector<Ranked> ranked;
    ranked.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) ranked.push_back({i, score(candidates[i])});
    const auto before = [](const Ranked& one, const Ranked& other) {
        return one.score != other.score ? one.score > other.score : one.index < other.index;
    };
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(count, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end(), before);
    ranked.erase(end, ranked.end());
    return ranked;
}

}  // namespace yui::matching
