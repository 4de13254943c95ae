#include "server/app/need_pages.hpp"

#include <algorithm>
#include <map>

#include "protocol/json.hpp"
#include "server/app/need_views.hpp"
#include "server/app/positions.hpp"
#include "server/store/assignments.hpp"
#include "server/store/event_views.hpp"
#include "server/store/names.hpp"
#include "server/store/needs.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

constexpr std::int64_t usual_page = 20;

template <class Item>
void cut(std::vector<Item>& items, std::int64_t offset, std::int64_t limit) {
    const auto size = static_cast<std::int64_t>(items.size());
    items.erase(items.begin(), items.begin() + std::min(offset, size));
    if (static_cast<std::int64_t>(items.size()) > limit) items.resize(static_cast<std::size_t>(limit));
}

protocol::NeedPage page_of(const store::NeedRow& need, std::int64_t id) {
    protocol::NeedPage page;
    page.id = id;
    page.state = need.state;
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
    filter.among = {{*event}};
    auto cards = store::event_cards(asking.sql(), filter);
    if (!cards.empty()) page.event = std::move(cards.front());
}

std::vector<protocol::NeedCard> open_cards(Asking& asking, const store::OpenRoles& filter) {
    return need_cards(store::open_roles(asking.sql(), filter), asking.now());
}

}  // namespace

protocol::Result<protocol::NeedList> answer(Asking& asking, const protocol::ListNeeds& query) {
    protocol::NeedList list;
    list.needs =
        open_cards(asking, {query.area, query.category, query.group, query.event, query.first_timers});
    list.total = static_cast<std::int64_t>(list.needs.size());
    cut(list.needs, query.offset.value_or(0), query.limit.value_or(usual_page));
    list.at = positions(asking, {});
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
    for (const auto& row : store::roles_of_need(asking.sql(), query.need)) {
        page.roles.push_back(role_view(row, asking.now()));
        if (row.role.event_cancelled) page.state = protocol::NeedState::cancelled;
    }
    std::vector<std::string> streams{store::need_stream(query.need)};
    const auto subject = about(asking.sql(), asking.actor, query);
    page.may_edit = !domain::refused(asking.actor, protocol::ChangeRole::type, subject);
    if (page.may_edit) streams.push_back(store::need_staff_stream(query.need));
    page.at = positions(asking, streams);
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
