// The main cases of RFC 6455 over a real socket, and what only a socket can do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "server/net/ws_deflate.hpp"
#include "tests/net/ws_frames_of_client.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/net_server.hpp"
#include "tests/support/raw_ws.hpp"

namespace yui::net {
namespace {

using testing::HasSubstr;
using testing_support::HttpClient;
using testing_support::RawWs;
using ws::client_close;
using ws::client_frame;

const std::string hello = R"({"type":"hello","build":"b","locale":"en","protocol":1})";
const std::string follow_event_1 =
    R"({"type":"subscribe","id":"00000000-0000-0000-0000-000000000001","stream":"event:1"})";
const std::string offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";

std::string next_type(RawWs& page) {
    const auto frame = page.next();
    return frame ? nlohmann::json::parse(frame->body)["type"] : "nothing";
}

TEST(WsWire, LosesNothingThatCameBehindTheHandshake) {
    NetServer server;
    RawWs page(server.port(), "", client_frame(0x81, hello) + client_frame(0x89, "here?").substr(0, 4));
    EXPECT_EQ(next_type(page), "welcome");
    page.send(client_frame(0x89, "here?").substr(4));
    EXPECT_EQ(page.next()->body, "here?");
}

// What the page says behind its request may not wait for it, wherever the packets end.
TEST(WsWire, IsGreetedHoweverItsRequestIsCut) {
    NetServer server;
    const std::string request =
        "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    const std::string said = request + client_frame(0x81, hello);
    std::size_t pages = 0;
    for (const std::size_t first : {std::size_t{1},
                                    std::size_t{40},
                                    request.size() - 1,
                                    request.size(),
                                    request.size() + 3,
                                    said.size()}) {
        HttpClient page(server.port());
        page.send_raw(said.substr(0, first));
        ASSERT_GE(server.server_figure("connections"), 2) << "by then the first part was read";
        page.send_raw(said.substr(first));
        EXPECT_EQ(page.read_answer().status, 101) << first;
        ++pages;
        EXPECT_TRUE(NetServer::wait_until([&] { return server.api.times("who") == pages; })) << first;
    }
}

TEST(WsWire, TakesAMessageByteByByteAndInFragments) {
    NetServer server;
    RawWs page(server.port());
    for (const char byte : client_frame(0x81, hello)) page.send({byte});
    EXPECT_EQ(next_type(page), "welcome");
    page.send(client_frame(0x01, follow_event_1.substr(0, 20)) + client_frame(0x89, "between") +
              client_frame(0x80, follow_event_1.substr(20)));
    const auto pong = page.next();
    EXPECT_EQ(pong->first, 0x8A);
    EXPECT_EQ(pong->body, "between");
    EXPECT_EQ(next_type(page), "subscribed");
}

TEST(WsWire, AnswersACloseWithItsCodeAndEndsTheConnection) {
    NetServer server;
    for (const unsigned code : {1000u, 1001u, 3000u, 4999u}) {
        RawWs page(server.port());
        page.send(client_close(static_cast<std::uint16_t>(code), "so long"));
        EXPECT_EQ(page.close_code(), code);
        EXPECT_TRUE(page.ended());
    }
    RawWs silent(server.port());
    silent.send(client_frame(0x88, ""));
    EXPECT_EQ(silent.close_code(), 1005u);
    EXPECT_TRUE(silent.ended());
}

TEST(WsWire, SaysWhatWasWrong) {
    NetServer server;
    const auto code_after = [&](const std::string& bytes) {
        RawWs page(server.port());
        page.send(bytes);
        return page.close_code();
    };
    EXPECT_EQ(code_after(client_frame(0x83, "")), 1002u);
    EXPECT_EQ(code_after(client_frame(0xC1, "")), 1002u) << "nobody agreed to compression";
    EXPECT_EQ(code_after(client_frame(0x80, "")), 1002u);
    EXPECT_EQ(code_after(ws::ClientFrame{.mask_bit = 0, .body = "x"}.bytes()), 1002u);
    EXPECT_EQ(code_after(client_frame(0x09, "")), 1002u);
    EXPECT_EQ(code_after(client_close(1005)), 1002u);
    EXPECT_EQ(code_after(client_frame(0x01, "\xc3") + client_frame(0x80, "x")), 1007u);
    EXPECT_EQ(code_after(ws::ClientFrame{.claimed = 1 << 20}.bytes()), 4504u);
}

TEST(WsWire, IsTheFirstToEndAfterItsOwnGoodbye) {
    NetServer server;
    RawWs page(server.port());
    page.send(client_frame(0x82, "binary"));
    EXPECT_EQ(page.close_code(), 4501u);
    page.send(client_frame(0x81, "what was on its way") + client_close(4501));
    EXPECT_TRUE(page.ended());
}

TEST(WsWire, RefusesHandshakesItCannotAnswer) {
    NetServer server;
    const std::string old = "Sec-WebSocket-Version: 8\r\n";  // beside 13: a list is no version
    EXPECT_THAT(RawWs(server.port(), old).answer(), HasSubstr("HTTP/1.1 426 "));
    EXPECT_THAT(RawWs(server.port(), old).answer(), HasSubstr("Sec-WebSocket-Version: 13\r\n"));
}

TEST(WsWire, SendsLongMessagesPackedToWhoAskedForIt) {
    NetServer server;
    RawWs page(server.port(), offer);
    EXPECT_THAT(page.answer(), HasSubstr("permessage-deflate; server_no_context_takeover"));
    page.send(client_frame(0xC1, ws::deflated(hello)));
    const auto welcome = page.next();
    EXPECT_EQ(welcome->first, 0x81) << "short ones are not worth it";
    page.send(client_frame(0x81, follow_event_1));
    EXPECT_EQ(next_type(page), "subscribed");
    server.deliver({server.api.commit("event:1", '"' + std::string(2000, 'x') + '"')});
    const auto packed = page.next();
    EXPECT_EQ(packed->first, 0xC1);
    EXPECT_LT(packed->body.size(), 200u);
    std::string text;
    ASSERT_EQ(ws::inflate(packed->body, 10'000, text), ws::Inflating::done);
    EXPECT_EQ(nlohmann::json::parse(text)["seq"], 1);
}

TEST(WsWire, IsNotBlownUpByABomb) {
    NetServer server;
    const std::string bomb = ws::deflated(std::string(10'000'000, ' '));
    ASSERT_LT(bomb.size(), 16u * 1024);
    RawWs page(server.port(), offer);
    page.send(client_frame(0xC1, bomb));
    EXPECT_EQ(page.close_code(), 4504u);
    RawWs garbage(server.port(), offer);
    garbage.send(client_frame(0xC1, "\xff\xff\xff\xff"));
    EXPECT_EQ(garbage.close_code(), 1007u);
    RawWs not_text(server.port(), offer);
    not_text.send(client_frame(0xC1, ws::deflated("\xff")));
    EXPECT_EQ(not_text.close_code(), 1007u);
}

TEST(WsWire, IsNotKeptBusyWithPings) {
    Config config;
    config.limits.pings = 3;
    NetServer server(config);
    RawWs page(server.port());
    std::string pings;
    for (int i = 0; i < 100; ++i) pings += client_frame(0x89, "");
    page.send(pings);
    EXPECT_EQ(page.close_code(), 4006u);
}

TEST(WsWire, TakesOnlySoManyFromOneAddress) {
    Config config;
    config.threads = 1;
    config.trusted_proxies = {"127.0.0.1"};
    config.limits.address_sockets = 2;
    NetServer server(config);
    const std::string here = "X-Forwarded-For: 192.0.2.1\r\n";
    RawWs first(server.port(), here);
    auto second = std::make_unique<RawWs>(server.port(), here);
    EXPECT_EQ(RawWs(server.port(), here).close_code(), 4007u);
    RawWs elsewhere(server.port(), "X-Forwarded-For: 192.0.2.2\r\n", client_frame(0x81, hello));
    EXPECT_EQ(next_type(elsewhere), "welcome");
    second = nullptr;
    EXPECT_TRUE(NetServer::wait_until([&] { return server.server_figure("sockets") == 2; }));
    RawWs again(server.port(), here, client_frame(0x81, hello));
    EXPECT_EQ(next_type(again), "welcome") << "one of them has gone";
}

TEST(WsWire, TakesOnlySoManyFromOneAddressWhicheverThreadServesThem) {
    Config config;
    config.threads = 4;
    config.trusted_proxies = {"127.0.0.1"};
    config.limits.address_sockets = 3;
    NetServer server(config);
    std::vector<std::unique_ptr<RawWs>> pages;
    int greeted = 0;
    for (int i = 0; i < 12; ++i) {
        const std::string here = "X-Forwarded-For: 192.0.2.1\r\n";
        auto& page =
            *pages.emplace_back(std::make_unique<RawWs>(server.port(), here, client_frame(0x81, hello)));
        const auto first = page.next();
        if (first && first->first == 0x81) ++greeted;
    }
    EXPECT_EQ(greeted, 3);
}

TEST(WsWire, TakesOnlySoManyOfOneAccountWhicheverThreadServesThem) {
    Config config;
    config.threads = 4;
    config.limits.account_sockets = 3;
    NetServer server(config);
    server.api.change([&] { server.api.sessions["ann"] = 7; });
    std::vector<std::unique_ptr<RawWs>> pages;
    int greeted = 0;
    for (int i = 0; i < 12; ++i) {
        auto& page = *pages.emplace_back(
            std::make_unique<RawWs>(server.port(), "Cookie: yui=ann\r\n", client_frame(0x81, hello)));
        const auto first = page.next();
        if (first && first->first == 0x81) ++greeted;
    }
    EXPECT_EQ(greeted, 3);
}

TEST(WsWire, AnyNumberOfPagesMayComeFromThisMachine) {
    Config config;
    config.limits.address_sockets = 0;
    NetServer server(config);
    RawWs page(server.port(), "", client_frame(0x81, hello));
    EXPECT_EQ(next_type(page), "welcome");
}

TEST(WsWire, JoinsWhatLeavesInOneMoment) {
    NetServer server;
    RawWs page(server.port());
    page.send(client_frame(0x81, hello));
    page.send(client_frame(0x81, follow_event_1));
    bus::Batch batch;
    EXPECT_EQ(next_type(page), "welcome");
    EXPECT_EQ(next_type(page), "subscribed");
    for (int i = 0; i < 50; ++i) batch.push_back(server.api.commit("event:1", std::to_string(i)));
    server.deliver(batch);
    for (int i = 0; i < 50; ++i) {
        const auto row = nlohmann::json::parse(page.next()->body);
        EXPECT_EQ(row["seq"], i + 1);
        EXPECT_EQ(row["event"], i);
    }
}

}  // namespace
}  // namespace yui::net
