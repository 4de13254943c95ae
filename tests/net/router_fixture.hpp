// A router before an application that answers as the test says.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include "server/net/router.hpp"
#include "tests/support/manual_loop.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/scripted_api.hpp"

namespace yui::net {

using testing::HasSubstr;
using testing::Not;

constexpr const char* read_notices =
    R"({"type":"command","id":"00000000-0000-0000-0000-000000000001","command":{"type":"read_notices","until":1}})";

class RouterTest : public testing::Test {
protected:
    explicit RouterTest(const Config& config) : site(config) {
        site.metrics = [] { return std::string("yui_net_connections 1\n"); };
    }
    RouterTest() : RouterTest(Config()) {}

    static Request get(const std::string& target) {
        Request request;
        const auto mark = target.find('?');
        request.path = target.substr(0, mark);
        if (mark != std::string::npos) request.query = target.substr(mark + 1);
        request.peer = "127.0.0.1";
        request.host = "localhost:8080";
        request.language = "en";
        return request;
    }

    static Request post(const std::string& body) {
        Request request = get("/api/commands");
        request.method = Method::post;
        request.body = body;
        request.content_type = "application/json";
        request.origin = "http://localhost:8080";
        return request;
    }

    Response answer(const Request& request) {
        std::optional<Response> found;
        router.answer(request, [&](Response response) { found = std::move(response); });
        loop->turn();
        EXPECT_TRUE(found);
        return found.value_or(Response());
    }

    static std::string header(const Response& response, const std::string& name) {
        for (const auto& [each, value] : response.headers) {
            if (each == name) return value;
        }
        return "";
    }

    static nlohmann::json problem(const Response& response) {
        EXPECT_EQ(header(response, "Content-Type"), "application/problem+json");
        const auto json = nlohmann::json::parse(*response.body);
        EXPECT_EQ(json["status"], response.status);
        return json;
    }

    Site site;
    std::shared_ptr<ManualLoop> loop = std::make_shared<ManualLoop>();
    app::ScriptedApi api;
    Meter meter;
    ReplyCache replies;
    Router router{site, api, loop, meter, replies};
};

class SecureRouterTest : public RouterTest {
protected:
    SecureRouterTest() : RouterTest(config()) {}
    static Config config() {
        Config made;
        made.public_url = "https://yui.example.jp";
        made.trusted_proxies = {"127.0.0.1"};
        return made;
    }
};

}  // namespace yui::net
