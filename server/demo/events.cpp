#include <algorithm>

#include "server/app/receipt.hpp"
#include "server/demo/files.hpp"
#include "server/demo/town.hpp"
#include "server/domain/time.hpp"
#include "server/store/events.hpp"
#include "server/store/occurrences.hpp"

namespace yui::demo {
namespace {

constexpr int past_events = 60;
constexpr int coming_events = 240;
constexpr int first_screen = 6;

struct Planned {
    protocol::EventFields fields;
    std::int64_t group = 0;
    std::int64_t starts_at = 0;
    std::int64_t ends_at = 0;
    std::optional<std::int64_t> capacity = {};
    std::int64_t taken = 0;
    int further_weeks = 0;
};

std::int64_t publish(Town& town, const Planned& plan) {
    const auto event =
        store::insert_event(town.sql, plan.group, plan.fields, town.clerk, plan.starts_at - 30 * domain::day);
    protocol::OccurrenceDraft draft;
    draft.capacity = plan.capacity;
    std::int64_t first = 0;
    for (int week = 0; week <= plan.further_weeks; ++week) {
        draft.starts_at = plan.starts_at + week * 7 * domain::day;
        draft.ends_at = plan.ends_at + week * 7 * domain::day;
        const auto id = store::insert_occurrence(town.sql, event, draft);
        if (first == 0) first = id;
    }
    store::set_event_state(
        town.sql, event, protocol::EventState::published, std::nullopt, plan.starts_at - 28 * domain::day);
    for (std::int64_t taken = 0; taken < plan.taken;) {
        const auto children =
            plan.taken - taken > 2 && town.random.percent(25) ? town.random.between(1, 2) : 0;
        const auto resident =
            town.residents.at(static_cast<std::size_t>(5 + (first * 131 + taken * 17) % 1990));
        store::insert_sign_up(town.sql,
                              {first,
                               resident,
                               1,
                               children,
                               app::new_receipt(),
                               std::nullopt,
                               std::nullopt,
                               std::nullopt,
                               town.now});
        store::add_taken(town.sql, first, 1 + children);
        taken += 1 + children;
    }
    return event;
}

// Nothing begins before six in the morning.
std::int64_t at(std::int64_t local_day, std::int64_t minutes) {
    return local_day * domain::day - domain::japan + minutes * domain::minute;
}

protocol::EventFields plain_fields(Town& town, const protocol::DemoActivity& activity, std::int64_t area) {
    const auto& place = town.city.areas.at(static_cast<std::size_t>(area));
    protocol::EventFields fields;
    fields.title = with_area(activity.title, place.name);
    if (!town.random.percent(40)) fields.title.easy.reset();
    fields.summary = activity.summary;
    fields.category = activity.category;
    fields.audience = activity.audience;
    fields.contact = {"世話役", "0000-00-0000", "平日 9:00から17:00"};
    fields.fee = town.random.percent(75) ? protocol::FeeKind::free : protocol::FeeKind::paid;
    if (fields.fee == protocol::FeeKind::paid) fields.fee_yen = town.random.between(1, 5) * 100;
    const auto draw = town.random.below(100);
    fields.way = draw < 55   ? protocol::SignUpWay::here
                 : draw < 85 ? protocol::SignUpWay::phone
                             : protocol::SignUpWay::not_needed;
    for (std::size_t i = 0; i < town.city.facilities.size(); ++i)
        if (town.city.facilities[i].area == area) fields.place.facility = town.facilities[i];
    if (!fields.place.facility) fields.place.name = place.name.ja + "の集会所";
    return fields;
}

Planned plain(Town& town, std::int64_t from_day, std::int64_t to_day) {
    const auto& activity = town.random.one_of(town.common.activities);
    const auto area = town.random.between(1, static_cast<std::int64_t>(town.areas.size()) - 1);
    auto local_day = town.random.between(from_day, to_day);
    const auto weekend = [](std::int64_t days) { return (days + 3) % 7 >= 5; };  // 1970-01-01 was a Thursday
    while (weekend(local_day) != activity.weekend) ++local_day;
    Planned plan;
    plan.fields = plain_fields(town, activity, area);
    for (std::size_t i = 0; i + 14 < town.groups.size(); ++i)
        if (town.group_areas[i] == area) plan.group = town.groups[i];
    if (plan.group == 0) plan.group = town.groups.front();
    plan.starts_at = at(local_day, activity.start);
    plan.ends_at = plan.starts_at + activity.minutes * domain::minute;
    if (plan.fields.way == protocol::SignUpWay::here) {
        plan.capacity = town.random.between(2, 8) * 5;
        plan.taken =
            town.random.percent(10) ? *plan.capacity : town.random.between(0, *plan.capacity * 8 / 10);
    }
    if (activity.repeats.value_or(false) && local_day > domain::local(town.now).days)
        plan.further_weeks = static_cast<int>(town.random.between(0, 5));
    return plan;
}

std::int64_t count_occurrences(const Planned& plan) { return 1 + plan.further_weeks; }

// Heroes of this month, one after the other from the next full hour on: each sign of the status table once.
void stage_first_screen(Town& town) {
    const auto month = domain::local(town.now).month;
    std::vector<const protocol::DemoEvent*> heroes;
    for (const auto& hero : town.city.events)
        if (std::find(hero.months.begin(), hero.months.end(), month) != hero.months.end())
            heroes.push_back(&hero);
    const auto today = domain::local(town.now);
    const bool still_today = today.minutes < 18 * 60;
    for (int i = 0; i < first_screen; ++i) {
        const auto number = static_cast<std::size_t>(i);
        Planned plan;
        if (number < heroes.size()) {
            const auto& hero = *heroes[number];
            plan.fields = hero.fields;
            plan.group = town.groups.at(static_cast<std::size_t>(hero.group));
            if (hero.facility)
                plan.fields.place.facility = town.facilities.at(static_cast<std::size_t>(*hero.facility));
            plan.ends_at = hero.minutes * domain::minute;
        } else {
            const auto& activity = town.common.activities.at(number);
            plan.fields = plain_fields(town, activity, 1 + i);
            plan.fields.title =
                with_area(activity.title, town.city.areas.at(static_cast<std::size_t>(1 + i)).name);
            plan.group = town.groups.front();
            plan.ends_at = activity.minutes * domain::minute;
        }
        const auto minutes =
            i == 0 && still_today ? std::max(today.minutes / 60 + 2, 9) * 60 : (8 + 2 * i) * 60;
        plan.starts_at = at(today.days + (i == 0 && still_today ? 0 : 1), minutes);
        plan.ends_at += plan.starts_at;
        using protocol::SignUpWay;
        plan.fields.way = i == 3 ? SignUpWay::not_needed : i == 4 ? SignUpWay::phone : SignUpWay::here;
        if (i == 0) plan.capacity = 20, plan.taken = 6;
        if (i == 1) plan.capacity = 12, plan.taken = 10;
        if (i == 2) plan.capacity = 10, plan.taken = 10;
        if (i == 5) plan.capacity = 30, plan.taken = 4;
        const auto event = publish(town, plan);
        if (i == 5)
            store::set_event_state(town.sql,
                                   event,
                                   protocol::EventState::cancelled,
                                   "講師の都合により",
                                   town.now - domain::hour);
    }
}

}  // namespace

void make_events(Town& town) {
    stage_first_screen(town);
    const auto today = domain::local(town.now).days;
    for (std::int64_t made = 0; made < past_events;) {
        auto plan = plain(town, today - 56, today - 3);
        if (plan.ends_at >= town.now) continue;
        publish(town, plan);
        ++made;
    }
    for (std::int64_t made = first_screen; made < coming_events;) {
        const auto plan = plain(town, today + 2, today + 56);
        publish(town, plan);
        made += count_occurrences(plan);
    }
}

}  // namespace yui::demo
