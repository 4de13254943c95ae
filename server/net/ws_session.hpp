// One WebSocket from its handshake to its end: frames in for its conversation, messages out.
#pragma once

#include <optional>
#include <span>

#include "server/net/lane.hpp"
#include "server/net/ws_handshake.hpp"

namespace yui::net {

// On the lane's thread. The descriptor is the session's from now on; `watched`: by the set of the lane.
// `early` are bytes that came behind the request; they are written to. With a refusal the handshake is
// answered and the socket then closed with that code: a browser shows a page the code, but never why a
// handshake failed.
void serve_websocket(int descriptor,
                     WsSet::Watched watched,
                     const ws::Handshake& handshake,
                     std::span<char> early,
                     const app::Caller& caller,
                     std::optional<protocol::CloseCode> refusal,
                     Lane& lane);

}  // namespace yui::net
