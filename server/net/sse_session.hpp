// A stream of events (text/event-stream) from its request to its end, for networks that let no WebSocket
// through: the same conversation, in which only the server speaks.
//
// Each frame is an event; its name tells where the page stands (Last-Event-ID). Before the server ends it, it
// says why: an event `close` with a close code. A comment is the heartbeat.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <optional>

#include "server/net/lane.hpp"
#include "server/net/sse_wishes.hpp"

namespace yui::net {

// On the lane's thread. With a refusal that is said and nothing else.
void serve_events(boost::asio::ip::tcp::socket socket,
                  const EventWishes& wishes,
                  const app::Caller& caller,
                  std::optional<protocol::CloseCode> refusal,
                  Lane& lane);

}  // namespace yui::net
