// What is answered at which address, without a socket.
#include "tests/net/router_fixture.hpp"

namespace yui::net {
namespace {

TEST_F(RouterTest, PassesACommandOnAndReturnsItsAnswer) {
    app::Caller seen;
    api.on_command = [&](const app::Caller& caller, const auto&) {
        seen = caller;
        return app::Reply{std::string(R"({"unread":0})")};
    };
    Request request = post(read_notices);
    request.cookie = "yui=secret";
    request.request_id = "r-1";
    const auto response = answer(request);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(*response.body, R"({"unread":0})");
    EXPECT_EQ(header(response, "Content-Type"), "application/json");
    EXPECT_EQ(header(response, "Cache-Control"), "no-store");
    EXPECT_EQ(header(response, "X-Request-Id"), "r-1");
    EXPECT_EQ(seen.session, "secret");
    EXPECT_EQ(seen.address, "127.0.0.1");
    EXPECT_EQ(seen.language, protocol::Language::en);
    EXPECT_EQ(seen.request_id, "r-1");
}

TEST_F(RouterTest, AnswersARefusalAsAProblemInTheLanguageOfTheReader) {
    api.on_command = [](const auto&, const auto&) {
        return app::Reply{protocol::Problem{protocol::ProblemCode::event_full}};
    };
    Request request = post(read_notices);
    EXPECT_THAT(problem(answer(request))["detail"], HasSubstr("You are not signed up"));
    request.language = "easy";
    const auto response = answer(request);
    EXPECT_EQ(response.status, 409);
    EXPECT_EQ(header(response, "Content-Language"), "ja");
    EXPECT_THAT(problem(response)["detail"], HasSubstr("できて いません"));
    EXPECT_EQ(problem(response)["instance"], "/api/commands");
}

TEST_F(RouterTest, SaysWhenToTryAgain) {
    api.on_command = [](const auto&, const auto&) {
        return app::Reply{protocol::Problem{protocol::ProblemCode::busy}};
    };
    const auto response = answer(post(read_notices));
    EXPECT_EQ(response.status, 503);
    EXPECT_NE(header(response, "Retry-After"), "");
    api.on_command = [](const auto&, const auto&) {
        return app::Reply{protocol::Problem{protocol::ProblemCode::slow_down, "", {{"seconds", "17"}}}};
    };
    EXPECT_EQ(header(answer(post(read_notices)), "Retry-After"), "17");
}

class HastyRouterTest : public RouterTest {
protected:
    HastyRouterTest() : RouterTest(config()) {}
    static Config config() {
        Config made;
        made.limits.account_asks = 1;  // twenty at once
        made.limits.address_asks = 2;  // forty
        return made;
    }
    int taken_of(const Request& request, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; ++i) taken += answer(request).status == 200 ? 1 : 0;
        return taken;
    }
};

TEST_F(HastyRouterTest, HoldsUpASessionThatAsksTooOften) {
    Request request = post(read_notices);
    request.cookie = "yui=ann";
    EXPECT_EQ(taken_of(request, 30), 20);
    const Response refused = answer(request);
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(header(refused, "Retry-After"), "1");
    EXPECT_EQ(problem(refused)["code"], "slow_down");
    request.cookie = "yui=bob";
    EXPECT_EQ(answer(request).status, 200);
}

TEST_F(HastyRouterTest, HoldsUpAnAddressThatAsksTooOften) {
    Request request = get("/api/query/get_session");
    request.peer = "192.0.2.9";
    EXPECT_EQ(taken_of(request, 50), 40);
    request.peer = "192.0.2.10";
    EXPECT_EQ(answer(request).status, 200);
    request.peer = "127.0.0.1";
    EXPECT_EQ(taken_of(request, 50), 50) << "what may be a proxy stands for everybody";
}

TEST_F(RouterTest, RefusesABodyThatIsNotJson) {
    EXPECT_EQ(problem(answer(post("{")))["code"], "malformed_json");
    EXPECT_EQ(problem(answer(post("")))["code"], "malformed_json");
    EXPECT_EQ(problem(answer(post("\xff\xfe")))["status"], 400);
}

TEST_F(RouterTest, RefusesAFrameThatIsNoCommand) {
    const auto json = problem(answer(post(R"({"type":"pong"})")));
    EXPECT_EQ(json["code"], "unknown_type");
    EXPECT_EQ(json["errors"][0]["pointer"], "/type");
}

TEST_F(RouterTest, PointsIntoTheCommandThatIsWrong) {
    std::string body = read_notices;
    body.replace(body.find("\"until\":1"), 9, "\"until\":-5");
    const auto json = problem(answer(post(body)));
    EXPECT_EQ(json["code"], "invalid_field");
    EXPECT_EQ(json["errors"][0]["pointer"], "/until");
}

TEST_F(RouterTest, TakesCommandsAsJsonOnly) {
    Request request = post(read_notices);
    for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
        request.content_type = type;
        EXPECT_EQ(answer(request).status, 400) << type;
    }
    request.content_type = "application/json; charset=utf-8";
    EXPECT_EQ(answer(request).status, 200);
    EXPECT_EQ(api.times("execute"), 1u);
}

TEST_F(RouterTest, TakesCommandsOfItsOwnPagesOnly) {
    Request request = post(read_notices);
    request.origin = "https://evil.example";
    const auto response = answer(request);
    EXPECT_EQ(response.status, 403);
    EXPECT_EQ(problem(response)["code"], "not_allowed");
    request.origin = "";
    EXPECT_EQ(answer(request).status, 200) << "not a browser";
    EXPECT_EQ(api.times("execute"), 1u);
}

TEST_F(RouterTest, SetsAndTakesAwayTheSessionCookie) {
    api.on_command = [](const auto&, const auto&) {
        return app::Reply{std::string("{}"), app::SessionCookie{"new-secret", 3600}};
    };
    EXPECT_EQ(header(answer(post(read_notices)), "Set-Cookie"),
              "yui=new-secret; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600");
    api.on_command = [](const auto&, const auto&) {
        return app::Reply{std::string("{}"), app::SessionCookie{"", 0}};
    };
    EXPECT_EQ(header(answer(post(read_notices)), "Set-Cookie"),
              "yui=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST_F(SecureRouterTest, UsesTheHostCookieAndBelievesItsProxy) {
    app::Caller seen;
    api.on_command = [&](const app::Caller& caller, const auto&) {
        seen = caller;
        return app::Reply{std::string("{}"), app::SessionCookie{"new", 0}};
    };
    Request request = post(read_notices);
    request.origin = "https://yui.example.jp";
    request.cookie = "yui=planted; __Host-yui=real";
    request.forwarded_for = "6.6.6.6, 2001:db8:1:2:3::4";
    const auto response = answer(request);
    EXPECT_EQ(seen.session, "real");
    EXPECT_EQ(seen.address, "2001:db8:1:2::/64");
    EXPECT_THAT(header(response, "Set-Cookie"),
                HasSubstr("__Host-yui=new; Path=/; HttpOnly; SameSite=Lax; Secure"));
    EXPECT_NE(header(response, "Strict-Transport-Security"), "");
    request.origin = "http://localhost:8080";
    EXPECT_EQ(answer(request).status, 403);
}

TEST_F(RouterTest, AnswersQueriesFromTheAddress) {
    std::optional<protocol::ListEvents> seen;
    api.on_query = [&](const auto&, const protocol::Query& query) {
        seen = std::get<protocol::ListEvents>(query);
        return app::Reply{std::string("{\"events\":[]}")};
    };
    const auto response =
        answer(get("/api/query/list_events?area=3&text=%E6%B8%85%E6%8E%83&free_seats=true"));
    EXPECT_EQ(response.status, 200);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->area, 3);
    EXPECT_EQ(seen->text, "清掃");
    EXPECT_EQ(seen->free_seats, true);
}

TEST_F(RouterTest, RefusesQueriesItDoesNotKnow) {
    EXPECT_EQ(problem(answer(get("/api/query/list_everything")))["code"], "unknown_type");
    EXPECT_EQ(problem(answer(get("/api/query/get_session?more=1")))["code"], "unknown_field");
    EXPECT_EQ(problem(answer(get("/api/query/get_event")))["code"], "missing_field");
    EXPECT_EQ(problem(answer(get("/api/query/get_event?event=x")))["errors"][0]["pointer"], "/event");
    EXPECT_EQ(problem(answer(get("/api/query/get_event?event=%zz")))["code"], "malformed_json");
    EXPECT_EQ(api.times("query"), 0u);
}

TEST_F(RouterTest, TellsWhetherItLivesAndIsReady) {
    EXPECT_EQ(answer(get("/healthz")).status, 200);
    EXPECT_EQ(answer(get("/readyz")).status, 503) << "the node has not caught up";
    site.caught_up = true;
    EXPECT_EQ(answer(get("/readyz")).status, 200);
    api.is_ready = false;
    EXPECT_EQ(answer(get("/readyz")).status, 503);
    api.is_ready = true;
    site.stopping = true;
    EXPECT_EQ(answer(get("/readyz")).status, 503);
    EXPECT_EQ(answer(get("/healthz")).status, 200);
}

TEST_F(RouterTest, ShowsItsFiguresToThisMachineOnly) {
    Request request = get("/metrics");
    EXPECT_THAT(*answer(request).body, HasSubstr("yui_net_connections 1\nyui_store_commits_total 1\n"));
    request.peer = "192.0.2.7";
    EXPECT_EQ(answer(request).status, 404);
    request.peer = "127.0.0.1";
    request.forwarded_for = "127.0.0.1";
    EXPECT_EQ(answer(request).status, 404) << "a proxy on this machine forwards the whole world";
}

class MetricsReaderTest : public RouterTest {
protected:
    MetricsReaderTest() : RouterTest(config()) {}
    static Config config() {
        Config made;
        made.metrics_readers = {"192.0.2.0/24"};
        return made;
    }
};

TEST_F(MetricsReaderTest, MayReadFromElsewhere) {
    Request request = get("/metrics");
    request.peer = "192.0.2.7";
    EXPECT_EQ(answer(request).status, 200);
    request.peer = "192.0.3.7";
    EXPECT_EQ(answer(request).status, 404);
}

TEST_F(RouterTest, DescribesItself) {
    const auto response = answer(get("/api/openapi.json"));
    EXPECT_EQ(nlohmann::json::parse(*response.body)["openapi"].get<std::string>().substr(0, 3), "3.1");
    Request again = get("/api/openapi.json");
    again.if_none_match = header(response, "ETag");
    EXPECT_EQ(answer(again).status, 304);
}

TEST_F(RouterTest, RefusesOtherMethodsAndAddresses) {
    Request request = get("/api/commands");
    EXPECT_EQ(problem(answer(request))["code"], "method_not_allowed");
    EXPECT_EQ(header(answer(request), "Allow"), "POST");
    request = get("/healthz");
    request.method = Method::post;
    EXPECT_EQ(answer(request).status, 405);
    EXPECT_EQ(header(answer(request), "Allow"), "GET, HEAD");
    request.method = Method::other;
    EXPECT_EQ(answer(request).status, 405);
    EXPECT_EQ(problem(answer(get("/api/nothing")))["code"], "not_found");
    EXPECT_EQ(answer(get("/ws")).status, 405) << "not an upgrade";
    EXPECT_EQ(answer(get("/missing.js")).status, 404);
}

TEST_F(RouterTest, AnswersHeadAsGet) {
    Request request = get("/healthz");
    request.method = Method::head;
    EXPECT_EQ(answer(request).status, 200);
}

TEST_F(RouterTest, GuardsTheBrowserOnEveryAnswer) {
    for (const char* path : {"/healthz", "/api/nothing", "/api/query/get_session", "/missing.js"}) {
        const auto response = answer(get(path));
        EXPECT_THAT(header(response, "Content-Security-Policy"), HasSubstr("default-src 'self'")) << path;
        EXPECT_THAT(header(response, "Content-Security-Policy"), HasSubstr("frame-ancestors 'none'")) << path;
        EXPECT_THAT(header(response, "Content-Security-Policy"), Not(HasSubstr("unsafe"))) << path;
        EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff") << path;
        EXPECT_EQ(header(response, "Referrer-Policy"), "same-origin") << path;
        EXPECT_EQ(header(response, "X-Request-Id").size(), 13u) << path;
        EXPECT_EQ(header(response, "Strict-Transport-Security"), "") << path;
    }
}

TEST_F(RouterTest, CountsAnswersByKindAndStatus) {
    answer(get("/healthz"));
    answer(get("/healthz"));
    answer(get("/api/nothing"));
    EXPECT_EQ(meter.requests.count(static_cast<std::size_t>(RouteName::healthz), 1), 2u);
    EXPECT_EQ(meter.requests.count(static_cast<std::size_t>(RouteName::unknown), 7), 1u);
}

}  // namespace
}  // namespace yui::net
