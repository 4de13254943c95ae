// Opens the socket to Redis.
#pragma once

#include "server/bus/address.hpp"
#include "server/bus/bell.hpp"

namespace yui::bus {

// A connected, non-blocking socket. Every address of the host is tried until `until`. Throws LinkBroken with
// the reason, also when `stop` is requested meanwhile.
Descriptor dial(const Address& address, Time until, const Stop& stop);

}  // namespace yui::bus
