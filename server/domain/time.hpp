// Japan's clock: +09:00 always, no daylight saving time since 1951. Instants are milliseconds UTC.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yui::domain {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t japan = 9 * hour;

struct LocalTime {
    int year;
    int month;          // 1 to 12
    int day;            // 1 to 31
    int weekday;        // Monday is 1, Sunday is 7
    int minutes;        // after midnight
    std::int64_t days;  // whole local days since 1970-01-01

    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

LocalTime local(std::int64_t instant);
// Start of a local day, as an instant. Months and days beyond their range are carried on.
std::int64_t instant(int year, int month, int day, int hours = 0, int minutes = 0);
// YYYY-MM-DD of the local day.
std::string local_date(std::int64_t instant);
// Last millisecond of a local day that the protocol took: YYYY-MM-DD.
std::int64_t last_moment_of(std::string_view date);
// First instant of the local week (Monday) or month that `now` is in.
std::int64_t week_start(std::int64_t now);
std::int64_t month_start(std::int64_t now);
// 年度: April to March.
int fiscal_year(std::int64_t now);

}  // namespace yui::domain
