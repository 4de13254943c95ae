// Queries as they stand in an address: GET /api/query/list_events?area=3&free=true&days=sat,sun
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"

namespace yui::protocol {

// `pairs` are names and decoded texts. A list is one text with commas. As strict as read_strict; a query with
// a field that is neither a plain value nor a list of them can only be sent as JSON.
Result<Query> read_query(std::string_view type, std::span<const std::pair<std::string, std::string>> pairs);

}  // namespace yui::protocol
