// Events as pages read them: cards in lists, and one whole page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/search.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// One date with its seats and the revision they stand at.
protocol::OccurrenceView occurrence_view(const Row& row, int first_column);
// Columns that occurrence_view reads, of `o` (occurrence), `e` (its event) and `s` (left joined stream row of
// its guard).
extern const char* const occurrence_columns;

std::vector<protocol::OccurrenceView> occurrence_views(Connection& connection, std::int64_t event);

// Cards of published (and cancelled) events at their next date after `from`, by that date; what was found by
// words comes by where it was found, then by that date.
struct EventFilter {
    std::int64_t from = 0;  // ms UTC
    std::optional<std::int64_t> to = {};
    std::optional<std::int64_t> area = {};  // with all areas below it
    std::optional<std::string> category = {};
    std::optional<std::int64_t> group = {};
    std::optional<std::int64_t> facility = {};
    std::optional<std::string> way = {};
    std::optional<std::string> fee = {};
    std::optional<std::string> access = {};
    bool free_seats = false;
    bool with_children = false;  // whoever comes may bring them
    std::optional<std::vector<Found>> among = {};
    std::int64_t limit = 20;
    std::int64_t offset = 0;
};
std::vector<protocol::EventCard> event_cards(Connection& connection, const EventFilter& filter);
std::int64_t count_events(Connection& connection, const EventFilter& filter);

std::optional<protocol::EventPage> event_page(Connection& connection, std::int64_t event);
std::vector<protocol::MySignUp> sign_ups_of(Connection& connection,
                                            std::int64_t event,
                                            std::int64_t resident);

}  // namespace yui::store
