// Readers that stop, among readers that do not.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/net/ws_frames_of_client.hpp"
#include "tests/support/net_server.hpp"

namespace yui::net {
namespace {

// A page that follows event:1, as a bare socket. Reads only when told to.
class BarePage {
public:
    BarePage(std::uint16_t port, int receive_buffer) : descriptor_(socket(AF_INET, SOCK_STREAM, 0)) {
        if (receive_buffer > 0)
            setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot connect");
        const std::string hello = R"({"type":"hello","build":"b","locale":"en","protocol":1})";
        const std::string wish =
            R"({"type":"subscribe","id":"00000000-0000-0000-0000-000000000001","stream":"event:1"})";
        const std::string bytes =
            "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" +
            ws::client_frame(0x81, hello) + ws::client_frame(0x81, wish);
        if (::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0)
            throw std::runtime_error("cannot send");
    }
    ~BarePage() { ::close(descriptor_); }
    BarePage(const BarePage&) = delete;
    BarePage& operator=(const BarePage&) = delete;

    // Reads what is there; counts the rows that continue the order.
    void read() {
        char buffer[64 * 1024];
        ssize_t size = 0;
        while ((size = recv(descriptor_, buffer, sizeof buffer, MSG_DONTWAIT)) > 0)
            text_.append(buffer, static_cast<std::size_t>(size));
        cut_ = cut_ || size == 0;
        for (;;) {
            const std::string next = "\"seq\":" + std::to_string(rows_ + 1) + ',';
            const auto at = text_.find(next);
            if (at == std::string::npos) return;
            ++rows_;
            text_.erase(0, at + next.size());
        }
    }
    int rows() const { return rows_; }
    bool cut() const { return cut_; }

private:
    int descriptor_;
    int rows_ = 0;
    bool cut_ = false;
    std::string text_;
};

TEST(WsStalled, AHundredStalledReadersCostTheOthersNothing) {
    constexpr int rows = 300;
    constexpr std::size_t queue_bytes = 96 * 1024;
    Config config;
    config.limits.queue_bytes = queue_bytes;
    NetServer server(config);
    std::vector<std::unique_ptr<BarePage>> healthy;
    std::vector<std::unique_ptr<BarePage>> stalled;
    for (int i = 0; i < 900; ++i) healthy.push_back(std::make_unique<BarePage>(server.port(), 0));
    for (int i = 0; i < 100; ++i) stalled.push_back(std::make_unique<BarePage>(server.port(), 4096));
    ASSERT_TRUE(NetServer::wait_until([&] { return server.server_figure("subscriptions") == 1000; }));

    const std::string text = '"' + std::string(2000, 'x') + '"';
    for (int row = 1; row <= rows; ++row) {
        server.deliver({server.api.commit("event:1", text)});
        const auto all_have_it = [&] {
            bool all = true;
            for (auto& page : healthy) {
                if (page->rows() < row) page->read();
                all = all && page->rows() == row;
            }
            return all;
        };
        if (row % 20 != 0) continue;
        ASSERT_TRUE(NetServer::wait_until(all_have_it)) << row;
        EXPECT_LE(server.server_figure("queued_bytes"), static_cast<long>(100 * queue_bytes));
    }
    EXPECT_TRUE(NetServer::wait_until([&] {
        return server.server_figure("socket_closes_total{code=\"4003\"}") == 100 &&
               server.server_figure("sockets") == 900;
    }));
    EXPECT_EQ(server.server_figure("queued_bytes"), 0);
    for (auto& page : healthy) {
        page->read();
        EXPECT_EQ(page->rows(), rows);
        EXPECT_FALSE(page->cut());
    }
}

}  // namespace
}  // namespace yui::net
