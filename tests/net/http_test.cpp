// HTTP over real sockets: what proper clients do, and what others do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/http_client.hpp"
#include "tests/support/net_server.hpp"
#include "tests/support/scratch_folder.hpp"

namespace yui::net {
namespace {

using testing::HasSubstr;
using testing_support::HttpAnswer;
using testing_support::HttpClient;
using testing_support::HttpHeaders;

constexpr const char* read_notices =
    R"({"type":"command","id":"00000000-0000-0000-0000-000000000001","command":{"type":"read_notices","until":1}})";
const HttpHeaders json{{"Content-Type", "application/json"}};

Config impatient() {
    Config config;
    config.limits.header_seconds = 1;
    config.limits.body_seconds = 1;
    config.limits.idle_seconds = 1;
    return config;
}

std::string code_of(const HttpAnswer& answer) {
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
    return nlohmann::json::parse(answer.body)["code"];
}

TEST(Http, AnswersOneRequestAfterAnotherOnAConnection) {
    NetServer server;
    HttpClient client(server.port());
    for (int i = 0; i < 3; ++i) EXPECT_EQ(client.get("/healthz").body, "alive\n");
    EXPECT_EQ(client.post("/api/commands", read_notices, json).body, "{}");
    const auto answer = client.get("/readyz");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.header("Date"), HasSubstr("GMT"));
    EXPECT_EQ(server.api.times("execute"), 1u);
}

TEST(Http, AnswersRequestsThatAreSentWithoutWaiting) {
    NetServer server;
    HttpClient client(server.port());
    client.send_raw(
        "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /nothing.js HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz "
        "HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.read_answer().status, 200);
    EXPECT_EQ(client.read_answer().status, 404);
    EXPECT_EQ(client.read_answer().status, 200);
}

TEST(Http, ClosesAfterTheAnswerWhenItIsAskedTo) {
    NetServer server;
    HttpClient client(server.port());
    EXPECT_EQ(client.get("/healthz", {{"Connection", "close"}}).status, 200);
    EXPECT_TRUE(client.closed_by_server());
}

TEST(Http, AnswersHeadWithTheLengthButWithoutTheBody) {
    NetServer server;
    HttpClient client(server.port());
    const auto answer = client.head("/healthz");
    EXPECT_EQ(answer.header("Content-Length"), "6");
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(client.get("/healthz").body, "alive\n") << "the connection goes on";
}

TEST(Http, TellsWhoIsAskedToGoOnToGoOn) {
    NetServer server;
    HttpClient client(server.port());
    client.send_raw(
        "POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        "Expect: 100-continue\r\nContent-Length: " +
        std::to_string(std::string(read_notices).size()) + "\r\n\r\n");
    EXPECT_EQ(client.read_answer().status, 100);
    client.send_raw(read_notices);
    EXPECT_EQ(client.read_answer().status, 200);
}

TEST(Http, SendsTheWebWithItsFormsAndTags) {
    testing_support::ScratchFolder web;
    web.write("index.html", "<!doctype html>");
    web.write("assets/app-3fa9c1d2.js", std::string(300'000, ';'));
    Config config;
    config.web_dir = web.path();
    NetServer server(config);
    HttpClient client(server.port());
    const auto script = client.get("/assets/app-3fa9c1d2.js");
    EXPECT_EQ(script.body.size(), 300'000u);
    EXPECT_EQ(client.get("/assets/app-3fa9c1d2.js", {{"If-None-Match", script.header("ETag")}}).status, 304);
    EXPECT_LT(client.get("/assets/app-3fa9c1d2.js", {{"Accept-Encoding", "gzip"}}).body.size(), 2000u);
    EXPECT_EQ(client.get("/e/42").body, "<!doctype html>");
    EXPECT_EQ(client.get("/../../etc/passwd.txt").status, 404);
}

TEST(Http, CarriesTheSessionCookieBothWays) {
    NetServer server;
    std::string session;
    server.api.on_command = [&](const app::Caller& caller, const auto&) {
        session = caller.session;
        return app::Reply{std::string("{}"), app::SessionCookie{"fresh", 60}};
    };
    HttpClient client(server.port());
    const auto answer = client.post(
        "/api/commands", read_notices, {{"Content-Type", "application/json"}, {"Cookie", "yui=old"}});
    EXPECT_EQ(session, "old");
    EXPECT_EQ(answer.header("Set-Cookie"), "yui=fresh; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
}

TEST(Http, RefusesAPageOfAnotherSite) {
    NetServer server;
    HttpClient client(server.port());
    const auto answer =
        client.post("/api/commands",
                    read_notices,
                    {{"Content-Type", "application/json"}, {"Origin", "https://evil.example"}});
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(code_of(answer), "not_allowed");
    EXPECT_EQ(server.api.times("execute"), 0u);
}

TEST(Http, RefusesABodyOfTenMegabytesInWords) {
    NetServer server;
    HttpClient client(server.port());
    const auto answer = client.post("/api/commands",
                                    std::string(10 * 1024 * 1024, 'x'),
                                    {{"Content-Type", "application/json"}, {"X-Yui-Language", "en"}});
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(code_of(answer), "too_large");
    EXPECT_THAT(answer.body, HasSubstr("This is too large"));
    EXPECT_EQ(server.api.times("execute"), 0u);
}

TEST(Http, RefusesAnEndlessBodyThatDoesNotSayItsLength) {
    NetServer server;
    HttpClient client(server.port());
    client.send_raw("POST /api/commands HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 20; ++i) client.send_raw("2000\r\n" + std::string(0x2000, 'x') + "\r\n");
    EXPECT_EQ(client.read_answer().status, 413);
}

TEST(Http, RefusesHeadersWithoutEnd) {
    NetServer server;
    HttpClient client(server.port());
    client.send_raw("GET / HTTP/1.1\r\nX-Long: " + std::string(40'000, 'x'));
    EXPECT_EQ(client.read_answer().status, 413);
    HttpClient other(server.port());
    other.send_raw("GET /" + std::string(40'000, 'x') + " HTTP/1.1\r\n\r\n");
    EXPECT_EQ(other.read_answer().status, 413);
}

TEST(Http, RefusesWhatIsNoHttp) {
    NetServer server;
    for (const char* nonsense : {"\x16\x03\x01\x02\x00\x01\r\n\r\n",
                                 "HELLO\r\n\r\n",
                                 "GET / HTTP/9.9\r\n\r\n",
                                 "GET  HTTP/1.1\r\n\r\n",
                                 "GET http://a/ HTTP/1.1\r\n\r\n",
                                 "\r\n\r\n\r\n\r\n",
                                 "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                                 "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                                 "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
                                 "GET / HTTP/1.1\r\nName with space: 1\r\n\r\n"}) {
        HttpClient client(server.port());
        client.send_raw(nonsense);
        client.finish_sending();
        EXPECT_EQ(client.read_answer().status, 400) << nonsense;
        EXPECT_TRUE(client.closed_by_server()) << nonsense;
    }
}

TEST(Http, RefusesHalfARequestWhoseSenderStopped) {
    NetServer server(impatient());
    HttpClient client(server.port());
    client.send_raw("POST /api/commands HTTP/1.1\r\nHos");
    EXPECT_EQ(client.read_answer().status, 400);
    HttpClient other(server.port());
    other.send_raw("POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
    EXPECT_EQ(other.read_answer().status, 400);
    HttpClient gone(server.port());
    gone.send_raw("POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf");
    gone.finish_sending();
    EXPECT_EQ(gone.read_answer().status, 400);
    EXPECT_EQ(server.api.times("execute"), 0u);
}

TEST(Http, IsNotKeptBusyByHeadersThatTrickle) {
    NetServer server(impatient());
    HttpClient client(server.port());
    client.send_raw("GET / HTTP/1.1\r\n");
    EXPECT_TRUE(NetServer::wait_until([&] {
        client.send_raw("X-Slow: 1\r\n");
        return server.server_figure("http_requests_total{route=\"broken\",status=\"400\"}") == 1;
    }));
}

TEST(Http, ClosesConnectionsThatSayNothing) {
    NetServer server(impatient());
    HttpClient silent(server.port());
    EXPECT_TRUE(silent.closed_by_server());
    HttpClient client(server.port());
    client.get("/healthz");
    EXPECT_TRUE(client.closed_by_server());
}

TEST(Http, TellsWhoComesWhenItIsFull) {
    Config config;
    config.limits.connections = 2;
    NetServer server(config);
    HttpClient first(server.port());
    HttpClient second(server.port());
    first.get("/healthz");
    second.get("/healthz");
    {
        HttpClient third(server.port());
        const auto answer = third.get("/healthz");
        EXPECT_EQ(answer.status, 503);
        EXPECT_NE(answer.header("Retry-After"), "");
        EXPECT_TRUE(third.closed_by_server());
    }
    EXPECT_EQ(first.get("/healthz").status, 200);
}

TEST(Http, AnswersAlsoWhenTheApplicationTakesItsTime) {
    NetServer server;
    server.api.paused = true;
    HttpClient client(server.port());
    client.send_raw(
        "POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(std::string(read_notices).size()) + "\r\n\r\n" + read_notices);
    EXPECT_TRUE(NetServer::wait_until([&] { return server.api.times("execute") == 1; }));
    HttpClient other(server.port());
    EXPECT_EQ(other.get("/healthz").status, 200) << "nobody else waits";
    server.api.release_all();
    EXPECT_EQ(client.read_answer().status, 200);
}

TEST(Http, DoesNotMindAReaderWhoLeftBeforeTheAnswer) {
    NetServer server;
    server.api.paused = true;
    {
        HttpClient client(server.port());
        client.send_raw(
            "POST /api/commands HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " +
            std::to_string(std::string(read_notices).size()) + "\r\n\r\n" + read_notices);
        EXPECT_TRUE(NetServer::wait_until([&] { return server.api.times("execute") == 1; }));
    }
    server.api.release_all();
    HttpClient other(server.port());
    EXPECT_EQ(other.get("/healthz").status, 200);
}

}  // namespace
}  // namespace yui::net
