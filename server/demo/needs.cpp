#include <algorithm>
#include <array>
#include <string>

#include "server/demo/deeds.hpp"
#include "server/demo/looking.hpp"
#include "server/demo/publishing.hpp"
#include "server/demo/rows.hpp"
#include "server/domain/time.hpp"
#include "server/store/needs.hpp"

namespace yui::demo {
namespace {

// Tasks without an event stand like this, in turn; all other standings come from events.
constexpr int closed_tasks = 10;
constexpr int asked_tasks = 6;
constexpr int open_tasks = 10;

protocol::Text3 joined(const protocol::Text3& what, const protocol::Text3& where) {
    protocol::Text3 text;
    text.ja = what.ja + "（" + where.ja + "）";
    if (what.easy && where.easy) text.easy = *what.easy + "（" + *where.easy + "）";
    if (what.en && where.en) text.en = *what.en + " (" + *where.en + ")";
    return text;
}

protocol::PostNeed help_for(const Coming& coming) {
    protocol::PostNeed need;
    need.group = coming.group;
    need.event = coming.event;
    need.need_kind = protocol::NeedKind::shift;
    need.fields.title = coming.title;
    need.fields.category = coming.activity->category;
    need.fields.contact = contact();
    need.fields.insurance = protocol::Insurance::event;
    const Period shift{coming.date.starts_at - 30 * domain::minute,
                       coming.date.ends_at + 30 * domain::minute};
    need.roles = roles_of(coming.activity->help, shift);
    return need;
}

// Everybody who has helped before was at one of these, and those who help a lot at about every second one.
std::vector<const Neighbour*> crowd(const Town& town, std::size_t number, std::size_t of) {
    std::vector<const Neighbour*> sometimes;
    std::vector<const Neighbour*> a_lot;
    for (const auto& one : town.people) {
        if (one.traits.helps == Helps::sometimes) sometimes.push_back(&one);
        if (one.traits.helps == Helps::a_lot) a_lot.push_back(&one);
    }
    const auto at = [&](std::size_t n) { return static_cast<std::ptrdiff_t>(sometimes.size() * n / of); };
    std::vector<const Neighbour*> there(sometimes.begin() + at(number), sometimes.begin() + at(number + 1));
    const auto share = sometimes.size() / 2 / of;
    for (std::size_t i = 0; i < share; ++i) there.push_back(a_lot[(number * share + i) % a_lot.size()]);
    return there;
}

// Written down without asking the rules, for the day is over.
void remember(Town& town, const Posted& posted, const std::vector<const Neighbour*>& there, std::int64_t at) {
    Rows rows(town.sql, "INSERT INTO assignment (role, resident, state, at) VALUES ");
    for (std::size_t i = 0; i < there.size(); ++i)
        rows.add('(' + std::to_string(posted.roles[i % posted.roles.size()]) + ", " +
                 std::to_string(there[i]->resident) + ", 'confirmed', " + std::to_string(at) + ')');
    rows.flush();
    for (std::size_t i = 0; i < posted.roles.size(); ++i)
        store::add_confirmed(town.sql, posted.roles[i], posted.heads[i]);
}

// As many heads in each role as came to it.
void fit_roles(std::vector<protocol::RoleDraft>& roles, std::size_t people) {
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const auto heads = (people + roles.size() - 1 - i) / roles.size();
        roles[i].heads_min = roles[i].heads_max = static_cast<std::int64_t>(heads);
    }
}

}  // namespace

// The day after tomorrow: few days are left and nobody has come forward.
void post_urgent(Town& town, Wanted& wanted) {
    const auto day = town.today() + 2;
    const auto districts = town.areas.size() - 1;
    for (std::size_t i = 0; wanted.urgent > 0; ++i) {
        const auto& activity = town.common.activities[i % town.common.activities.size()];
        if (activity.help.empty() || !suits(activity, day)) continue;
        protocol::DemoTask task;
        task.title = activity.help.front().title;
        task.category = activity.category;
        task.need_kind = protocol::NeedKind::shift;
        task.help = activity.help;
        const auto area = 1 + i % districts;
        auto need = task_of(town, task, area, period(day, activity.start, activity.minutes));
        need.fields.title = joined(task.title, town.city.areas[area].name);
        post(town, need);
        --wanted.left[Standing::open];
        --wanted.urgent;
    }
}

void post_tasks(Town& town, Wanted& wanted) {
    const auto districts = town.areas.size() - 1;
    const auto& tasks = town.common.tasks;
    for (int i = 0; i < closed_tasks + asked_tasks + open_tasks; ++i) {
        const auto standing = i < closed_tasks                 ? Standing::closed
                              : i < closed_tasks + asked_tasks ? Standing::partly_asked
                                                               : Standing::open;
        const auto number = static_cast<std::size_t>(i);
        const auto area = 1 + number % districts;
        const auto& task = tasks[number % tasks.size()];
        auto need = task_of(town, task, area, std::nullopt);
        need.fields.title = joined(task.title, town.city.areas[area].name);
        settle(town, post(town, need), standing);
        --wanted.left[standing];
    }
}

void post_gatherings(Town& town, Wanted& wanted) {
    const auto districts = town.areas.size() - 1;
    const auto count = static_cast<std::size_t>(std::max(wanted.left[Standing::past], 0));
    const auto& kinds = town.common.gatherings;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& task = kinds[i / districts % kinds.size()];
        const auto until = town.today() - 10 - 9 * static_cast<Day>(i);
        const auto sunday = last_day(until - 6, until, [](Day day) { return weekday(day) == 7; }).value();
        const auto date = period(sunday, task.start.value_or(480), task.minutes.value_or(120));
        const auto area = 1 + i % districts;
        auto need = task_of(town, task, area, date);
        need.fields.title = joined(task.title, town.city.areas[area].name);
        const auto there = crowd(town, i, count);
        fit_roles(need.roles, there.size());
        remember(town, post(town, need), there, date.starts_at - 7 * domain::day);
    }
    wanted.left[Standing::past] = 0;
}

// What is still missing, in turn, so that near and far dates stand alike.
void post_for_events(Town& town, Wanted& wanted) {
    const std::array turns = {
        Standing::filled, Standing::open, Standing::filled, Standing::partly_asked, Standing::open};
    std::size_t turn = 0;
    for (const auto& coming : town.coming) {
        if (coming.activity == nullptr || coming.activity->help.empty()) continue;
        std::size_t tried = 0;
        while (tried < turns.size() && wanted.left[turns[turn % turns.size()]] <= 0) ++turn, ++tried;
        if (tried == turns.size()) return;
        const auto standing = turns[turn++ % turns.size()];
        settle(town, post(town, help_for(coming)), standing);
        --wanted.left[standing];
    }
}

namespace {

std::vector<std::int64_t> ids(Town& town, std::string_view sql) {
    return store::rows<std::int64_t>(
        town.sql, sql, {town.now}, [](const store::Row& row) { return row.integer(0); });
}

// Whoever often helps finds a question and a plan on the first visit.
void welcome_old_hand(Town& town) {
    const auto& who = town.people.at(old_hand);
    const auto asked = ids(town,
                           "SELECT r.id FROM role r JOIN need n ON n.id = r.need WHERE n.state = 'open' AND "
                           "r.starts_at > $1 AND r.confirmed = 0 AND EXISTS (SELECT 1 FROM assignment a "
                           "WHERE a.role = r.id) ORDER BY r.starts_at, r.id");
    for (const auto role : asked)
        if (ask(town, who, role)) break;
    const auto here = ids(town,
                          "SELECT o.id FROM occurrence o JOIN event e ON e.id = o.event WHERE e.way = 'here' "
                          "AND e.state = 'published' AND o.starts_at > $1 AND o.capacity > o.taken + 2 "
                          "ORDER BY o.starts_at DESC, o.id");
    for (const auto occurrence : here)
        if (sign_up(town, who, occurrence, 1, 1)) break;
}

// Everybody was taken in this hour of making the city; people are taken over three weeks, and a few today.
void spread_decisions(Town& town) {
    town.sql.run(
        "UPDATE assignment SET at = at - (1 + id % 20) * $2 WHERE state = 'confirmed' AND at = $1 AND id % "
        "16 "
        "<> 0",
        {town.now, domain::day});
}

}  // namespace

void make_needs(Town& town) {
    Wanted wanted;
    post_first_needs(town, wanted);
    post_own_needs(town, wanted);
    post_without_candidates(town, wanted);
    post_urgent(town, wanted);
    post_tasks(town, wanted);
    post_gatherings(town, wanted);
    post_for_events(town, wanted);
    welcome_old_hand(town);
    spread_decisions(town);
}

}  // namespace yui::demo
