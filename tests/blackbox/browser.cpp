#include "tests/blackbox/browser.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <cstdio>

#include "tests/support/http_client.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing_support::HttpAnswer;
using testing_support::HttpClient;
using testing_support::WsClient;

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        char hex[4];
        std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned char>(c));
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += c;
        else
            out += hex;
    }
    return out;
}

std::string query_string(const Json& fields) {
    std::string text;
    for (const auto& [name, value] : fields.items()) {
        text += text.empty() ? '?' : '&';
        text += escaped(name) + '=' + escaped(value.is_string() ? value.get<std::string>() : value.dump());
    }
    return text;
}

Said said(const HttpAnswer& answer) {
    auto body = Json::parse(answer.body, nullptr, false);
    return {answer.status,
            body.is_object() ? std::move(body) : Json::object(),
            answer.header("Content-Type"),
            answer.header("Content-Language")};
}

}  // namespace

Browser::Browser(const Node& node, std::string address) : node_(&node), address_(std::move(address)) {}
Browser::~Browser() = default;
Browser::Browser(Browser&&) noexcept = default;
Browser& Browser::operator=(Browser&&) noexcept = default;

Browser Browser::another_window() const {
    Browser made(*node_, address_);
    made.language_ = language_;
    made.cookie_ = cookie_;
    return made;
}

Said Browser::tell(const Json& command, const std::string& id) {
    return post(frame("command", id.empty() ? new_uuid() : id, command));
}

Said Browser::ask(const std::string& query, const Json& fields) {
    return get("/api/query/" + query + query_string(fields));
}

Said Browser::post(const std::string& body) { return request("POST", "/api/commands", body); }

Said Browser::get(const std::string& target) { return request("GET", target, {}); }

void Browser::go_to(const Node& node) {
    node_ = &node;
    client_.reset();
}

Browser::Headers Browser::headers() const {
    Headers all{{"X-Forwarded-For", address_}, {"X-Yui-Language", language_}};
    if (!cookie_.empty()) all.emplace_back("Cookie", cookie_);
    return all;
}

Said Browser::request(const std::string& method, const std::string& target, const std::string& body) {
    auto with = headers();
    if (method == "POST") with.emplace_back("Content-Type", "application/json");
    if (!client_) client_ = std::make_unique<HttpClient>(node_->port());
    try {
        const auto answer = client_->request(method, target, body, with);
        const auto given = answer.header("Set-Cookie");
        if (!given.empty()) cookie_ = given.substr(0, given.find(';'));
        if (answer.header("Connection") == "close") client_.reset();
        return said(answer);
    } catch (const std::exception&) {
        client_.reset();
        throw;
    }
}

WsClient Browser::socket() const {
    WsClient made(node_->port(), headers());
    made.hello();
    return made;
}

Json told(Browser& browser, const Json& command) {
    const auto said = browser.tell(command);
    EXPECT_TRUE(said.ok()) << command.dump() << "\n" << said.body.dump();
    return said.ok() ? said.body : Json();
}

Json asked(Browser& browser, const std::string& query, const Json& fields) {
    const auto said = browser.ask(query, fields);
    EXPECT_TRUE(said.ok()) << query << fields.dump() << "\n" << said.body.dump();
    return said.ok() ? said.body : Json();
}

Said answer_on(WsClient& socket, const std::string& id) {
    for (;;) {
        const auto message = socket.next();
        const auto type = message.value("type", "");
        if (message.value("id", "") != id) continue;
        if (type == "reply") return {200, message.at("answer")};
        if (type == "subscribed") return {200, message};
        if (type == "refusal") return {message.at("problem").value("status", 0), message.at("problem")};
    }
}

std::string frame(const std::string& kind, const std::string& id, const Json& content) {
    return frame(kind, id, content, kind);
}

std::string frame(const std::string& kind,
                  const std::string& id,
                  const Json& content,
                  const std::string& name) {
    return Json{{"type", kind}, {"id", id}, {name, content}}.dump();
}

}  // namespace yui::tests
