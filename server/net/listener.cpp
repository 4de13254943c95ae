#include "server/net/listener.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <boost/asio/post.hpp>
#include <utility>

#include "server/log.hpp"
#include "server/net/http_session.hpp"

namespace yui::net {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

// The kernel swallows no more of a reader that stopped; the rest waits in our shared frames and is counted.
constexpr int unsent_bytes = 32 * 1024;
constexpr std::int64_t out_of_descriptors_ms = 100;

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
    port_ = acceptor_.local_endpoint().port();
}

void Listener::start() {
    asio::post(lane_.loop->context(), [this] { accept(); });
}

void Listener::stop() {
    asio::post(lane_.loop->context(), [this] {
        boost::system::error_code ignored;
        acceptor_.close(ignored);
    });
}

void Listener::accept() {
    acceptor_.async_accept(
        lane_.loop->context(), peer_, [this](boost::system::error_code error, tcp::socket socket) {
            took(error, std::move(socket));
        });
}

// Out of descriptors is the usual error: it passes when somebody leaves. A little above the limit connections
// are still taken, to be told that we are full.
void Listener::took(boost::system::error_code error, tcp::socket socket) {
    if (!acceptor_.is_open()) return;
    if (error) {
        log::warn("cannot accept a connection", {{"error", error.message()}});
        lane_.loop->after(out_of_descriptors_ms, [this] {
            if (acceptor_.is_open()) accept();
        });
        return;
    }
    const auto most = lane_.site.config.limits.connections;
    if (lane_.site.connections < most + most / 10 + 10) serve_http(std::move(socket), peer_, lane_);
    accept();
}

}  // namespace yui::net
