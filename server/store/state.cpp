#include "server/store/state.hpp"

#include <charconv>

#include "server/store/occurrences.hpp"
#include "server/store/role_state.hpp"

namespace yui::store {

Publication state_of(Connection& connection, const std::string& guard, std::uint64_t rev) {
    const auto colon = guard.find(':');
    if (colon == std::string::npos) return {};
    const std::string_view kind(guard.data(), colon);
    std::int64_t id = 0;
    std::from_chars(guard.data() + colon + 1, guard.data() + guard.size(), id);
    if (kind == "occurrence") return seats_entries(connection, id, rev);
    if (kind == "role") return role_entries(connection, id, rev);
    return {};
}

}  // namespace yui::store
