// Days and hours in Japan, as a demonstration city plans them. A day is counted from 1970-01-01 there.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace yui::demo {

using Day = std::int64_t;

Day day_of(std::int64_t instant);
std::int64_t at(Day day, std::int64_t minutes);  // ms UTC
std::int64_t weekday(Day day);                   // Monday is 1, Sunday is 7
bool weekend(Day day);
int month(Day day);
// From 29 December to 3 January halls are closed and nobody plans anything of every day.
bool between_years(Day day);
// No months: the whole year.
bool in_season(const std::vector<std::int64_t>& months, Day day);

using Fits = std::function<bool(Day)>;
// The first day from `from` to `to` that fits, or the last one.
std::optional<Day> first_day(Day from, Day to, const Fits& fits);
std::optional<Day> last_day(Day from, Day to, const Fits& fits);

struct Period {
    std::int64_t starts_at = 0;  // ms UTC
    std::int64_t ends_at = 0;
};
Period period(Day day, std::int64_t start, std::int64_t minutes);

}  // namespace yui::demo
