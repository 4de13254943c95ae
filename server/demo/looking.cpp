#include "server/demo/looking.hpp"

#include <algorithm>

#include "server/demo/deeds.hpp"
#include "server/domain/time.hpp"
#include "server/store/needs.hpp"

namespace yui::demo {
namespace {

constexpr int asked_for_a_role = 2;
constexpr int tries = 400;  // people who may not are passed over

// Runs `deed` on one after the other until it has succeeded so often.
template <class Deed>
void until_done(std::int64_t times, Town& town, Deed deed) {
    for (int i = 0; i < tries && times > 0; ++i)
        if (deed(next_helper(town))) --times;
}

// Three people are asked again and again: a board that does not show it would be useless.
const Neighbour& always_asked(const Town& town, std::int64_t need) {
    auto wanted = need % 3;
    const auto asked = [&](const Neighbour& one) {
        return &one != &town.people[old_hand] && one.traits.helps == Helps::a_lot && wanted-- == 0;
    };
    return *std::find_if(town.people.begin(), town.people.end(), asked);
}

void ask_around(Town& town, const Posted& posted) {
    ask(town, always_asked(town, posted.need), posted.roles.front());
    for (const auto role : posted.roles)
        until_done(asked_for_a_role, town, [&](const Neighbour& who) { return ask(town, who, role); });
}

void fill(Town& town, const Posted& posted) {
    for (std::size_t i = 0; i < posted.roles.size(); ++i) confirm(town, posted.roles[i], posted.heads[i]);
}

}  // namespace

Posted post(Town& town, const protocol::PostNeed& need) {
    const auto place = store::need_place(town.sql, need);
    Posted posted;
    posted.need = store::insert_need(town.sql, need, place, town.clerk, town.now - 3 * domain::day);
    for (const auto& role : need.roles) {
        const auto position = static_cast<std::int64_t>(posted.roles.size());
        posted.roles.push_back(store::insert_role(town.sql, posted.need, position, role));
        posted.heads.push_back(role.heads_max);
    }
    return posted;
}

void settle(Town& town, const Posted& posted, Standing standing) {
    if (standing == Standing::partly_asked) ask_around(town, posted);
    if (standing == Standing::filled) fill(town, posted);
    if (standing == Standing::closed)
        store::close_need(town.sql, posted.need, "人がそろわなかったため、今回は取りやめました");
}

void confirm(Town& town, std::int64_t role, std::int64_t heads) {
    until_done(heads, town, [&](const Neighbour& who) { return help(town, who, role); });
}

std::vector<protocol::RoleDraft> roles_of(const std::vector<protocol::DemoHelp>& help,
                                          std::optional<Period> date) {
    std::vector<protocol::RoleDraft> roles;
    for (const auto& one : help) {
        protocol::RoleDraft role;
        role.title = one.title;
        role.heads_min = one.heads_min;
        role.heads_max = one.heads_max;
        role.min_age = one.min_age;
        role.certificate = one.certificate;
        role.language = one.language;
        if (one.skill) role.skills = {{*one.skill, one.level.value_or(protocol::Level::try_)}};
        if (one.first_timers.value_or(false)) role.first_timer_seats = 1;
        if (date) {
            role.starts_at = date->starts_at;
            role.ends_at = date->ends_at;
        }
        roles.push_back(std::move(role));
    }
    return roles;
}

protocol::PostNeed task_of(Town& town,
                           const protocol::DemoTask& task,
                           std::size_t area,
                           std::optional<Period> date) {
    protocol::PostNeed need;
    need.group = group_in(town, area, task.category);
    need.need_kind = task.need_kind;
    need.fields.title = task.title;
    need.fields.summary = task.summary;
    need.fields.category = task.category;
    need.fields.contact = contact();
    need.fields.insurance = protocol::Insurance::organizer;
    need.fields.place = protocol::Place{};
    need.fields.place->facility = facility_in(town, area, task.category);
    using protocol::NeedKind;
    if (task.need_kind == NeedKind::shift) {
        need.fields.beside = "世話役がいっしょにいます";
        need.fields.breaks = "1時間に1回休みます";
    }
    if (task.need_kind == NeedKind::deadline)
        need.fields.due = domain::local_date(town.now + town.random.between(10, 40) * domain::day);
    if (task.need_kind == NeedKind::office)
        need.fields.due = domain::local_date(town.now + town.random.between(60, 120) * domain::day);
    need.roles = roles_of(task.help, date);
    return need;
}

}  // namespace yui::demo
