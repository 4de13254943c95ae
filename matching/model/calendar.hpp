// Local wall-clock time as whole minutes since 1970-01-01T00:00, without zones. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace yui::matching {

using Minutes = std::int32_t;  // since 1970-01-01T00:00, or a length
using Day = std::int32_t;      // since 1970-01-01

constexpr Minutes day_length = 24 * 60;

// Days of the proleptic Gregorian calendar; `month` 1..12, `day` 1..31.
Day day_of(int year, int month, int day);
int year_of(Day day);
// The same for all days from Monday to Sunday, and for all days of a month.
int week_of(Day day);
int month_of(Day day);

// "2026-11-28" and "2026-11-28T09:00"; nothing else, nothing but existing days of the years 1970 to 2999.
std::optional<Day> parse_day(std::string_view text);
std::optional<Minutes> parse_minutes(std::string_view text);

}  // namespace yui::matching
