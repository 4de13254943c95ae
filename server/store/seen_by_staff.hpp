// Who of the staff saw which people in a list: kept for those people's own eyes (わたしのデータ).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// People whose rows somebody was shown, by resident.
struct Shown {
    protocol::ReadList list = protocol::ReadList::other;
    std::vector<std::int64_t> residents = {};
};

// Counted once more for that local day (YYYY-MM-DD). People without an account cannot read it and are left
// out, and so is whoever read their own row. The caller holds account_guard(reader): nobody else writes these
// rows.
void note_shown(Connection& connection, std::int64_t reader, const std::string& day, const Shown& shown);

// Newest day first.
std::vector<protocol::SeenByStaff> seen_by_staff(Connection& connection, std::int64_t resident);
// Days before this one.
void forget_seen_by_staff(Connection& connection, const std::string& day);

}  // namespace yui::store
