// One WebSocket: reads messages for its conversation, writes what waits in its outbox.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>

#include "server/net/lane.hpp"

namespace yui::net {

using UpgradeRequest = boost::beast::http::request<boost::beast::http::string_body>;

// On the lane's thread. With a refusal the handshake is accepted and then closed with that code: a browser
// shows a page the code, but never why a handshake failed.
void serve_websocket(boost::asio::ip::tcp::socket socket,
                     UpgradeRequest request,
                     app::Caller caller,
                     std::optional<protocol::CloseCode> refusal,
                     Lane& lane);

}  // namespace yui::net
