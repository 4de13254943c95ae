// The local week and month in which something is counted.
#pragma once

#include <cstdint>

#include "server/domain/time.hpp"

namespace yui::domain {

struct Period {
    std::int64_t from = 0;  // instant, included
    std::int64_t to = 0;    // not included
    bool has(std::int64_t at) const { return from <= at && at < to; }
};

inline Period week_of(std::int64_t at) { return {week_start(at), week_start(at) + 7 * day}; }
inline Period month_of(std::int64_t at) {
    const auto date = local(at);
    return {month_start(at), instant(date.year, date.month + 1, 1)};
}

}  // namespace yui::domain
