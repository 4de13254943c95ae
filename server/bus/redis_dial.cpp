#include "server/bus/redis_dial.hpp"

#include "server/bus/redis_protocol.hpp"
#include "server/bus/resolve.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace yui::bus {
namespace {

std::string words(int error) { return std::generic_category().message(error); }

Endpoint unix_endpoint(const std::string& path) {
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    path.copy(name.sun_path, sizeof(name.sun_path) - 1);
    Endpoint endpoint;
    endpoint.size = sizeof(name);
    std::memcpy(&endpoint.name, &name, sizeof(name));
    return endpoint;
}

void wait_connected(const Descriptor& socket, Time until, const Stop& stop) {
    std::array<pollfd, 2> watched{{{socket.get(), POLLOUT, 0}, {stop.fd(), POLLIN, 0}}};
    while (watched[0].revents == 0) {
        if (stop.requested()) throw LinkBroken("stopped");
        if (Clock::now() >= until) throw LinkBroken("nobody answers");
        ::poll(watched.data(), watched.size(), poll_timeout(until));
    }
    int error = 0;
    socklen_t size = sizeof(error);
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) throw LinkBroken(words(error));
}

Descriptor connect(const Endpoint& endpoint, Time until, const Stop& stop) {
    Descriptor socket(::socket(endpoint.name.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket) throw LinkBroken(words(errno));
    const int on = 1;  // refused by unix sockets, which never wait to fill a segment
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    if (::connect(socket.get(), endpoint.address(), endpoint.size) == 0) return socket;
    if (errno != EINPROGRESS) throw LinkBroken(words(errno));  // EAGAIN: a unix socket whose queue is full
    wait_connected(socket, until, stop);
    return socket;
}

}  // namespace

Descriptor dial(const Address& address, Time until, const Stop& stop) {
    if (!address.path.empty()) return connect(unix_endpoint(address.path), until, stop);
    auto endpoints = resolve(address.host, address.port, until, stop);
    for (auto left = endpoints.size(); left > 1; --left) {
        const auto now = Clock::now();
        const auto share =
            (until - now) / static_cast<Clock::rep>(left);  // a silent address leaves time for others
        try {
            return connect(endpoints[endpoints.size() - left], now + share, stop);
        } catch (const LinkBroken&) {
            continue;  // the last one's reason is told
        }
    }
    return connect(endpoints.back(), until, stop);
}

}  // namespace yui::bus
