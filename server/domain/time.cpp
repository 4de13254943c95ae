#include "server/domain/time.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace yui::domain {
namespace {

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

}  // namespace

LocalTime local(std::int64_t at) {
    const std::int64_t shifted = at + japan;
    const std::int64_t days = floor_div(shifted, day);
    const std::chrono::sys_days date{std::chrono::days{days}};
    const std::chrono::year_month_day ymd{date};
    const std::chrono::weekday weekday{date};
    return {static_cast<int>(ymd.year()),
            static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day())),
            static_cast<int>(weekday.iso_encoding()),
            static_cast<int>((shifted - days * day) / minute),
            days};
}

std::int64_t instant(int year, int month, int day_of_month, int hours, int minutes) {
    const int months = month - 1;
    const int carried = static_cast<int>(floor_div(months, 12));
    const auto first = std::chrono::year{year + carried} /
                       std::chrono::month{static_cast<unsigned>(months - 12 * carried) + 1} / 1;
    const std::chrono::sys_days date{first};
    const std::int64_t days = date.time_since_epoch().count() + day_of_month - 1;
    return days * day + hours * hour + minutes * minute - japan;
}

std::string local_date(std::int64_t at) {
    const auto time = local(at);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", time.year, time.month, time.day);
    return text.data();
}

std::int64_t last_moment_of(std::string_view date) {
    const auto number = [&](std::size_t from, std::size_t length) {
        int value = 0;
        std::from_chars(date.data() + from, date.data() + from + length, value);
        return value;
    };
    return instant(number(0, 4), number(5, 2), number(8, 2)) + day - 1;
}

std::int64_t week_start(std::int64_t now) {
    const auto time = local(now);
    return (time.days - (time.weekday - 1)) * day - japan;
}

std::int64_t month_start(std::int64_t now) {
    const auto time = local(now);
    return instant(time.year, time.month, 1);
}

int fiscal_year(std::int64_t now) {
    const auto time = local(now);
    return time.month >= 4 ? time.year : time.year - 1;
}

}  // namespace yui::domain
