#include "server/net/listener.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/post.hpp>
#include <cerrno>
#include <system_error>

#include "server/log.hpp"
#include "server/net/newcomer.hpp"

namespace yui::net {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

// The kernel swallows no more of a reader that stopped; the rest waits in our shared frames and is counted.
constexpr int unsent_bytes = 32 * 1024;
constexpr std::int64_t out_of_descriptors_ms = 100;
constexpr int most_at_once = 64;  // then others have their turn

void set(int descriptor, int level, int option, int value) {
    setsockopt(descriptor, level, option, &value, sizeof value);
}

// Connections inherit it from the socket that takes them.
void tune(tcp::acceptor& acceptor) {
    set(acceptor.native_handle(), IPPROTO_TCP, TCP_NODELAY, 1);
    set(acceptor.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, unsent_bytes);
}

}  // namespace

Listener::Listener(Lane& lane, const std::string& address, std::uint16_t port, Sharing sharing)
    : lane_(lane), acceptor_(lane.loop->context()) {
    const tcp::endpoint endpoint(asio::ip::make_address(address), port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    if (sharing == Sharing::further) set(acceptor_.native_handle(), SOL_SOCKET, SO_REUSEPORT, 1);
    acceptor_.bind(endpoint);
    if (sharing == Sharing::first) set(acceptor_.native_handle(), SOL_SOCKET, SO_REUSEPORT, 1);
    tune(acceptor_);
    acceptor_.listen(4096);
    acceptor_.native_non_blocking(true);
    port_ = acceptor_.local_endpoint().port();
}

void Listener::start() {
    asio::post(lane_.loop->context(), [this] { wait(); });
}

void Listener::stop() {
    asio::post(lane_.loop->context(), [this] {
        boost::system::error_code ignored;
        acceptor_.close(ignored);
    });
}

void Listener::wait() {
    if (!acceptor_.is_open()) return;
    acceptor_.async_wait(tcp::acceptor::wait_read, [this](boost::system::error_code error) {
        if (!error) take_all();
    });
}

// Taken by the bare call: a connection becomes an object of Asio only when it is served as HTTP. Asio looks
// anew each time it waits, so nobody who was left is missed.
void Listener::take_all() {
    Took took = Took::one;
    for (int i = 0; i < most_at_once && took == Took::one; ++i) took = take_one();
    if (took != Took::failed) return wait();
    lane_.loop->after(out_of_descriptors_ms, [this] { wait(); });
}

// Out of descriptors is the usual error: it passes when somebody leaves. A little above the limit connections
// are still taken, to be told that we are full.
Listener::Took Listener::take_one() {
    tcp::endpoint peer;
    auto size = static_cast<socklen_t>(peer.capacity());
    const int descriptor =
        accept4(acceptor_.native_handle(), peer.data(), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0) {
        if (errno == EAGAIN) return Took::none;
        if (errno == EINTR || errno == ECONNABORTED) return Took::one;
        log::warn("cannot accept a connection", {{"error", std::system_category().message(errno)}});
        return Took::failed;
    }
    peer.resize(size);
    const auto most = lane_.site.config.limits.connections;
    if (lane_.site.connections < most + most / 10 + 10)
        welcome(descriptor, peer, lane_);
    else
        close(descriptor);
    return Took::one;
}

}  // namespace yui::net
