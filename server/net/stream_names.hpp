// What the hub reads from the name of a stream.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/stream_name.hpp"

namespace yui::net {

// What one account is told.
inline bool is_user_stream(std::string_view name) { return name.starts_with("user:"); }
inline std::int64_t account_of(std::string_view user_stream) { return protocol::parts_of(user_stream).id; }
inline std::string user_stream(std::int64_t account) { return "user:" + std::to_string(account); }

// What everybody may be told of an event, or of a need.
inline bool is_page_stream(std::string_view name) {
    const auto [kind, id, tail] = protocol::parts_of(name);
    return (kind == "event" || kind == "need") && tail.empty();
}

}  // namespace yui::net
