#include <algorithm>

#include "server/demo/publishing.hpp"

namespace yui::demo {
namespace {

// A third of the dates belong to series: 20 of those that are over, 80 of those to come.
constexpr std::int64_t weekly = 12;
constexpr std::int64_t weekly_dates = 5;
constexpr std::int64_t monthly = 10;
constexpr std::int64_t monthly_dates = 2;
constexpr std::int64_t series_with_past = 20;

constexpr Day soonest = 2;  // today and tomorrow belong to the first screen

struct Rhythm {
    Day step;
    std::int64_t dates;
    Day latest_first;
};
constexpr Rhythm every_week = {7, weekly_dates, soonest + 6};
constexpr Rhythm every_month = {28, monthly_dates, horizon - 28};

std::size_t some_area(Town& town) {
    return static_cast<std::size_t>(town.random.between(1, static_cast<std::int64_t>(town.areas.size()) - 1));
}

// One in four is written in three languages.
Titles titles(Town& town) { return town.random.percent(25) ? Titles::in_every_language : Titles::japanese; }

void set_seats(Town& town, Planned& plan) {
    if (plan.fields.way != protocol::SignUpWay::here) return;
    plan.capacity = town.random.between(2, 6) * 5;
    plan.taken = town.random.percent(10) ? *plan.capacity : town.random.between(0, *plan.capacity * 7 / 10);
}

Planned plain(Town& town, const protocol::DemoActivity& activity, Ways& ways, std::int64_t dates) {
    const auto area = some_area(town);
    Planned plan;
    plan.fields = fields_of(town, activity, area, titles(town));
    plan.group = group_in(town, area, activity.category);
    set_way(plan.fields, ways.take(town.random, dates));
    set_seats(town, plan);
    return plan;
}

void publish_plain(Town& town, const Planned& plan, const protocol::DemoActivity& activity) {
    const auto event = publish(town, plan).event;
    for (const auto& date : plan.dates) {
        if (day_of(date.starts_at) < town.today() + 4) continue;
        town.coming.push_back({event, plan.group, plan.fields.title, &activity, date});
        return;
    }
}

// Days of a series: one that is over, if it has such a date, then those to come.
std::vector<Day> series_days(Day today, Day first, const Rhythm& rhythm, bool with_past) {
    std::vector<Day> days;
    auto past = first - rhythm.step;
    while (past >= today) past -= rhythm.step;
    if (with_past) days.push_back(past);
    auto next = first;
    for (std::int64_t i = 0; i < rhythm.dates; ++i, next += rhythm.step) {
        // What is held every week goes on a week later, other things come a week earlier: within the horizon.
        while (i > 0 && between_years(next)) next += rhythm.step == 7 ? 7 : -7;
        days.push_back(next);
    }
    return days;
}

// Drawn among the days that suit it; between the years only where no other day does.
Day some_day(Town& town, const protocol::DemoActivity& activity, Day from, Day to) {
    const Fits suiting = [&](Day day) { return suits(activity, day); };
    const Fits ordinary = [&](Day day) { return suiting(day) && !between_years(day); };
    const Fits& fits = first_day(from, to, ordinary) ? ordinary : suiting;
    const auto drawn = town.random.between(from, to);
    if (const auto day = first_day(drawn, to, fits)) return *day;
    return last_day(from, drawn, fits).value_or(drawn);
}

const protocol::DemoActivity& some_activity(Town& town, Day from, Day to) {
    for (;;) {
        const auto& activity = town.random.one_of(town.common.activities);
        if (first_day(from, to, [&](Day day) { return suits(activity, day); })) return activity;
    }
}

std::vector<const protocol::DemoEvent*> weekly_heroes(const Town& town) {
    std::vector<const protocol::DemoEvent*> found;
    for (const auto& hero : town.city.events)
        if (hero.repeats.value_or(false)) found.push_back(&hero);
    return found;
}

void publish_weekly_hero(Town& town, const protocol::DemoEvent& hero, const Rhythm& rhythm, bool with_past) {
    const auto today = town.today();
    Planned plan;
    plan.fields = fields_of(town, hero);
    plan.group = town.groups.at(static_cast<std::size_t>(hero.group)).id;
    plan.capacity = hero.capacity;
    const auto first =
        first_day(today + soonest, today + rhythm.latest_first, [&](Day day) { return suits(hero, day); });
    for (const auto day : series_days(today, first.value(), rhythm, with_past))
        plan.dates.push_back(period(day, hero.start, hero.minutes));
    if (plan.fields.way == protocol::SignUpWay::here) plan.taken = hero.capacity.value_or(12) / 2;
    const auto made = publish(town, plan);
    const auto number = static_cast<std::size_t>(&hero - town.city.events.data());
    town.heroes[number] = {HeroEvent::Place::coming, made.event, *first};
}

void publish_plain_series(Town& town, Ways& ways, const Rhythm& rhythm, bool with_past) {
    const auto today = town.today();
    const auto from = today + soonest;
    const auto to = today + rhythm.latest_first;
    const auto* activity = &some_activity(town, from, to);
    while (!activity->repeats.value_or(false)) activity = &some_activity(town, from, to);
    auto plan = plain(town, *activity, ways, rhythm.dates + (with_past ? 1 : 0));
    const auto first = some_day(town, *activity, from, to);
    for (const auto day : series_days(today, first, rhythm, with_past))
        plan.dates.push_back(period(day, activity->start, activity->minutes));
    publish_plain(town, plan, *activity);
}

void make_series(Town& town, Ways& ways, Tally& left) {
    const auto heroes = weekly_heroes(town);
    for (std::int64_t i = 0; i < weekly + monthly; ++i) {
        const auto& rhythm = i < weekly ? every_week : every_month;
        const bool with_past = i < series_with_past;
        left.coming -= rhythm.dates;
        if (with_past) --left.past;
        const auto number = static_cast<std::size_t>(i);
        if (number >= heroes.size()) {
            publish_plain_series(town, ways, rhythm, with_past);
            continue;
        }
        ways.count(heroes[number]->fields.way, rhythm.dates + (with_past ? 1 : 0));
        publish_weekly_hero(town, *heroes[number], rhythm, with_past);
    }
}

void make_single(Town& town, Ways& ways, Day from, Day to) {
    const auto& activity = some_activity(town, from, to);
    auto plan = plain(town, activity, ways, 1);
    const auto day = some_day(town, activity, from, to);
    plan.dates = {period(day, activity.start, activity.minutes)};
    publish_plain(town, plan, activity);
}

}  // namespace

void make_events(Town& town) {
    Ways ways;
    Tally left;
    stage_first_screen(town, ways, left);
    place_heroes(town, ways, left);
    make_series(town, ways, left);
    const auto today = town.today();
    for (; left.past > 0; --left.past) make_single(town, ways, today - 56, today - 1);
    for (; left.coming > 0; --left.coming) make_single(town, ways, today + soonest, today + horizon);
    std::stable_sort(town.coming.begin(), town.coming.end(), [](const Coming& one, const Coming& other) {
        return one.date.starts_at < other.date.starts_at;
    });
}

}  // namespace yui::demo
