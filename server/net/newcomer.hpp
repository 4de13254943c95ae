// A connection of which nothing was heard yet.
//
// Most of them are pages that want a WebSocket: they are watched from the first moment by the set in which
// they will stay, and become one as soon as their request is there. Whoever says anything else, or only half
// of it, is served as HTTP.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include "server/net/lane.hpp"

namespace yui::net {

// On the lane's thread. `descriptor` is a socket that does not block, `peer` its other end.
void welcome(int descriptor, const boost::asio::ip::tcp::endpoint& peer, Lane& lane);

}  // namespace yui::net
