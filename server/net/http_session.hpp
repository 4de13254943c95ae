// One HTTP connection, from the first request to the last, or until it becomes a WebSocket.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <string_view>

#include "server/net/lane.hpp"

namespace yui::net {

// On the lane's thread. `peer` is the other end of the connection, `early` what it said already.
void serve_http(boost::asio::ip::tcp::socket socket,
                const boost::asio::ip::tcp::endpoint& peer,
                std::string_view early,
                Lane& lane);

}  // namespace yui::net
