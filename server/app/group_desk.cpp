#include "server/app/group_desk.hpp"

#include <algorithm>

#include "server/app/need_views.hpp"
#include "server/app/positions.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/risk.hpp"
#include "server/domain/time.hpp"
#include "server/store/actors.hpp"
#include "server/store/event_views.hpp"
#include "server/store/groups.hpp"
#include "server/store/names.hpp"
#include "server/store/roles.hpp"
#include "server/store/staff_views.hpp"

namespace yui::app {
namespace {

constexpr std::size_t todos_shown = 60;
constexpr std::size_t cards_shown = 100;
constexpr std::size_t drafts_shown = 50;

protocol::Todo todo(const char* what, const store::RoleRow& row, std::int64_t count) {
    protocol::Todo one;
    one.todo = what;
    one.need = row.role.need;
    one.role = row.role.id;
    one.title = row.title;
    one.count = count;
    return one;
}

// decide: offers wait for an answer. overdue: they have waited too long. short: heads are missing, soon.
void add_todos(protocol::GroupDesk& desk,
               const store::RoleRow& row,
               const store::RoleWaiting& waiting,
               std::int64_t now) {
    if (waiting.waiting.applied > 0) {
        desk.todos.push_back(todo(waiting.overdue ? "overdue" : "decide", row, waiting.waiting.applied));
        desk.todos.back().by = waiting.decide_by;
    }
    if (!domain::urgent(row.role, now)) return;
    desk.todos.push_back(todo("short", row, row.role.missing()));
    desk.todos.back().by = row.role.starts_at;
}

protocol::RoleWork work(const domain::Role& role, const store::Waiting& waiting) {
    return {role.need,
            role.id,
            role.confirmed,
            role.heads_min,
            role.heads_max,
            role.event_cancelled,
            waiting.applied,
            waiting.invited,
            waiting.to_call};
}

void add_needs(Asking& asking, protocol::GroupDesk& desk) {
    auto rows = store::roles_of_group(asking.sql(), desk.group);
    std::erase_if(rows, [&](const auto& row) { return domain::is_over(row.role, asking.now()); });
    const auto waiting = store::waiting_of_group(asking.sql(), desk.group, asking.now());
    for (const auto& row : rows) {
        const auto found = waiting.find(row.role.id);
        const auto& people = found == waiting.end() ? store::RoleWaiting{} : found->second;
        desk.work.push_back({work(row.role, people.waiting), static_cast<std::int64_t>(row.version)});
        if (!row.role.event_cancelled) add_todos(desk, row, people, asking.now());
    }
    desk.needs = need_cards(rows, asking.now());
    if (desk.needs.size() > cards_shown) desk.needs.resize(cards_shown);
}

// tomorrow: an event takes place within a day and a half.
void add_events(Asking& asking, protocol::GroupDesk& desk) {
    store::EventFilter filter;
    filter.from = asking.now();
    filter.group = desk.group;
    filter.limit = static_cast<std::int64_t>(cards_shown);
    desk.events = store::event_cards(asking.sql(), filter);
    const auto soon = asking.now() + 36 * domain::hour;
    for (const auto& card : desk.events) {
        if (card.occurrence.starts_at > soon || card.state != protocol::EventState::published) continue;
        protocol::Todo next;
        next.todo = "tomorrow";
        next.event = card.id;
        next.title = card.title;
        next.count = card.occurrence.seats.taken;
        next.by = card.occurrence.starts_at;
        desk.todos.push_back(next);
    }
    desk.drafts = store::draft_cards(asking.sql(), desk.group, static_cast<int>(drafts_shown));
}

std::int64_t urgency(const protocol::Todo& todo) {
    return todo.todo == "overdue" ? 0 : todo.by.value_or(std::numeric_limits<std::int64_t>::max());
}

void most_urgent_first(std::vector<protocol::Todo>& todos) {
    std::stable_sort(todos.begin(), todos.end(), [](const auto& one, const auto& other) {
        return urgency(one) < urgency(other);
    });
    if (todos.size() > todos_shown) todos.resize(todos_shown);
}

}  // namespace

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetGroupDesk& query) {
    return store::subject_of_group(connection, actor, query.group);
}

protocol::Result<protocol::GroupDesk> answer(Asking& asking, const protocol::GetGroupDesk& query) {
    const auto group = store::desk_head(asking.sql(), query.group);
    protocol::GroupDesk desk;
    desk.group = query.group;
    desk.name = group.name;
    desk.state = group.state;
    desk.members_waiting = group.members_waiting;
    add_needs(asking, desk);
    add_events(asking, desk);
    most_urgent_first(desk.todos);
    desk.at = positions(asking, {store::group_board(query.group)});
    return desk;
}

}  // namespace yui::app
