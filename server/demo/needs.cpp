#include <algorithm>

#include "server/demo/files.hpp"
#include "server/demo/town.hpp"
#include "server/domain/time.hpp"
#include "server/store/event_views.hpp"
#include "server/store/needs.hpp"

namespace yui::demo {
namespace {

constexpr int needs = 200;

std::int64_t start_on(const Town& town,
                      std::int64_t in_days,
                      std::optional<std::int64_t> weekday,
                      std::int64_t minutes) {
    auto local_day = domain::local(town.now).days + in_days;
    while (weekday && (local_day + 3) % 7 + 1 != *weekday) ++local_day;
    return local_day * domain::day - domain::japan + minutes * domain::minute;
}

// A helper is written down as confirmed; the residents are taken in turn, so nobody is in two places at once.
void fill(Town& town, std::int64_t role, std::int64_t heads, std::size_t& next) {
    for (std::int64_t i = 0; i < heads; ++i) {
        const auto resident = town.residents.at(5 + next++ % (town.residents.size() - 5));
        town.sql.run("INSERT INTO assignment (role, resident, state, at) VALUES ($1, $2, 'confirmed', $3)",
                     {role, resident, town.now - domain::day});
        store::add_confirmed(town.sql, role, 1);
    }
}

std::int64_t post(Town& town, const protocol::PostNeed& need) {
    const auto place = store::need_place(town.sql, need);
    return store::insert_need(town.sql, need, place, town.clerk, town.now - 3 * domain::day);
}

void post_own(Town& town, const protocol::DemoNeed& own) {
    protocol::PostNeed need;
    need.group = town.groups.at(static_cast<std::size_t>(own.group));
    need.need_kind = own.need_kind;
    need.fields = own.fields;
    if (own.need_kind != protocol::NeedKind::shift && own.need_kind != protocol::NeedKind::anytime)
        need.fields.due = domain::local_date(town.now + own.in_days * domain::day);
    const auto id = post(town, need);
    std::int64_t position = 0;
    for (auto role : own.roles) {
        if (own.start) {
            role.starts_at = start_on(town, own.in_days, own.weekday, *own.start);
            role.ends_at = *role.starts_at + own.minutes.value_or(120) * domain::minute;
        }
        if (role.deciding == protocol::Deciding::by_organizer) role.decide_by = town.now + 4 * domain::day;
        store::insert_role(town.sql, id, position++, role);
    }
}

// The plain activity that an event was made from; heroes have needs of their own.
std::vector<protocol::DemoActivity>::const_iterator activity_of(const Town& town,
                                                                const protocol::EventCard& card) {
    const auto made_from = [&](const protocol::DemoActivity& activity) {
        const auto& areas = town.city.areas;
        return !activity.help.empty() &&
               std::any_of(areas.begin(), areas.end(), [&](const protocol::DemoArea& area) {
                   return with_area(activity.title, area.name).ja == card.title.ja;
               });
    };
    return std::find_if(town.common.activities.begin(), town.common.activities.end(), made_from);
}

// Help for an ordinary event of a group: some open, some partly asked, some filled.
void post_for_events(Town& town, int count) {
    store::EventFilter filter;
    filter.from = town.now;
    filter.limit = 1000;
    std::size_t next = 0;
    for (const auto& card : store::event_cards(town.sql, filter)) {
        if (count-- <= 0) return;
        const auto activity = activity_of(town, card);
        if (activity == town.common.activities.end()) continue;
        protocol::PostNeed need;
        need.group = card.group;
        need.event = card.id;
        need.need_kind = protocol::NeedKind::shift;
        need.fields.title = card.title;
        need.fields.category = card.category;
        need.fields.contact = {"世話役", "0000-00-0000", "平日 9:00から17:00"};
        need.fields.insurance = protocol::Insurance::event;
        const auto id = post(town, need);
        std::int64_t position = 0;
        for (const auto& help : activity->help) {
            protocol::RoleDraft role;
            role.title = help.title;
            role.heads_min = help.heads_min;
            role.heads_max = help.heads_max;
            role.min_age = help.min_age;
            if (help.skill) role.skills = {{*help.skill, help.level.value_or(protocol::Level::try_)}};
            if (help.first_timers.value_or(false)) role.first_timer_seats = 1;
            role.starts_at = card.occurrence.starts_at - 30 * domain::minute;
            role.ends_at = card.occurrence.ends_at + 30 * domain::minute;
            const auto made = store::insert_role(town.sql, id, position++, role);
            const auto draw = town.random.below(100);
            fill(town, made, draw < 40 ? 0 : draw < 60 ? help.heads_min - 1 : help.heads_max, next);
        }
    }
}

}  // namespace

void make_needs(Town& town) {
    for (const auto& own : town.city.needs) post_own(town, own);
    post_for_events(town, needs - static_cast<int>(town.city.needs.size()));
}

}  // namespace yui::demo
