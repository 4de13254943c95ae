// The whole network layer: starting, stopping, and what is left when thousands came and went.
#include "server/net/server.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>

#include "tests/support/http_client.hpp"
#include "tests/support/net_server.hpp"
#include "tests/support/ws_client.hpp"

namespace yui::net {
namespace {

using testing_support::HttpClient;
using testing_support::WsClient;

constexpr const char* query =
    R"({"type":"query","id":"00000000-0000-0000-0000-000000000001","query":{"type":"get_session"}})";

std::size_t open_descriptors() {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
    return count;
}

std::size_t resident_kilobytes() {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("VmRSS:")) return std::stoul(line.substr(6));
    }
    return 0;
}

TEST(NetServerStart, RefusesPlainHttpOnANetwork) {
    app::ScriptedApi api;
    Config config;
    config.address = "0.0.0.0";
    EXPECT_THROW(Server(config, api), std::invalid_argument);
    config.public_url = "http://yui.example.jp";
    EXPECT_THROW(Server(config, api), std::invalid_argument);
    config.public_url = "https://yui.example.jp";
    EXPECT_THROW(Server(config, api), std::invalid_argument) << "who ends https?";
    config.trusted_proxies = {"10.0.0.1"};
    EXPECT_NO_THROW(Server(config, api));
    config.address = "localhost";
    EXPECT_THROW(Server(config, api), std::invalid_argument);
}

TEST(NetServerStart, RefusesAPortThatAnotherServerHas) {
    NetServer first;
    app::ScriptedApi api;
    Config config;
    config.port = first.port();
    config.threads = 2;
    Server second(config, api);
    EXPECT_THROW(second.start(), std::runtime_error);
    EXPECT_EQ(HttpClient(first.port()).get("/healthz").status, 200);
}

TEST(NetServerStart, IsReadyOnlyAfterTheFirstScan) {
    app::ScriptedApi api;
    api.paused = true;
    Config config;
    config.port = 0;
    Server server(config, api);
    server.start();
    HttpClient client(server.port());
    EXPECT_EQ(client.get("/readyz").status, 503);
    EXPECT_TRUE(NetServer::wait_until([&] { return api.waiting() == 1; }));
    api.release_all();
    EXPECT_TRUE(NetServer::wait_until([&] { return client.get("/readyz").status == 200; }));
}

TEST(NetServerStop, SendsPagesAwayToComeBack) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    auto stopped = std::async(std::launch::async, [&] { server.server.stop(); });
    EXPECT_EQ(page.close_code(), 4001u);
    EXPECT_EQ(stopped.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    EXPECT_THROW(HttpClient(server.port()), std::exception);
}

TEST(NetServerStop, AnswersWhatWasAskedBefore) {
    NetServer server;
    WsClient page(server.port());
    page.hello();
    HttpClient client(server.port());
    server.api.paused = true;
    page.send(query);
    client.send_raw("GET /api/query/get_session HTTP/1.1\r\nHost: a\r\n\r\n");
    ASSERT_TRUE(NetServer::wait_until([&] { return server.api.times("query") == 2; }));
    auto stopped = std::async(std::launch::async, [&] { server.server.stop(); });
    EXPECT_TRUE(NetServer::wait_until([&] { return server.stops_listening(); }));
    server.api.release_all();
    EXPECT_EQ(page.next()["type"], "reply");
    EXPECT_EQ(page.close_code(), 4001u);
    const auto answer = client.read_answer();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("Connection"), "close");
    stopped.get();
}

TEST(NetServerStop, CutsWhoDoesNotGo) {
    Config config;
    config.limits.stop_seconds = 1;
    NetServer server(config);
    WsClient page(server.port());
    page.hello();
    server.api.paused = true;
    page.send(query);
    ASSERT_TRUE(NetServer::wait_until([&] { return server.api.times("query") == 1; }));
    const auto began = std::chrono::steady_clock::now();
    server.server.stop();
    EXPECT_GE(std::chrono::steady_clock::now() - began, std::chrono::seconds(1));
    server.api.release_all();  // an answer after the end finds nobody, and harms nobody
}

TEST(NetServerStop, ClosesIdleConnectionsAndMayBeCalledTwice) {
    NetServer server;
    HttpClient client(server.port());
    client.get("/healthz");
    server.server.stop();
    server.server.stop();
    server.deliver({{"event:1", "", 1, "{}"}});
    EXPECT_TRUE(client.closed_by_server());
}

TEST(NetServerStop, ClosesWhoHasSaidNothingYet) {
    NetServer server;
    HttpClient silent(server.port());
    ASSERT_TRUE(NetServer::wait_until([&] { return server.server_figure("connections") == 2; }));
    const auto began = std::chrono::steady_clock::now();
    server.server.stop();
    EXPECT_TRUE(silent.closed_by_server());
    EXPECT_LT(std::chrono::steady_clock::now() - began,
              std::chrono::seconds(Config().limits.stop_seconds / 2));
}

// In every state that a connection can be in: nothing sent, half a request, half a handshake, before and
// after hello, in the middle of a frame, with subscriptions, with answers on their way.
void break_one(std::uint16_t port, int kind) {
    if (kind < 3) {
        HttpClient client(port);
        if (kind == 1) client.send_raw("POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Le");
        if (kind == 2) client.send_raw("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /hea");
        return;
    }
    WsClient page(port);
    if (kind > 3) page.hello();
    if (kind > 4)
        page.send(R"({"type":"subscribe","id":"00000000-0000-0000-0000-000000000001","stream":"event:1"})");
    if (kind > 5) page.send(query);
    if (kind > 6) page.send_half_frame();
    page.cut();
}

TEST(NetServerAfterTenThousandBrokenConnections, HasItsDescriptorsAndMemoryBack) {
    Config config;
    config.threads = 2;
    NetServer server(config);
    const auto back = [&] { return server.server_figure("connections") <= 1; };  // the one that asks
    for (int i = 0; i < 1000; ++i) break_one(server.port(), i % 8);
    ASSERT_TRUE(NetServer::wait_until(back));
    const auto descriptors = open_descriptors();
    const auto memory = resident_kilobytes();
    for (int i = 0; i < 10'000; ++i) {
        break_one(server.port(), i % 8);
        if (i % 100 == 0) server.deliver({server.api.commit("event:1", "{}")});
    }
    ASSERT_TRUE(NetServer::wait_until(back));
    EXPECT_LE(open_descriptors(), descriptors + 2);
    EXPECT_LE(resident_kilobytes(), memory + 8 * 1024);
    EXPECT_EQ(server.server_figure("sockets"), 0);
    EXPECT_EQ(server.server_figure("subscriptions"), 0);
    EXPECT_LE(server.server_figure("streams"), 2) << "they are heard on for a minute, whoever left";
    EXPECT_EQ(server.server_figure("queued_bytes"), 0);
    EXPECT_EQ(HttpClient(server.port()).get("/healthz").status, 200);
}

}  // namespace
}  // namespace yui::net
