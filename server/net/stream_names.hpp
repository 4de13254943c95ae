// What the hub reads from the name of a stream.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yui::net {

// What one account is told.
inline bool is_user_stream(std::string_view name) { return name.starts_with("user:"); }
inline std::string user_stream(std::int64_t account) { return "user:" + std::to_string(account); }

}  // namespace yui::net
