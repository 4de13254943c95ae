// Names of guards and streams, built in one place. What each carries: docs/streams.md.
#pragma once

#include <cstdint>
#include <string>

namespace yui::store {

inline std::string guard(const char* kind, std::int64_t id) {
    return std::string(kind) + ':' + std::to_string(id);
}

inline std::string occurrence_guard(std::int64_t id) { return guard("occurrence", id); }
inline std::string role_guard(std::int64_t id) { return guard("role", id); }
inline std::string resident_guard(std::int64_t id) { return guard("resident", id); }
inline std::string group_guard(std::int64_t id) { return guard("group", id); }
inline std::string event_guard(std::int64_t id) { return guard("event_of", id); }
inline std::string need_guard(std::int64_t id) { return guard("need_of", id); }
inline std::string account_guard(std::int64_t id) { return guard("account", id); }
// One import at a time: of facilities (0), or of the events of a group.
inline std::string import_guard(std::int64_t group) { return guard("import", group); }
// One call of the board about what was changed or called off.
inline std::string call_guard(std::int64_t id) { return guard("call", id); }
// Whom a desk writes down: by name and by telephone, as a hash, since names of guards may be logged.
inline std::string known_guard(const std::string& hash) { return "known:" + hash; }
inline std::string import_row_guard(std::int64_t id) { return guard("import_row", id); }

inline std::string event_stream(std::int64_t id) { return guard("event", id); }
inline std::string event_staff_stream(std::int64_t id) { return guard("event", id) + ":staff"; }
inline std::string need_stream(std::int64_t id) { return guard("need", id); }
inline std::string need_staff_stream(std::int64_t id) { return guard("need", id) + ":staff"; }
inline std::string user_stream(std::int64_t account) { return guard("user", account); }
inline std::string center_board(std::int64_t id) { return guard("center", id) + ":board"; }
inline std::string group_board(std::int64_t id) { return guard("group", id) + ":board"; }
inline constexpr const char* public_list = "list:public";

}  // namespace yui::store
