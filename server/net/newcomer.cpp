#include "server/net/newcomer.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "server/log.hpp"
#include "server/net/http_session.hpp"
#include "server/net/upgrade_request.hpp"
#include "server/net/ws_session.hpp"

namespace yui::net {
namespace {

using boost::asio::ip::tcp;

class Newcomer final : public Connection, public WatchedSocket {
public:
    Newcomer(int descriptor, const tcp::endpoint& peer, Lane& lane)
        : lane_(lane), peer_(peer), descriptor_(descriptor) {}

    ~Newcomer() override {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    void start() {
        lane_.add(*this);
        allow(lane_.loop->now_ms(), std::int64_t{lane_.site.config.limits.header_seconds} * 1000);
    }

    void tick() override {
        if (overdue(lane_.loop->now_ms())) end();
    }

    void stop() override { end(); }

    void readable() override;

    // It never says anything.
    void writable() override {}
    void flush() override {}
    std::optional<Sending> sending() const override { return std::nullopt; }
    void sent(ssize_t) override {}

private:
    void read();
    bool become_websocket(std::span<char> bytes);
    void become_http(std::span<char> bytes);
    int leave();
    void end();

    Lane& lane_;
    const tcp::endpoint peer_;
    int descriptor_;  // -1: it is somebody else's now
};

void Newcomer::readable() {
    try {
        read();
    } catch (const std::exception& error) {
        log::error("a connection failed", {{"error", error.what()}});
        if (descriptor_ >= 0) end();
    }
}

void Newcomer::read() {
    if (descriptor_ < 0) return;
    const auto buffer = lane_.sockets.buffer();
    const auto size = ::recv(descriptor_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) return end();
    const auto bytes = buffer.first(static_cast<std::size_t>(size));
    if (!become_websocket(bytes)) become_http(bytes);
}

bool Newcomer::become_websocket(std::span<char> bytes) {
    const std::string_view text(bytes.data(), bytes.size());
    auto asked = read_upgrade_request(text, lane_.site.config.limits.header_bytes);
    if (!asked) return false;
    const auto handshake = ws::handshake(asked->handshake);
    if (handshake.status != 101) return false;
    asked->request.peer = peer_.address().to_string();
    const auto caller = lane_.router.caller_of(asked->request);
    const auto refusal = lane_.refusal(asked->request);
    lane_.meter.requests.note(RouteName::socket, 101);
    Lane& lane = lane_;
    const int descriptor = leave();
    serve_websocket(
        descriptor, WsSet::Watched::already, handshake, bytes.subspan(asked->size), caller, refusal, lane);
    return true;
}

void Newcomer::become_http(std::span<char> bytes) {
    lane_.sockets.unwatch(descriptor_);
    tcp::socket socket(lane_.loop->context());
    socket.assign(peer_.protocol(), descriptor_);
    leave();
    serve_http(std::move(socket), peer_, {bytes.data(), bytes.size()}, lane_);
}

// The descriptor is the caller's now.
int Newcomer::leave() {
    lane_.remove(*this);
    lane_.sockets.remove(*this);
    return std::exchange(descriptor_, -1);
}

void Newcomer::end() { ::close(leave()); }

}  // namespace

void welcome(int descriptor, const tcp::endpoint& peer, Lane& lane) {
    auto newcomer = std::make_unique<Newcomer>(descriptor, peer, lane);
    Newcomer& added = *newcomer;
    if (lane.sockets.add(std::move(newcomer), descriptor)) added.start();
}

}  // namespace yui::net
