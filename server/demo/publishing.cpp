#include "server/demo/publishing.hpp"

#include <algorithm>

#include "server/app/receipt.hpp"
#include "server/demo/deeds.hpp"
#include "server/demo/files.hpp"
#include "server/domain/time.hpp"
#include "server/store/events.hpp"
#include "server/store/occurrences.hpp"

namespace yui::demo {
namespace {

using protocol::SignUpWay;

// Of a date that is over: written down as it was.
bool came(
    Town& town, const Neighbour& who, std::int64_t occurrence, std::int64_t children, const Period& date) {
    store::NewSignUp row;
    row.occurrence = occurrence;
    row.resident = who.resident;
    row.adults = 1;
    row.children = children;
    row.receipt = app::new_receipt();
    row.at = date.starts_at - 3 * domain::day;
    store::insert_sign_up(town.sql, row);
    store::add_taken(town.sql, occurrence, 1 + children);
    return true;
}

void bring_people(Town& town, std::int64_t occurrence, const Period& date, std::int64_t heads) {
    while (heads > 0) {
        const auto& who = next_person(town);
        const auto children = heads > 2 && town.random.percent(25) ? town.random.between(1, 2) : 0;
        const bool done = date.ends_at <= town.now ? came(town, who, occurrence, children, date)
                                                   : sign_up(town, who, occurrence, 1, children);
        if (done) heads -= 1 + children;
    }
}

}  // namespace

Published publish(Town& town, const Planned& plan) {
    const auto first = plan.dates.front().starts_at;
    const auto known_at = std::min(first - 30 * domain::day, town.now - 2 * domain::day);
    Published made;
    made.event = store::insert_event(town.sql, plan.group, plan.fields, town.clerk, known_at);
    for (const auto& date : plan.dates) {
        protocol::OccurrenceDraft draft;
        draft.starts_at = date.starts_at;
        draft.ends_at = date.ends_at;
        draft.capacity = plan.capacity;
        made.occurrences.push_back(store::insert_occurrence(town.sql, made.event, draft));
    }
    store::set_event_state(
        town.sql, made.event, protocol::EventState::published, std::nullopt, known_at + domain::hour);
    for (std::size_t i = 0; i < plan.dates.size(); ++i)
        bring_people(town, made.occurrences[i], plan.dates[i], plan.taken);
    return made;
}

void cancel(Town& town, std::int64_t event, const char* reason) {
    store::set_event_state(town.sql, event, protocol::EventState::cancelled, reason, town.now - domain::hour);
}

SignUpWay Ways::take(Random& random, std::int64_t dates) {
    std::int64_t room = 0;
    for (const auto& [way, left] : left_)
        if (left >= dates) room += left;
    auto drawn = room > 0 ? random.below(room) : 0;
    for (auto& [way, left] : left_) {
        if (left < dates) continue;
        if (drawn < left) {
            left -= dates;
            return way;
        }
        drawn -= left;
    }
    left_[SignUpWay::here] -= dates;
    return SignUpWay::here;
}

protocol::EventFields fields_of(Town& town,
                                const protocol::DemoActivity& activity,
                                std::size_t area,
                                Titles titles) {
    protocol::EventFields fields;
    fields.title = with_area(activity.title, town.city.areas.at(area).name);
    if (titles == Titles::japanese) {
        fields.title.easy.reset();
        fields.title.en.reset();
    }
    fields.summary = activity.summary;
    fields.category = activity.category;
    fields.audience = activity.audience;
    if (activity.audience == protocol::Audience::children) fields.children_alone = true;
    fields.contact = contact();
    fields.place.facility = facility_in(town, area, activity.category);
    fields.fee = town.random.percent(75) ? protocol::FeeKind::free : protocol::FeeKind::paid;
    if (fields.fee == protocol::FeeKind::paid) fields.fee_yen = town.random.between(1, 5) * 100;
    return fields;
}

protocol::EventFields fields_of(const Town& town, const protocol::DemoEvent& hero) {
    auto fields = hero.fields;
    if (hero.facility)
        fields.place.facility = town.facilities.at(static_cast<std::size_t>(*hero.facility)).id;
    return fields;
}

void set_way(protocol::EventFields& fields, SignUpWay way) {
    fields.way = way;
    if (way == SignUpWay::site) fields.site = "https://moushikomi.example.jp/";
}

bool suits(const protocol::DemoActivity& activity, Day day) {
    return weekend(day) == activity.weekend && in_season(activity.months, day);
}

bool suits(const protocol::DemoEvent& hero, Day day) {
    return in_season(hero.months, day) && (!hero.weekday || weekday(day) == *hero.weekday);
}

}  // namespace yui::demo
