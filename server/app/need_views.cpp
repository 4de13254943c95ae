#include "server/app/need_views.hpp"

#include <map>

#include "protocol/json.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/risk.hpp"

namespace yui::app {
namespace {

bool closed(const domain::Role& role) {
    return role.event_cancelled || role.need_state != protocol::NeedState::open;
}

struct Shown {
    const store::RoleRow* row;
    std::int64_t open = 0;
};

}  // namespace

protocol::RoleView role_view(const store::RoleRow& row, std::int64_t now) {
    const auto& role = row.role;
    protocol::RoleView view;
    view.id = role.id;
    view.title = row.title;
    view.starts_at = role.starts_at;
    view.ends_at = role.ends_at;
    view.meeting = row.meeting;
    view.skills = role.skills;
    view.certificate = role.certificate;
    view.min_age = role.min_age;
    view.max_age = role.max_age;
    view.language = role.language;
    view.first_timer_seats = role.first_timer_seats;
    view.deciding = role.deciding;
    view.decide_by = role.decide_by;
    view.open = {role.need, role.id, role.confirmed, role.heads_min, role.heads_max, closed(role)};
    view.version = static_cast<std::int64_t>(row.version);
    view.urgent = !closed(role) && domain::urgent(role, now);
    return view;
}

protocol::NeedState shown_state(const store::RoleRow& row) {
    if (row.taken_off) return protocol::NeedState::unpublished;
    return row.role.event_cancelled ? protocol::NeedState::cancelled : row.role.need_state;
}

protocol::NeedCard need_card(const store::RoleRow& row, std::int64_t more_roles, std::int64_t now) {
    const auto fields =
        protocol::read_lenient<protocol::NeedFields>(row.fields).value_or(protocol::NeedFields{});
    protocol::NeedCard card;
    card.id = row.role.need;
    card.title = fields.title;
    card.need_kind = row.kind;
    card.category = row.role.category;
    card.state = shown_state(row);
    card.place_name = row.place_name;
    if (row.role.position) {
        card.lat = row.role.position->lat;
        card.lon = row.role.position->lon;
    }
    card.first_timers = row.first_timers;
    card.reward = fields.reward;
    card.insurance = fields.insurance;
    card.group = row.role.group;
    card.group_name = row.group_name;
    card.event = row.event;
    card.due = row.role.due;
    card.role = role_view(row, now);
    card.more_roles = more_roles;
    return card;
}

std::vector<protocol::NeedCard> need_cards(const std::vector<store::RoleRow>& rows, std::int64_t now) {
    std::vector<std::int64_t> order;
    std::map<std::int64_t, Shown> shown;
    for (const auto& row : rows) {
        if (domain::is_over(row.role, now)) continue;
        const auto [need, is_new] = shown.try_emplace(row.role.need, Shown{&row});
        if (is_new) order.push_back(row.role.need);
        if (row.role.full()) continue;
        if (need->second.open++ == 0) need->second.row = &row;
    }
    std::vector<protocol::NeedCard> cards;
    for (const auto id : order) {
        const auto& [row, open] = shown.at(id);
        cards.push_back(need_card(*row, open > 0 ? open - 1 : 0, now));
    }
    return cards;
}

}  // namespace yui::app
