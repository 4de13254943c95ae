// Of an odd number of rounds: what one disturbed round cannot move.
#pragma once

#include <algorithm>
#include <vector>

namespace yui::bench {

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace yui::bench
