// WebSockets over real sockets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/http_client.hpp"
#include "tests/support/net_server.hpp"
#include "tests/support/ws_client.hpp"

namespace yui::net {
namespace {

using testing_support::WsClient;

constexpr const char* id = "00000000-0000-0000-0000-000000000001";

std::string subscribe(const std::string& stream, const std::string& more = "") {
    return R"({"type":"subscribe","id":")" + std::string(id) + R"(","stream":")" + stream + '"' + more + '}';
}

TEST(Ws, CarriesWhatIsSaidAboutAStream) {
    NetServer server;
    server.api.commit("event:1", R"({"kind":"event_changed","event":1})");
    WsClient page(server.port());
    page.hello();
    page.send(subscribe("event:1", R"(,"epoch":"e1","since":0)"));
    EXPECT_EQ(page.next()["type"], "subscribed");
    EXPECT_EQ(page.next()["seq"], 1);
    server.deliver({server.api.commit("event:1", R"({"kind":"event_cancelled","event":1})")});
    const auto live = page.next();
    EXPECT_EQ(live["seq"], 2);
    EXPECT_EQ(live["event"]["kind"], "event_cancelled");
}

TEST(Ws, ReachesPagesOnEveryThread) {
    Config config;
    config.threads = 4;
    NetServer server(config);
    std::vector<WsClient> pages;
    for (int i = 0; i < 40; ++i) {
        pages.emplace_back(server.port());
        pages.back().hello();
        pages.back().send(subscribe("seats"));
        pages.back().next("subscribed");
    }
    server.deliver({{"seats", "occurrence:1", 1, R"({"kind":"seats"})"}});
    for (auto& page : pages) EXPECT_EQ(page.next()["version"], 1);
}

// Thousands of batches a second: the thread is not woken for each, and none waits for ever.
TEST(Ws, ManyBatchesComeInOrderAndSoDoesTheOneAfterThem) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    page.send(subscribe("event:1", R"(,"epoch":"e1","since":0)"));
    page.next("subscribed");
    std::int64_t seq = 0;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 1000; ++i) server.deliver({server.api.commit("event:1", "{}")});
        for (int i = 0; i < 1000; ++i) ASSERT_EQ(page.next()["seq"], ++seq);
    }
    server.deliver({server.api.commit("event:1", "{}")});
    EXPECT_EQ(page.next()["seq"], seq + 1);
}

TEST(Ws, FindsWhatTheBusLostByItself) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    page.send(subscribe("event:1"));
    page.next("subscribed");
    page.send(subscribe("seats"));
    page.next("subscribed");
    server.api.commit("event:1", "{}");
    server.api.set("seats", "occurrence:1", "{}");
    server.server.gap();
    const auto one = page.next()["type"];
    const auto other = page.next()["type"];
    EXPECT_TRUE((one == "event" && other == "state") || (one == "state" && other == "event"));
}

TEST(Ws, KnowsThePageByItsCookie) {
    NetServer server;
    server.api.sessions = {{"ann", 7}};
    WsClient page(server.port(), {{"Cookie", "yui=ann"}});
    page.send(R"({"type":"hello","build":"b","locale":"ja","protocol":1})");
    EXPECT_EQ(page.next("welcome")["account"], 7);
    server.api.change([&] { server.api.sessions.clear(); });
    server.deliver({server.api.commit("user:7", R"({"kind":"access_changed"})")});
    EXPECT_EQ(page.close_code(), 4002u);
}

TEST(Ws, ClosesAPageOfAnotherSiteWithACodeThatItSees) {
    NetServer server;
    WsClient evil(server.port(), {{"Origin", "https://evil.example"}});
    EXPECT_EQ(evil.close_code(), 4506u);
    WsClient own(server.port(), {{"Origin", "http://127.0.0.1:" + std::to_string(server.port())}});
    own.hello();
}

TEST(Ws, ClosesAFrameOfTenMegabytes) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    page.send('"' + std::string(10 * 1024 * 1024, 'x') + '"');
    EXPECT_EQ(page.close_code(), 4504u);
}

TEST(Ws, TakesAFrameOfExactlyTheLimit) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    std::string frame =
        R"({"type":"query","id":"00000000-0000-0000-0000-000000000001","query":{"type":"get_session"}})";
    frame.insert(1, 16 * 1024 - frame.size(), ' ');
    page.send(frame);
    EXPECT_EQ(page.next()["type"], "reply");
    frame.insert(1, 1, ' ');
    page.send(frame);
    EXPECT_EQ(page.close_code(), 4504u);
}

TEST(Ws, ClosesWhatItCannotRead) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    page.send("not json");
    EXPECT_EQ(page.close_code(), 4501u);
    WsClient binary(server.port());
    binary.send_binary("{}");
    EXPECT_EQ(binary.close_code(), 4501u);
    WsClient garbage(server.port());
    garbage.hello();
    garbage.send("\xff\xfe");
    EXPECT_EQ(garbage.close_code(), 1007u) << "not UTF-8: the protocol itself says so";
}

TEST(Ws, ClosesWhoSaysSomethingElseFirst) {
    NetServer server;
    WsClient page(server.port());
    page.send(subscribe("event:1"));
    EXPECT_EQ(page.close_code(), 4502u);
}

TEST(Ws, ClosesWhoSaysNothing) {
    Config config;
    config.limits.hello_seconds = 1;
    NetServer server(config);
    WsClient page(server.port());
    EXPECT_EQ(page.close_code(), 4502u);
}

TEST(Ws, ClosesWhoDoesNotAnswerAPing) {
    Config config;
    config.limits.silence_seconds = 1;
    config.limits.pong_seconds = 1;
    NetServer server(config);
    WsClient page(server.port());
    page.hello();
    EXPECT_EQ(page.next()["type"], "ping");
    page.send(R"({"type":"pong"})");
    EXPECT_EQ(page.next()["type"], "ping");
    EXPECT_EQ(page.close_code(), 4005u);
}

TEST(Ws, RefusesTenThousandSubscriptions) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    for (int i = 0; i < 10'000; ++i) page.send(subscribe("event:" + std::to_string(i)));
    EXPECT_EQ(page.close_code(), 4505u);
    EXPECT_LE(server.api.times("follow"), 64u);
}

TEST(Ws, ClosesAReaderThatStopsAndFeedsTheOthers) {
    Config config;
    config.limits.silence_seconds = 600;  // nobody is asked whether it lives, however slow the machine
    config.limits.queue_bytes = 256 * 1024;
    NetServer server(config);
    WsClient stalled(server.port());
    WsClient healthy(server.port());
    for (WsClient* page : {&stalled, &healthy}) {
        page->hello();
        page->send(subscribe("event:1"));
        page->next("subscribed");
    }
    const std::string large = '"' + std::string(8000, 'x') + '"';
    for (int i = 1; i <= 2000; ++i) {
        server.deliver({server.api.commit("event:1", large)});
        if (i % 20 != 0) continue;
        for (int seq = i - 19; seq <= i; ++seq) ASSERT_EQ(healthy.next()["seq"], seq);
    }
    EXPECT_TRUE(NetServer::wait_until([&] {
        return server.server_figure("socket_closes_total{code=\"4003\"}") == 1 &&
               server.server_figure("sockets") == 1;
    }));
    EXPECT_EQ(server.server_figure("queued_bytes"), 0);
}

TEST(Ws, ASlowReaderOfStatesGetsTheNewestAndIsNotClosed) {
    Config config;
    config.limits.queue_bytes = 64 * 1024;
    NetServer server(config);
    WsClient page(server.port());
    page.hello();
    page.send(subscribe("seats"));
    page.next("subscribed");
    const std::string large = '"' + std::string(8000, 'x') + '"';
    for (int i = 1; i <= 3000; ++i) {
        server.deliver({{"seats", "occurrence:1", static_cast<std::uint64_t>(i), large}});
    }
    std::int64_t version = 0;
    while (version < 3000) version = page.next()["version"];
    EXPECT_EQ(version, 3000);
}

TEST(Ws, ForgetsAPageThatIsCutOff) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    page.send(subscribe("event:1"));
    page.next("subscribed");
    EXPECT_EQ(server.server_figure("subscriptions"), 1);
    page.cut();
    EXPECT_TRUE(NetServer::wait_until([&] { return server.server_figure("sockets") == 0; }));
    EXPECT_EQ(server.server_figure("subscriptions"), 0);
    server.deliver({server.api.commit("event:1", "{}")});
    WsClient other(server.port());
    other.hello();
}

TEST(Ws, SaysGoodbyeProperly) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    page.close();
    EXPECT_TRUE(NetServer::wait_until([&] { return server.server_figure("connections") == 1; }));
}

TEST(Ws, DoesNotAnswerAnUpgradeElsewhere) {
    NetServer server;
    testing_support::HttpClient client(server.port());
    const auto answer = client.get("/healthz", {{"Connection", "Upgrade"}, {"Upgrade", "websocket"}});
    EXPECT_EQ(answer.status, 200);
}

}  // namespace
}  // namespace yui::net
