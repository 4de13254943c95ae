#include <algorithm>
#include <array>

#include "server/demo/publishing.hpp"
#include "server/domain/time.hpp"

namespace yui::demo {
namespace {

using protocol::SignUpWay;

// Each sign of the status table once. The first one is event 1: places left (14).
struct Sign {
    SignUpWay way;
    std::optional<std::int64_t> capacity;
    std::int64_t taken;
    bool cancelled;
};
constexpr std::array<Sign, 6> signs = {{{SignUpWay::here, 20, 6, false},
                                        {SignUpWay::here, 12, 10, false},
                                        {SignUpWay::here, 10, 10, false},
                                        {SignUpWay::not_needed, std::nullopt, 0, false},
                                        {SignUpWay::phone, std::nullopt, 0, false},
                                        {SignUpWay::here, 30, 4, true}}};

// What can be held on a day at its own hour: a hero of the season or a plain activity.
struct Choice {
    std::optional<std::size_t> hero = {};
    const protocol::DemoActivity* activity = nullptr;
    Period date = {};
};

bool same(const Choice& one, const Choice& other) {
    return one.hero == other.hero && one.activity == other.activity;
}

// Help for a hero is looked for in good time: such a hero is not tomorrow's.
bool looks_for_help(const Town& town, std::size_t hero) {
    const auto& needs = town.city.needs;
    return std::any_of(needs.begin(), needs.end(), [&](const protocol::DemoNeed& need) {
        return need.event && static_cast<std::size_t>(*need.event) == hero;
    });
}

// A hero may move within the week to be seen at once, but not from a weekend to a working day.
bool may_be_seen(const Town& town, std::size_t number, Day day) {
    const auto& hero = town.city.events[number];
    if (!in_season(hero.months, day) || hero.repeats.value_or(false)) return false;
    if (looks_for_help(town, number)) return false;
    return !hero.weekday || (*hero.weekday >= 6) == weekend(day);
}

std::vector<Choice> choices(const Town& town, Day day) {
    std::vector<Choice> found;
    const auto& heroes = town.city.events;
    for (std::size_t i = 0; i < heroes.size(); ++i)
        if (may_be_seen(town, i, day))
            found.push_back({i, nullptr, period(day, heroes[i].start, heroes[i].minutes)});
    for (const auto& activity : town.common.activities)
        if (suits(activity, day))
            found.push_back({std::nullopt, &activity, period(day, activity.start, activity.minutes)});
    return found;
}

// One today if there is time enough to get there, the others tomorrow.
std::vector<Choice> chosen(const Town& town) {
    std::vector<Choice> list;
    for (const auto& choice : choices(town, town.today()))
        if (list.empty() && choice.date.starts_at >= town.now + domain::hour) list.push_back(choice);
    for (const auto& choice : choices(town, town.today() + 1)) {
        const bool seen = !list.empty() && same(list.front(), choice);
        if (list.size() < signs.size() && !seen) list.push_back(choice);
    }
    return list;
}

Planned planned(Town& town, const Choice& choice, std::size_t number) {
    Planned plan;
    const auto area = 1 + number % (town.areas.size() - 1);
    if (choice.hero) {
        const auto& hero = town.city.events[*choice.hero];
        plan.fields = fields_of(town, hero);
        plan.group = town.groups.at(static_cast<std::size_t>(hero.group)).id;
    } else {
        plan.fields = fields_of(town, *choice.activity, area, Titles::in_every_language);
        plan.group = group_in(town, area, choice.activity->category);
    }
    plan.dates = {choice.date};
    plan.capacity = signs[number].capacity;
    plan.taken = signs[number].taken;
    set_way(plan.fields, signs[number].way);
    return plan;
}

}  // namespace

void stage_first_screen(Town& town, Ways& ways, Tally& left) {
    town.heroes.resize(town.city.events.size());
    const auto list = chosen(town);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto event = publish(town, planned(town, list[i], i)).event;
        if (signs[i].cancelled) cancel(town, event, "会場の都合により");
        ways.count(signs[i].way, 1);
        --left.coming;
        if (list[i].hero)
            town.heroes[*list[i].hero] = {HeroEvent::Place::coming, event, day_of(list[i].date.starts_at)};
    }
}

}  // namespace yui::demo
