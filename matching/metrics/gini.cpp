#include "matching/metrics/gini.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace yui::matching {

double gini(std::vector<std::int64_t> amounts) {
    const auto sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    if (sum == 0) return 0;
    std::sort(amounts.begin(), amounts.end());
    std::int64_t weighted = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        weighted += static_cast<std::int64_t>(i + 1) * amounts[i];
    const auto count = static_cast<double>(amounts.size());
    return 2.0 * static_cast<double>(weighted) / (count * static_cast<double>(sum)) - (count + 1) / count;
}

double busiest_tenth(std::vector<std::int64_t> amounts) {
    const auto sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    if (sum == 0) return 0;
    std::sort(amounts.begin(), amounts.end(), std::greater<>());
    const auto tenth = static_cast<std::ptrdiff_t>((amounts.size() + 9) / 10);
    const auto carried = std::accumulate(amounts.begin(), amounts.begin() + tenth, std::int64_t{0});
    return static_cast<double>(carried) / static_cast<double>(sum);
}

std::int64_t percentile(std::vector<std::int64_t> values, int percent) {
    if (values.empty()) return 0;
    const auto rank = (values.size() * static_cast<std::size_t>(percent) + 99) / 100;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace yui::matching
