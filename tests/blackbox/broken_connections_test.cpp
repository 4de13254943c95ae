// Connections that break off, thousands of them: what they took is given back.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "tests/blackbox/city.hpp"
#include "tests/blackbox/process.hpp"
#include "tests/support/http_client.hpp"

namespace yui::tests {
namespace {

using testing_support::HttpClient;
using testing_support::WsClient;

// YUI_BROKEN_CONNECTIONS=10000 is the long form.
int how_many() {
    const char* const wanted = std::getenv("YUI_BROKEN_CONNECTIONS");
    return wanted == nullptr ? 2000 : std::stoi(wanted);
}

void break_off(std::uint16_t port, int way) {
    if (way == 3) {
        WsClient socket(port);
        return socket.cut();
    }
    if (way == 4) {
        WsClient socket(port);
        socket.hello();
        socket.send(
            R"({"type":"subscribe","id":"6f1f9b2e-6f0e-4d5e-8a3e-0123456789ab","stream":"list:public"})");
        socket.send_half_frame();
        return socket.cut();
    }
    HttpClient client(port);
    if (way == 1) client.send_raw("GET /api/query/get_city HTTP/1.1\r\nHost: loc");
    if (way == 2) client.send_raw("POST /api/commands HTTP/1.1\r\nHost: l\r\nContent-Length: 60000\r\n\r\n{");
}

TEST(BrokenConnections, GiveBackTheirDescriptorsAndMemory) {
    City city(Backend::sqlite);
    Node node(city.serving());
    // Before it knows where its streams are, it sends pages away to come back.
    ASSERT_TRUE(eventually([&] { return Browser(node).get("/readyz").status == 200; }));
    // What the first requests open for good: connections to the database.
    const auto own = open_descriptors(node.pid()) + 8;
    auto quiet = own;
    const auto all_back = [&] { return open_descriptors(node.pid()) <= quiet; };
    const int count = how_many();
    for (int i = 0; i < 1000; ++i) break_off(node.port(), i % 5);
    ASSERT_TRUE(eventually(all_back)) << open_descriptors(node.pid()) << " open, before " << quiet;
    quiet = open_descriptors(node.pid());
    const auto before = memory_kib(node.pid());
    for (int i = 0; i < count; ++i) break_off(node.port(), i % 5);
    EXPECT_TRUE(eventually(all_back)) << open_descriptors(node.pid()) << " open, before " << quiet;
    const auto after = memory_kib(node.pid());
    // One byte kept of each would not show; a kilobyte of each does.
    EXPECT_LT(after, before + static_cast<std::size_t>(count)) << before << " KiB before";
    EXPECT_EQ(Browser(node).get("/readyz").status, 200);
}

}  // namespace
}  // namespace yui::tests
