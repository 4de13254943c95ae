#include "matching/model/calendar.hpp"

#include <chrono>

namespace yui::matching {
namespace {

namespace chrono = std::chrono;

chrono::year_month_day civil(Day day) { return chrono::year_month_day{chrono::sys_days{chrono::days{day}}}; }

constexpr Day thursday_to_monday = 3;  // 1970-01-01 was a Thursday

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

Day day_of(int year, int month, int day) {
    const chrono::year_month_day date{chrono::year{year},
                                      chrono::month{static_cast<unsigned>(month)},
                                      chrono::day{static_cast<unsigned>(day)}};
    return static_cast<Day>(chrono::sys_days{date}.time_since_epoch().count());
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }

int week_of(Day day) { return (day + thursday_to_monday) / 7; }

int month_of(Day day) {
    const auto date = civil(day);
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || *year < 1970 || *year > 2999) return std::nullopt;
    const chrono::year_month_day date{chrono::year{*year},
                                      chrono::month{static_cast<unsigned>(*month)},
                                      chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return day_of(*year, *month, *day);
}

std::optional<Minutes> parse_minutes(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const auto day = parse_day(text.substr(0, 10));
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    if (!day || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return *day * day_length + *hour * 60 + *minute;
}

}  // namespace yui::matching
