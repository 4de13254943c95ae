#include "matching/check/calendar.hpp"

#include <array>

namespace yui::matching::check {
namespace {

bool leap(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::int64_t length(std::int64_t year, std::int64_t month) {
    constexpr std::array<std::int64_t, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::int64_t leap_days_before(std::int64_t year) {
    const auto last = year - 1;
    return last / 4 - last / 100 + last / 400;
}

std::int64_t days_before(std::int64_t year) {
    return 365 * (year - 1970) + leap_days_before(year) - leap_days_before(1970);
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

}  // namespace

std::int64_t days_of(const Date& date) {
    auto days = days_before(date.year) + date.day - 1;
    for (std::int64_t month = 1; month < date.month; ++month) days += length(date.year, month);
    return days;
}

Date date_of(std::int64_t days) {
    // Never later than the true year, so that the years are only counted upwards.
    Date date{1970 + floor_div(days, days >= 0 ? 366 : 365) - 1, 1, 1};
    while (days_before(date.year + 1) <= days) ++date.year;
    auto left = days - days_before(date.year);
    for (; left >= length(date.year, date.month); ++date.month) left -= length(date.year, date.month);
    date.day = left + 1;
    return date;
}

std::optional<std::int64_t> read_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
    if (*year < 1 || *day < 1 || *day > length(*year, *month)) return std::nullopt;
    return days_of({*year, *month, *day});
}

std::optional<std::int64_t> read_time(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const auto day = read_date(text.substr(0, 10));
    const auto hour = number(text.substr(11, 2));
    const auto minute = number(text.substr(14, 2));
    if (!day || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return *day * day_minutes + *hour * 60 + *minute;
}

std::int64_t day_of(std::int64_t minutes) { return floor_div(minutes, day_minutes); }

// 1970-01-01 was a Thursday, the fourth day of its week.
std::int64_t week_of(std::int64_t minutes) { return floor_div(day_of(minutes) + 3, 7); }

std::int64_t month_of(std::int64_t minutes) {
    const auto date = date_of(day_of(minutes));
    return date.year * 12 + date.month - 1;
}

std::int64_t year_of(std::int64_t days) { return date_of(days).year; }

}  // namespace yui::matching::check
