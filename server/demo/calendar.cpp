#include "server/demo/calendar.hpp"

#include <algorithm>

#include "server/domain/time.hpp"

namespace yui::demo {

Day day_of(std::int64_t instant) { return domain::local(instant).days; }

std::int64_t at(Day day, std::int64_t minutes) {
    return day * domain::day - domain::japan + minutes * domain::minute;
}

std::int64_t weekday(Day day) { return domain::local(at(day, 0)).weekday; }
bool weekend(Day day) { return weekday(day) >= 6; }
int month(Day day) { return domain::local(at(day, 0)).month; }

bool between_years(Day day) {
    const auto date = domain::local(at(day, 0));
    return (date.month == 12 && date.day >= 29) || (date.month == 1 && date.day <= 3);
}

bool in_season(const std::vector<std::int64_t>& months, Day day) {
    return months.empty() || std::find(months.begin(), months.end(), month(day)) != months.end();
}

std::optional<Day> first_day(Day from, Day to, const Fits& fits) {
    for (auto day = from; day <= to; ++day)
        if (fits(day)) return day;
    return std::nullopt;
}

std::optional<Day> last_day(Day from, Day to, const Fits& fits) {
    for (auto day = to; day >= from; --day)
        if (fits(day)) return day;
    return std::nullopt;
}

Period period(Day day, std::int64_t start, std::int64_t minutes) {
    return {at(day, start), at(day, start + minutes)};
}

}  // namespace yui::demo
