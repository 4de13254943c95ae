// A crowd before a server that errs: what it brings wrongly is counted.
#include "tests/load/crowd/crowd.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

#include "tests/load/crowd/moment.hpp"

namespace yui::load {
namespace {

// Takes one connection, upgrades it and sends these numbers as messages, then closes.
class ErringServer {
public:
    explicit ErringServer(std::vector<std::int64_t> numbers)
        : listener_(::socket(AF_INET, SOCK_STREAM, 0)), numbers_(std::move(numbers)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(listener_, 1);
        socklen_t size = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::jthread([this] { serve(); });
    }
    ~ErringServer() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }
    std::uint16_t port() const { return port_; }

private:
    void serve() const {
        const int peer = ::accept(listener_, nullptr, nullptr);
        std::string request(4096, '\0');
        ::recv(peer, request.data(), request.size(), 0);
        std::string out = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
        for (const auto number : numbers_) {
            const auto text = message_text(1, {now_us(), number});
            out +=
                {'\x81', '\x7e', static_cast<char>(text.size() >> 8), static_cast<char>(text.size() & 255)};
            out += text;
        }
        ::send(peer, out.data(), out.size(), MSG_NOSIGNAL);
        ::shutdown(peer, SHUT_WR);
        ::recv(peer, request.data(), request.size(), 0);
        ::close(peer);
    }

    const int listener_;
    const std::vector<std::int64_t> numbers_;
    std::uint16_t port_ = 0;
    std::jthread thread_;
};

Counted counted_from(std::vector<std::int64_t> numbers) {
    const ErringServer server(std::move(numbers));
    const auto tongue = tongue_of("plain", {server.port()});
    Poller poller;
    Crowd crowd(poller, *tongue, server.port());
    poller.on_event([&](Poller::Token number, bool writable) { crowd.on_event(number, writable); });
    crowd.come_in({{0, 1}}, 1);
    const auto deadline = now_us() + 20'000'000;
    while (crowd.counted().gone == 0 && now_us() < deadline) poller.turn(now_us() + 10'000);
    return crowd.counted();
}

TEST(Crowd, CountsWhatCameInOrder) {
    const auto counted = counted_from({1, 2, 3});
    EXPECT_EQ(counted.messages, 3);
    EXPECT_EQ(counted.skipped, 0);
    EXPECT_EQ(counted.doubled, 0);
    EXPECT_EQ(counted.gone, 1);
    EXPECT_EQ(counted.delays.count(), 3);
}

// When the reader is asked to read it dawdles, as one does whose core others share.
Counted read_late_by(std::int64_t us, bool stamps) {
    const ErringServer server({1, 2, 3});
    const auto tongue = tongue_of("plain", {server.port()});
    Poller poller;
    Crowd crowd(poller, *tongue, server.port());
    if (stamps) crowd.stamp_arrivals();
    poller.on_event([&](Poller::Token number, bool writable) {
        for (const auto until = now_us() + us; now_us() < until;) continue;
        crowd.on_event(number, writable);
    });
    crowd.come_in({{0, 1}}, 1);
    return crowd.counted();
}

TEST(Crowd, TellsWhenAMessageArrivedFromWhenItWasRead) {
    constexpr std::int64_t late = 30'000;
    const auto counted = read_late_by(late, true);
    ASSERT_EQ(counted.arrivals.count(), 3);
    EXPECT_LE(counted.arrivals.longest() + late * 9 / 10, counted.delays.longest());
    EXPECT_GT(counted.arrivals.longest(), 0);
    EXPECT_EQ(read_late_by(late, false).arrivals.count(), 0) << "it costs a little: only who asks";
}

TEST(Crowd, SeesWhatWasLost) { EXPECT_EQ(counted_from({1, 2, 5}).skipped, 2); }

TEST(Crowd, SeesWhatCameTwiceOrTooLate) {
    const auto counted = counted_from({1, 2, 2, 4, 3});
    EXPECT_EQ(counted.doubled, 2);
    EXPECT_EQ(counted.skipped, 1);
}

}  // namespace
}  // namespace yui::load
