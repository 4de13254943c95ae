// Local dates and times as the checker counts them: days since 1970-01-01, minutes since its midnight.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace yui::matching::check {

constexpr std::int64_t day_minutes = 24 * 60;

struct Date {
    std::int64_t year = 0;
    std::int64_t month = 0;
    std::int64_t day = 0;
};

std::int64_t days_of(const Date& date);
Date date_of(std::int64_t days);

std::optional<std::int64_t> read_date(std::string_view text);  // YYYY-MM-DD -> days
std::optional<std::int64_t> read_time(std::string_view text);  // YYYY-MM-DDTHH:MM -> minutes

std::int64_t day_of(std::int64_t minutes);    // days
std::int64_t week_of(std::int64_t minutes);   // counts Mondays
std::int64_t month_of(std::int64_t minutes);  // counts months
std::int64_t year_of(std::int64_t days);

}  // namespace yui::matching::check
