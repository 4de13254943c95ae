// Events over real sockets, for pages whose network lets no WebSocket through.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/net/sse_wishes.hpp"
#include "tests/support/event_client.hpp"
#include "tests/support/net_server.hpp"

namespace yui::net {
namespace {

using testing::HasSubstr;
using testing_support::EventClient;
using testing_support::HttpClient;

const std::string id = R"("id":"00000000-0000-0000-0000-000000000001")";
const std::string hello = R"({"type":"hello","build":"test","locale":"en","protocol":1})";

std::string wish(const std::string& stream, const std::string& more = "") {
    return R"({"type":"subscribe",)" + id + R"(,"stream":")" + stream + '"' + more + '}';
}

TEST(Events, CarryTheSameAsAWebSocket) {
    NetServer server;
    server.api.commit("event:1", R"({"kind":"event_changed","event":1})");
    EventClient page(server.port(), {hello, wish("event:1", R"(,"epoch":"e1","since":0)")});
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.header("Content-Type"), "text/event-stream");
    EXPECT_THAT(page.next().data, HasSubstr(R"("type":"welcome")"));
    EXPECT_THAT(page.next().data, HasSubstr(R"("type":"subscribed")"));
    const auto first = page.next();
    EXPECT_THAT(first.data, HasSubstr(R"("seq":1)"));
    EXPECT_EQ(first.id, "e1 event:1=1");
    server.deliver({server.api.commit("event:1", "{}")});
    EXPECT_EQ(page.next().id, "e1 event:1=2");
}

TEST(Events, GoOnAfterWhatTheBrowserHeardLast) {
    NetServer server;
    for (int i = 0; i < 5; ++i) server.api.commit("event:1", "{}");
    EventClient page(server.port(),
                     {hello, wish("event:1", R"(,"epoch":"e1","since":0)")},
                     {{"Last-Event-ID", "e1 event:1=4"}});
    page.next();
    page.next();
    EXPECT_EQ(page.next().id, "e1 event:1=5");
}

TEST(Events, OfStaffStreamsAreForThoseWhoMay) {
    NetServer server;
    server.api.sessions = {{"ann", 7}};
    server.api.denied.insert({"", "event:1:staff"});
    EventClient visitor(server.port(), {hello, wish("event:1:staff")});
    visitor.next();
    EXPECT_THAT(visitor.next().data, HasSubstr("not_allowed"));
    EventClient ann(server.port(), {hello, wish("event:1:staff")}, {{"Cookie", "yui=ann"}});
    EXPECT_THAT(ann.next().data, HasSubstr(R"("account":7)"));
    EXPECT_THAT(ann.next().data, HasSubstr(R"("type":"subscribed")"));
}

TEST(Events, SayWhyTheyEnd) {
    NetServer server;
    EventClient page(server.port(), {hello});
    page.next();
    std::thread stopping([&] { server.server.stop(); });
    const auto end = page.next();
    EXPECT_EQ(end.name, "close");
    EXPECT_EQ(end.data, "4001");
    stopping.join();
}

TEST(Events, AreKeptAliveByAPingThatThePageHears) {
    Config config;
    config.limits.silence_seconds = 1;
    NetServer server(std::move(config));
    EventClient page(server.port(), {hello});
    page.next();
    EXPECT_EQ(page.next().data, R"({"type":"ping"})");
    EXPECT_EQ(page.next().data, R"({"type":"ping"})");
}

TEST(Events, EndForAReaderWhoIsTooSlow) {
    Config config;
    config.limits.queue_bytes = 64 * 1024;
    NetServer server(std::move(config));
    EventClient page(server.port(), {hello, wish("event:1")});
    page.next();
    page.next();
    const std::string large = '"' + std::string(60'000, 'x') + '"';
    const auto slow = [&] {
        server.deliver({server.api.commit("event:1", large)});
        return HttpClient(server.port()).get("/metrics").body.find(R"(closes_total{code="4003"} 1)") !=
               std::string::npos;
    };
    EXPECT_TRUE(NetServer::wait_until(slow));
}

TEST(Events, AreRefusedToPagesThatAreNotOurs) {
    NetServer server;
    EventClient page(server.port(), {hello}, {{"Origin", "https://elsewhere.example"}});
    const auto end = page.next();
    EXPECT_EQ(end.name, "close");
    EXPECT_EQ(end.data, "4506");
}

TEST(Events, TakeNoCommandsAndNothingElse) {
    NetServer server;
    const std::string command = R"({"type":"command",)" + id + R"(,"command":{"type":"log_out"}})";
    EXPECT_EQ(EventClient(server.port(), {hello, command}).status(), 400);
    EXPECT_EQ(EventClient(server.port(), {wish("event:1")}).status(), 400);
    EXPECT_EQ(EventClient(server.port(), {"no frame"}).status(), 400);
    EXPECT_EQ(server.api.times("execute"), 0u);
}

TEST(EventPositions, AreWrittenAndReadAlike) {
    const auto read = EventPositions::read("e1 event:1=4 user:7=12");
    EXPECT_EQ(read.text(), "e1 event:1=4 user:7=12");
    protocol::SubscribeFrame one;
    one.stream = "user:7";
    read.apply_to(one);
    EXPECT_EQ(one.since, 12);
    EXPECT_EQ(one.epoch, "e1");
    EXPECT_EQ(EventPositions::read("").text(), "");
    EXPECT_EQ(EventPositions::read("e1 event:1 event:2=x event:3=-1 =").text(), "");
}

TEST(EventPositions, KnowARowByItsFrame) {
    const auto row = row_of(R"({"type":"event","stream":"event:1:staff","seq":18,"event":{"seq":3}})");
    ASSERT_TRUE(row);
    EXPECT_EQ(*row, std::pair(std::string("event:1:staff"), protocol::Version{18}));
    EXPECT_FALSE(row_of(R"({"type":"state","stream":"seats","key":"k","version":1})"));
    EXPECT_FALSE(row_of(R"({"type":"event","stream":")"));
}

}  // namespace
}  // namespace yui::net
