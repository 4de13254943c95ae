#include <string>

#include "server/demo/publishing.hpp"
#include "server/domain/time.hpp"

namespace yui::demo {
namespace {

constexpr Day soonest_hero = 4;  // days from today: help for it is not urgent yet
constexpr Day a_year = 370;

std::string month_name(int month) {
    static const char* const names[] = {"January",
                                        "February",
                                        "March",
                                        "April",
                                        "May",
                                        "June",
                                        "July",
                                        "August",
                                        "September",
                                        "October",
                                        "November",
                                        "December"};
    return names[month - 1];
}

// 次は1月ごろ: where it was held last, and when it comes again.
protocol::Long3 report(const protocol::DemoEvent& hero, Day last, Day next) {
    const auto when = domain::local(at(last, 0));
    const auto year = std::to_string(when.year);
    const auto month_then = std::to_string(when.month);
    const auto day = std::to_string(when.day);
    const auto next_month = std::to_string(month(next));
    protocol::Long3 text;
    text.ja = year + "年" + month_then + "月" + day + "日に行い、多くの方が来てくださいました。次は" +
              next_month + "月ごろです。" + (hero.fields.summary ? "\n" + hero.fields.summary->ja : "");
    text.easy = year + "{年|ねん}" + month_then + "{月|がつ}" + day + "{日|にち}に ありました。つぎは " +
                next_month + "{月|がつ}ごろ です。";
    text.en = "Last held on " + day + ' ' + month_name(when.month) + ' ' + year + ". Next: around " +
              month_name(month(next)) + '.';
    return text;
}

Planned planned(Town& town, const protocol::DemoEvent& hero, Day day) {
    Planned plan;
    plan.fields = fields_of(town, hero);
    plan.group = town.groups.at(static_cast<std::size_t>(hero.group)).id;
    plan.dates = {period(day, hero.start, hero.minutes)};
    plan.capacity = hero.capacity;
    if (hero.fields.way == protocol::SignUpWay::here) plan.taken = hero.capacity.value_or(60) / 4;
    return plan;
}

std::optional<Day> coming_day(Town& town, const protocol::DemoEvent& hero) {
    const auto today = town.today();
    const auto fits = [&](Day day) { return suits(hero, day); };
    const auto from = today + soonest_hero + town.random.between(0, 20);
    if (const auto day = first_day(from, today + horizon, fits)) return day;
    return first_day(today + soonest_hero, from, fits);
}

void publish_coming(Town& town, std::size_t number, Day day) {
    const auto& hero = town.city.events[number];
    const auto plan = planned(town, hero, day);
    const auto made = publish(town, plan);
    town.heroes[number] = {HeroEvent::Place::coming, made.event, day};
    town.coming.push_back({made.event, plan.group, hero.fields.title, nullptr, plan.dates.front()});
}

void publish_report(Town& town, std::size_t number) {
    const auto& hero = town.city.events[number];
    const auto fits = [&](Day day) { return suits(hero, day); };
    const auto last = last_day(town.today() - a_year, town.today() - 1, fits).value();
    const auto next = first_day(town.today() + 1, town.today() + a_year, fits).value();
    auto plan = planned(town, hero, last);
    plan.fields.summary = report(hero, last, next);
    town.heroes[number] = {HeroEvent::Place::last_season, publish(town, plan).event, last};
}

}  // namespace

void place_heroes(Town& town, Ways& ways, Tally& left) {
    for (std::size_t i = 0; i < town.city.events.size(); ++i) {
        const auto& hero = town.city.events[i];
        if (town.heroes[i].event != 0 || hero.repeats.value_or(false)) continue;
        const auto day = coming_day(town, hero);
        if (day)
            publish_coming(town, i, *day);
        else
            publish_report(town, i);
        ways.count(hero.fields.way, 1);
        --(day ? left.coming : left.past);
    }
}

}  // namespace yui::demo
