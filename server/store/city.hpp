// The city profile: what this city calls things, its areas and centers.
//
// Areas and centers are tables. Everything else is one JSON text under the key 'city' of `meta`: a CityView
// of the protocol whose `areas` and `centers` are empty, written by `yui demo` or by the city's own import.
#pragma once

#include "protocol/messages.hpp"
#include "server/domain/need_draft.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// A neutral city without words of its own where nobody has written a profile.
protocol::CityView city(Connection& connection);
// Codes alone, without areas and centers.
domain::CityWords city_words(Connection& connection);
void save_city(Connection& connection, const protocol::CityView& city);

}  // namespace yui::store
