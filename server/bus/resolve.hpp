// The addresses of a host, without being held up by a name server that is silent.
#pragma once

#include "server/bus/bell.hpp"

#include <sys/socket.h>

#include <functional>
#include <string>
#include <vector>

namespace yui::bus {

struct Endpoint {
    sockaddr_storage name{};
    socklen_t size = 0;

    const sockaddr* address() const { return static_cast<const sockaddr*>(static_cast<const void*>(&name)); }
};
using Endpoints = std::vector<Endpoint>;

// The system's lookup: blocks, for as long as its name servers let it. Throws LinkBroken; never empty.
Endpoints look_up(const std::string& host, const std::string& port);

// The same on a thread of its own, which is left behind when `until` passes or `stop` is requested:
// getaddrinfo cannot be interrupted. It holds nothing of ours but what it needs. Throws LinkBroken.
using LookUp = std::function<Endpoints(const std::string& host, const std::string& port)>;
Endpoints resolve(
    const std::string& host, const std::string& port, Time until, const Stop& stop, LookUp = look_up);

}  // namespace yui::bus
