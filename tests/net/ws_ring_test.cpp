// What many pages hear is the same whichever way it leaves: send by send, or through io_uring.
#include <gtest/gtest.h>

#include <list>
#include <nlohmann/json.hpp>

#include "tests/support/net_server.hpp"
#include "tests/support/ws_client.hpp"

namespace yui::net {
namespace {

using testing_support::WsClient;

Config config_of(bool io_uring) {
    Config config;
    config.threads = 1;
    config.io_uring = io_uring;
    config.limits.queue_bytes = 512 * 1024;
    config.limits.silence_seconds = 600;  // nobody is asked whether it lives
    return config;
}

class WsManyPages : public testing::TestWithParam<bool> {
protected:
    WsClient& follower(const std::string& stream) {
        WsClient& page = pages.emplace_back(server.port());
        page.hello();
        page.send(R"({"type":"subscribe","id":"00000000-0000-0000-0000-000000000001","stream":")" + stream +
                  "\"}");
        page.next("subscribed");
        return page;
    }

    NetServer server{config_of(GetParam())};
    std::list<WsClient> pages;
};

TEST_P(WsManyPages, HearEverythingOnceAndInOrder) {
    for (int i = 0; i < 300; ++i) follower("event:1");
    for (int seq = 1; seq <= 20; ++seq) server.deliver({server.api.commit("event:1", "{}")});
    for (auto& page : pages) {
        for (int seq = 1; seq <= 20; ++seq) ASSERT_EQ(page.next()["seq"], seq);
    }
}

// Each message is more than the kernel takes at once.
TEST_P(WsManyPages, LoseNothingWhileOthersStopReadingOrGo) {
    for (int i = 0; i < 6; ++i) follower("event:1");
    std::list<WsClient> stopped;
    stopped.splice(stopped.end(), pages, pages.begin(), std::next(pages.begin(), 3));
    const std::string large = '"' + std::string(200'000, 'x') + '"';
    for (int seq = 1; seq <= 80; ++seq) {
        server.deliver({server.api.commit("event:1", large)});
        if (seq == 40) pages.pop_back();
        for (auto& page : pages) ASSERT_EQ(page.next()["seq"], seq);
    }
    EXPECT_TRUE(NetServer::wait_until([&] {
        return server.server_figure("socket_closes_total{code=\"4003\"}") == 3 &&
               server.server_figure("sockets") == 2;
    }));
    EXPECT_EQ(server.server_figure("queued_bytes"), 0);
}

// So many that they are sent to as the hub walks by, and each message more than the kernel takes at once.
TEST_P(WsManyPages, GetTheRestOfWhatOneSendDidNotTake) {
    for (int i = 0; i < 70; ++i) follower("event:1");
    const std::string large = '"' + std::string(400'000, 'x') + '"';
    for (int seq = 1; seq <= 2; ++seq) {
        server.deliver({server.api.commit("event:1", large)});
        for (auto& page : pages) ASSERT_EQ(page.next()["seq"], seq);
    }
    EXPECT_EQ(server.server_figure("queued_bytes"), 0);
    EXPECT_EQ(server.server_figure("socket_closes_total{code=\"4003\"}"), 0);
}

INSTANTIATE_TEST_SUITE_P(Ways, WsManyPages, testing::Bool(), [](const auto& way) {
    return way.param ? "ThroughIoUring" : "SendBySend";
});

}  // namespace
}  // namespace yui::net
