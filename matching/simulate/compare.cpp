#include <algorithm>
#include <cmath>
#include <numeric>

#include "matching/simulate/simulate.hpp"

namespace yui::matching::simulate {
namespace {

// Two-sided 95 % of Student's t by degrees of freedom; beyond the table the next smaller entry, which is too
// wide.
double student(std::size_t freedom) {
    constexpr std::array<double, 30> table{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306,
                                           2.262,  2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
                                           2.110,  2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064,
                                           2.060,  2.056, 2.052, 2.048, 2.045, 2.042};
    if (freedom <= table.size()) return table[freedom - 1];
    return freedom <= 60 ? table.back() : 2.0;
}

}  // namespace

std::string_view name(Measure measure) {
    constexpr std::array<std::string_view, measures> names{
        "fill", "minimum_fill", "days_to_fill", "gini", "max_load", "contacts_per_head", "newcomers", "left"};
    return names[static_cast<std::size_t>(measure)];
}

Estimate estimate(const std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double error = std::sqrt(squares / (count - 1) / count);
    return {mean, student(values.size() - 1) * error};
}

Comparison compare(const Settings& settings, const std::function<void(std::size_t, std::size_t)>& lived) {
    std::array<std::array<std::vector<double>, measures>, policies> values;
    std::size_t over = 0;
    for (std::int64_t seed = 1; seed <= settings.seeds; ++seed)
        for (std::size_t p = 0; p < policies; ++p) {
            const auto year = live(static_cast<Policy>(p), settings, static_cast<std::uint64_t>(seed));
            for (std::size_t m = 0; m < measures; ++m) values[p][m].push_back(year[m]);
            lived(++over, policies * static_cast<std::size_t>(settings.seeds));
        }
    Comparison result;
    const auto& engine = values[static_cast<std::size_t>(Policy::engine)];
    for (std::size_t p = 0; p < policies; ++p)
        for (std::size_t m = 0; m < measures; ++m) {
            result.of[p][m] = estimate(values[p][m]);
            std::vector<double> less;
            for (std::size_t i = 0; i < engine[m].size(); ++i) less.push_back(engine[m][i] - values[p][m][i]);
            result.engine_less[p][m] = estimate(less);
        }
    return result;
}

}  // namespace yui::matching::simulate
