// How unevenly something is spread over people.
#pragma once

#include <cstdint>
#include <vector>

namespace yui::matching {

// 0: all have the same, towards 1: one has it all. 0 where there is nothing or nobody.
double gini(std::vector<std::int64_t> amounts);

// Share of the whole that the busiest tenth (rounded up) carries; 0 where there is nothing.
double busiest_tenth(std::vector<std::int64_t> amounts);

// The smallest value that at least `percent` of the values do not exceed; 0 of none.
std::int64_t percentile(std::vector<std::int64_t> values, int percent);

}  // namespace yui::matching
