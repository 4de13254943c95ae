// Names and contacts that nobody needs any more: of guests of a date, and of whoever a desk wrote down and
// who has not been heard of since. What they did stays counted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/store/sql.hpp"

namespace yui::store {

// Names and contacts that were given with a sign-up for a date that ended before then (ms UTC), and all that
// is known of its guests; `name` stands where a guest's name stood. At most 500 sign-ups a call.
void forget_guests(Connection& connection, std::int64_t ended_before, const std::string& name);

// Written down by a desk, without an account; no sign-up, no role and no certificate of theirs is younger
// than then (ms UTC). The first by id.
std::vector<std::int64_t> not_heard_of_since(Connection& connection, std::int64_t before, int limit);

}  // namespace yui::store
