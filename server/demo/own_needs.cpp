#include <algorithm>

#include "server/demo/deeds.hpp"
#include "server/demo/looking.hpp"
#include "server/domain/answer_time.hpp"
#include "server/domain/time.hpp"
#include "server/store/assignments.hpp"
#include "server/store/needs.hpp"

namespace yui::demo {
namespace {

constexpr Day soonest_own = 4;  // a need of the plan is not urgent

struct Own {
    protocol::PostNeed need = {};
    Standing standing = Standing::open;
};

Day day_of_need(const Town& town, const protocol::DemoNeed& own) {
    const auto from = town.today() + std::max<Day>(own.in_days, soonest_own);
    return first_day(from, from + 6, [&](Day day) { return !own.weekday || weekday(day) == *own.weekday; })
        .value();
}

// Together with its hero; over where the hero is a report of last season.
Standing follow_hero(const HeroEvent& hero, protocol::PostNeed& need) {
    need.event = hero.event;
    return hero.place == HeroEvent::Place::last_season ? Standing::past : Standing::open;
}

bool waits_for_organizer(const protocol::DemoNeed& own) {
    return std::any_of(own.roles.begin(), own.roles.end(), [](const auto& role) {
        return role.deciding == protocol::Deciding::by_organizer;
    });
}

Own plan(const Town& town, const protocol::DemoNeed& own) {
    Own made;
    auto& need = made.need;
    need.group = town.groups.at(static_cast<std::size_t>(own.group)).id;
    need.need_kind = own.need_kind;
    need.fields = own.fields;
    need.roles = own.roles;
    using protocol::NeedKind;
    if (own.need_kind == NeedKind::deadline || own.need_kind == NeedKind::office)
        need.fields.due = domain::local_date(town.now + std::max<Day>(own.in_days, 5) * domain::day);
    auto day = day_of_need(town, own);
    if (own.event) {
        const auto& hero = town.heroes.at(static_cast<std::size_t>(*own.event));
        made.standing = follow_hero(hero, need);
        day = hero.day;
    }
    if (made.standing == Standing::open && waits_for_organizer(own)) made.standing = Standing::partly_asked;
    for (auto& role : need.roles) {
        if (own.start) {
            const auto date = period(day, *own.start, own.minutes.value_or(120));
            role.starts_at = date.starts_at;
            role.ends_at = date.ends_at;
        }
        if (role.deciding == protocol::Deciding::by_organizer)
            role.decide_by = domain::next_daytime(domain::full_half_hour(town.now + 3 * domain::day));
    }
    return made;
}

// They were there: written down without asking the rules, for the day is over.
void remember_helpers(Town& town, const Posted& posted, std::int64_t at) {
    for (std::size_t i = 0; i < posted.roles.size(); ++i)
        for (std::int64_t n = 0; n < posted.heads[i]; ++n) {
            store::NewAssignment row;
            row.role = posted.roles[i];
            row.resident = next_helper(town).resident;
            row.state = protocol::AssignmentState::confirmed;
            row.at = at;
            store::insert_assignment(town.sql, row);
            store::add_confirmed(town.sql, row.role, 1);
        }
}

// Two offers wait for the organizer who can be tried.
void offer_twice(Town& town, const Posted& posted) {
    int waiting = 2;
    for (int i = 0; i < 400 && waiting > 0; ++i)
        if (offer(town, next_helper(town), posted.roles.front())) --waiting;
}

}  // namespace

void post_own_needs(Town& town, Wanted& wanted) {
    for (const auto& own : town.city.needs) {
        const auto made = plan(town, own);
        const auto posted = post(town, made.need);
        --wanted.left[made.standing];
        if (made.standing == Standing::past)
            remember_helpers(town, posted, made.need.roles.front().starts_at.value() - domain::day);
        else if (made.standing == Standing::partly_asked)
            offer_twice(town, posted);
        else
            settle(town, posted, made.standing);
    }
}

}  // namespace yui::demo
