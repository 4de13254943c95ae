// What a page asks of a stream of events, since it can say nothing later: GET /api/live?frame=…&frame=…, each
// a frame as on a WebSocket, first `hello`, then what it wishes to follow.
//
// A browser that comes back by itself asks the same address again and says what it heard last in
// Last-Event-ID: "EPOCH event:42=118 user:7=3". That counts instead of the positions in the address.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/messages.hpp"
#include "server/net/http_message.hpp"

namespace yui::net {

constexpr std::string_view events_path = "/api/live";

struct EventWishes {
    std::string hello;  // as it came
    std::vector<protocol::SubscribeFrame> streams;
};

// None: something else stands there. Commands are not taken: an address must change nothing.
std::optional<EventWishes> read_event_wishes(const Request& request);

// Where a page stands, as the name of an event.
class EventPositions {
public:
    static EventPositions read(std::string_view last_event_id);

    void apply_to(protocol::SubscribeFrame& wish) const;
    void begin(std::string epoch) { epoch_ = std::move(epoch); }
    void set(const std::string& stream, protocol::Version seq) { streams_[stream] = seq; }
    std::string text() const;  // "" while there is nothing to say

private:
    std::string epoch_;
    std::map<std::string, protocol::Version> streams_;
};

// The stream and number of a row of the log, as the server writes it; none for other frames.
std::optional<std::pair<std::string, protocol::Version>> row_of(std::string_view frame);

}  // namespace yui::net
