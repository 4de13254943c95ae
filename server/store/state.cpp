#include "server/store/state.hpp"

#include "protocol/stream_name.hpp"
#include "server/store/news_calls.hpp"
#include "server/store/occurrences.hpp"
#include "server/store/role_state.hpp"

namespace yui::store {

Publication state_of(Connection& connection, const std::string& guard, std::uint64_t rev) {
    const auto [kind, id, tail] = protocol::parts_of(guard);
    if (!tail.empty()) return {};
    if (kind == "occurrence") return seats_entries(connection, id, rev);
    if (kind == "role") return role_entries(connection, id, rev);
    if (kind == "call") return call_entries(connection, id, rev);
    return {};
}

}  // namespace yui::store
