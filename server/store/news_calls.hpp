// Who does not read this site and is to be told by telephone what was changed, called off or decided: a call
// on the board of a center until somebody of the staff has made it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"
#include "server/store/tx.hpp"
#include "server/store/writer.hpp"

namespace yui::store {

struct News {
    std::int64_t resident = 0;
    std::int64_t group = 0;  // whose center makes the call
    std::string subject;     // guard of what it is about: "event_of:42", "role:9"
    std::string part;  // what was changed of it: "place", "starts_at:7"; "": the whole, or what was decided
    protocol::Notice notice = {};
    std::optional<std::int64_t> over_at = {};  // ms UTC, after which it is of no use
};
// One call for each part, but when something begins and when it ends are told by one, about the beginning: a
// second change before the call is told as one, none where all is as the person
// knows it, and whatever else waited is gone once the whole is called off. Nothing for a guest who left no
// number. The caller holds a guard that is held by whoever tells of the same subject.
void add_news_call(Tx& tx, const News& news);

// What nobody has told yet and is still of use, oldest first, at most a hundred.
std::vector<protocol::NewsCall> news_of_center(Connection& connection, std::int64_t center, std::int64_t now);
std::int64_t count_news(Connection& connection, std::int64_t center, std::int64_t now);

struct NewsCallState {
    std::int64_t center = 0;
    bool told = false;  // by itself, or together with the one about the beginning
};
std::optional<NewsCallState> news_call(Connection& connection, std::int64_t call);
void mark_told(Tx& tx, std::int64_t call, std::int64_t account);

// Present state entry of `call:N`, for the board of its center.
Publication call_entries(Connection& connection, std::int64_t call, std::uint64_t rev);

// Told or of no use since before then (ms UTC), at most 2,000 a call.
void forget_news_calls(Connection& connection, std::int64_t before);

}  // namespace yui::store
