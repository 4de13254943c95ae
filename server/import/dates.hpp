// Days and times of day as people write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/import/reading.hpp"

namespace yui::imports {

// Whole local days since 1970-01-01, as domain::LocalTime::days.
struct DaySpan {
    std::int64_t first = 0;
    std::int64_t last = 0;  // the same where one day is named
    std::string rest = {};  // what stands behind the days: perhaps a time
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// 2026-04-01, 2026/4/1, 2026.4.1, 20260401, 2026年4月1日（水）, 令和8年4月1日, R8.4.1, 令和元年…, and spans
// of them (～ and から). Without a year (8月5日), as a number of Excel (46256), with a weekday that is not
// that day's, with further words: likely, never certain. `today`: the day of reading, to find a missing year.
Reading<DaySpan> read_days(std::string_view text, std::int64_t today);

// Minutes after midnight, 0 to 1,440.
struct TimeSpan {
    int from = 0;
    std::optional<int> to = {};
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// 9:30, 09:30:00, 9時30分, 9時半, 午前9時, 午後1時, 正午, and spans of them. Further words: likely.
Reading<TimeSpan> read_times(std::string_view text);

}  // namespace yui::imports
