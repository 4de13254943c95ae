// One WebSocket from its handshake to its end: frames in for its conversation, messages out.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <optional>
#include <string>

#include "server/net/lane.hpp"
#include "server/net/ws_handshake.hpp"

namespace yui::net {

// On the lane's thread. `early` are bytes that came behind the request. With a refusal the handshake is
// answered and the socket then closed with that code: a browser shows a page the code, but never why a
// handshake failed.
void serve_websocket(boost::asio::ip::tcp::socket socket,
                     const ws::Handshake& handshake,
                     std::string early,
                     const app::Caller& caller,
                     std::optional<protocol::CloseCode> refusal,
                     Lane& lane);

}  // namespace yui::net
