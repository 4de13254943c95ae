#include "server/app/need_pages.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "protocol/json.hpp"
#include "server/app/need_lists.hpp"
#include "server/app/need_views.hpp"
#include "server/app/needs_for_me.hpp"
#include "server/app/planner.hpp"
#include "server/app/positions.hpp"
#include "server/app/searching.hpp"
#include "server/app/viewer.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/ranking.hpp"
#include "server/domain/time.hpp"
#include "server/store/assignments.hpp"
#include "server/store/event_views.hpp"
#include "server/store/names.hpp"
#include "server/store/needs.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

constexpr std::int64_t usual_page = 20;
constexpr std::size_t at_least = 5;  // whoever chose a small area sees so many all the same

template <class Item>
void cut(std::vector<Item>& items, std::int64_t offset, std::int64_t limit) {
    const auto size = static_cast<std::int64_t>(items.size());
    items.erase(items.begin(), items.begin() + std::min(offset, size));
    if (static_cast<std::int64_t>(items.size()) > limit) items.resize(static_cast<std::size_t>(limit));
}

protocol::NeedPage page_of(const store::NeedRow& need, std::int64_t id) {
    protocol::NeedPage page;
    page.id = id;
    page.need_kind = need.kind;
    page.fields = protocol::read_lenient<protocol::NeedFields>(need.fields).value_or(protocol::NeedFields{});
    page.place_name = need.place_name;
    page.place_lat = need.lat;
    page.place_lon = need.lon;
    page.group = need.group;
    page.group_name = need.group_name;
    return page;
}

void add_event(Asking& asking, protocol::NeedPage& page, std::optional<std::int64_t> event) {
    if (!event) return;
    store::EventFilter filter;
    filter.from = asking.now();
    filter.among = std::vector{store::Found{*event}};
    auto cards = store::event_cards(asking.sql(), filter);
    if (!cards.empty()) page.event = std::move(cards.front());
}

// Its group takes nobody for now; who runs it still sees what it says.
void close_for_rest(protocol::NeedPage& page) {
    page.state = protocol::NeedState::unpublished;
    for (auto& role : page.roles) role.open.closed = true;
}

std::vector<protocol::NeedCard> open_cards(Asking& asking, const store::OpenRoles& filter) {
    auto cards = need_cards(store::open_roles(asking.sql(), filter), asking.now());
    open_first(cards);
    return cards;
}

// Lists are read by everybody: reasons are added only to the cards that are shown.
void add_reasons(Asking& asking, std::vector<store::RoleRow>& rows, std::vector<protocol::NeedCard>& cards) {
    if (asking.actor.visitor()) return;
    const auto reader = viewer(asking, {});
    prepare_roles(asking, reader, rows);
    for (auto& card : cards) {
        const auto row = std::find_if(
            rows.begin(), rows.end(), [&](const auto& one) { return one.role.id == card.role.id; });
        card.role = role_view(reader, *row, asking.now());
    }
}

// Needs that still take people, of the areas around, the nearest first.
void add_neighbours(Asking& asking,
                    const protocol::ListNeeds& query,
                    std::vector<store::RoleRow>& rows,
                    std::vector<protocol::NeedCard>& cards) {
    const auto middle = store::area_position(asking.sql(), *query.area);
    auto around = store::open_roles(
        asking.sql(),
        {std::nullopt, query.category, query.group, query.event, query.first_timers, query.from, query.to});
    std::erase_if(around, [&](const auto& row) { return domain::takes_nobody(row.role, asking.now()); });
    if (middle) nearest_first(around, *middle);
    for (auto& card : need_cards(around, asking.now())) {
        if (cards.size() >= at_least) break;
        const bool there =
            std::any_of(cards.begin(), cards.end(), [&](const auto& one) { return one.id == card.id; });
        if (!there) cards.push_back(std::move(card));
    }
    std::move(around.begin(), around.end(), std::back_inserter(rows));
}

// In their order.
std::vector<store::RoleRow> rows_of(Asking& asking, const Suggestions& suggestions) {
    std::vector<std::int64_t> ids;
    for (const auto& one : suggestions.needs) ids.push_back(one.role);
    return store::roles_among(asking.sql(), ids);
}

std::int64_t more_roles(const Suggestions& suggestions, std::int64_t role) {
    const auto found = std::find_if(suggestions.needs.begin(), suggestions.needs.end(), [&](const auto& one) {
        return one.role == role;
    });
    return found->more_roles;
}

std::int64_t decided_today(Asking& asking) {
    const auto today = domain::local(asking.now());
    return store::confirmed_since(asking.sql(), domain::instant(today.year, today.month, today.day));
}

}  // namespace

protocol::Result<protocol::NeedList> answer(Asking& asking, const protocol::ListNeeds& query) {
    auto rows = store::open_roles(
        asking.sql(),
        {query.area, query.category, query.group, query.event, query.first_timers, query.from, query.to});
    protocol::NeedList list;
    list.needs = mixed(need_cards(rows, asking.now()));
    if (query.area && !query.text && list.needs.size() < at_least) {
        list.nearby = list.needs.empty();
        add_neighbours(asking, query, rows, list.needs);
    }
    if (const auto found = found_by_words(asking, store::SearchKind::need, query.text))
        keep_found(list.needs, *found);
    open_first(list.needs);
    list.total = static_cast<std::int64_t>(list.needs.size());
    cut(list.needs, query.offset.value_or(0), query.limit.value_or(usual_page));
    add_reasons(asking, rows, list.needs);
    list.decided_today = decided_today(asking);
    list.at = positions(asking, {store::public_list});
    return list;
}

// The roster says which and in which order; what the cards say is read here, with the positions.
protocol::Result<protocol::NeedList> answer(Asking& asking, const protocol::NeedsForMe& query) {
    const auto limit = static_cast<std::size_t>(query.limit.value_or(usual_page));
    Suggestions suggestions;
    asking.planner.ask([&](domain::Roster& roster) {
        suggestions = suggest(roster, {asking.actor.resident, query.area}, limit, asking.now());
    });
    const auto reader = viewer(asking, query.area);
    auto rows = rows_of(asking, suggestions);
    prepare_roles(asking, reader, rows);
    protocol::NeedList list;
    list.nearby = true;
    for (const auto& row : rows) {
        auto card = need_card(row, more_roles(suggestions, row.role.id), asking.now());
        card.role = role_view(reader, row, asking.now());
        list.nearby = list.nearby && !domain::personal(card.role.reasons);
        list.needs.push_back(std::move(card));
    }
    list.total = std::max(suggestions.fitting, static_cast<std::int64_t>(list.needs.size()));
    list.decided_today = decided_today(asking);
    list.at = positions(asking, {store::public_list});
    return list;
}

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetNeed& query) {
    return store::subject_of_need(connection, actor, query.need);
}

protocol::Result<protocol::NeedPage> answer(Asking& asking, const protocol::GetNeed& query) {
    const auto need = store::need(asking.sql(), query.need).value();
    auto page = page_of(need, query.need);
    add_event(asking, page, need.event);
    auto rows = store::roles_of_need(asking.sql(), query.need);
    const auto reader = viewer(asking, {});
    prepare_roles(asking, reader, rows);
    for (const auto& row : rows) {
        page.roles.push_back(role_view(reader, row, asking.now()));
        page.state = shown_state(row);
    }
    std::vector<std::string> streams{store::need_stream(query.need)};
    const auto subject = about(asking.sql(), asking.actor, query);
    page.may_edit = !domain::refused(asking.actor, protocol::ChangeRole::type, subject);
    if (!page.may_edit && need.group_state != protocol::GroupState::active) close_for_rest(page);
    if (page.may_edit) {
        streams.push_back(store::need_staff_stream(query.need));
        page.unpublish_reason = need.off_reason;
    }
    page.at = positions_with_own(asking, std::move(streams));
    return page;
}

std::vector<protocol::NeedCard> needs_of_event(Asking& asking, std::int64_t event) {
    store::OpenRoles filter;
    filter.event = event;
    return open_cards(asking, filter);
}

std::vector<protocol::NeedCard> needs_of_group(Asking& asking, std::int64_t group) {
    store::OpenRoles filter;
    filter.group = group;
    return open_cards(asking, filter);
}

std::vector<protocol::NeedCard> needs_in_area(Asking& asking, std::int64_t area, std::size_t limit) {
    store::OpenRoles filter;
    filter.area = area;
    auto cards = open_cards(asking, filter);
    if (cards.size() > limit) cards.resize(limit);
    return cards;
}

}  // namespace yui::app
