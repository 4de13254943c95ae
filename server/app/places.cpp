#include "server/app/places.hpp"

#include "server/app/need_pages.hpp"
#include "server/app/positions.hpp"
#include "server/app/searching.hpp"
#include "server/store/event_views.hpp"
#include "server/store/names.hpp"
#include "server/store/places.hpp"

namespace yui::app {
namespace {

constexpr std::size_t needs_shown = 5;

}  // namespace

protocol::Result<protocol::FacilityList> answer(Asking& asking, const protocol::ListFacilities& query) {
    protocol::FacilityList list;
    list.facilities = store::facility_cards(asking.sql(), {query.area, query.step_free.value_or(false)});
    if (const auto found = found_by_words(asking, store::SearchKind::facility, query.text))
        keep_found(list.facilities, *found);
    return list;
}

protocol::Result<protocol::FacilityPage> answer(Asking& asking, const protocol::GetFacility& query) {
    auto page = store::facility_page(asking.sql(), query.facility);
    if (!page) return protocol::Problem{protocol::ProblemCode::not_found};
    store::EventFilter events;
    events.from = asking.now();
    events.facility = query.facility;
    events.limit = 40;
    page->today = store::event_cards(asking.sql(), events);
    page->needs = needs_in_area(asking, page->area, needs_shown);
    page->at = positions(asking, {store::public_list});
    return *std::move(page);
}

}  // namespace yui::app
