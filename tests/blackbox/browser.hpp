// Somebody at a browser: asks a node over HTTP, and keeps the cookie that it gives.
//
// One connection, opened when it is needed and opened again after it broke. Used by one thread.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/blackbox/node.hpp"
#include "tests/support/ws_client.hpp"

namespace yui::testing_support {
class HttpClient;
}

namespace yui::tests {

using Json = nlohmann::json;

struct Said {
    int status = 0;
    Json body;                  // {} where it is no JSON object
    std::string kind = {};      // Content-Type
    std::string language = {};  // Content-Language

    bool ok() const { return status == 200; }
    std::string code() const { return ok() ? "" : body.value("code", "?"); }
    std::string pointer() const {
        return body.contains("errors") ? body["errors"][0].value("pointer", "") : "";
    }
};

class Browser {
public:
    // `address` is what the proxy says of it; the node must trust 127.0.0.1.
    explicit Browser(const Node& node, std::string address = "192.0.2.1");
    ~Browser();
    Browser(Browser&&) noexcept;
    Browser& operator=(Browser&&) noexcept;

    Said tell(const Json& command, const std::string& id = {});
    Said ask(const std::string& query, const Json& fields = Json::object());
    // The same bytes as they are: for what no page sends.
    Said post(const std::string& body);
    Said get(const std::string& target);
    // A socket of the same person, after hello.
    testing_support::WsClient socket() const;

    Browser another_window() const;  // of the same person

    void speak(const std::string& language) { language_ = language; }
    void come_from(std::string address) { address_ = std::move(address); }
    void go_to(const Node& node);  // the same person at another node
    const std::string& cookie() const { return cookie_; }

private:
    using Headers = std::vector<std::pair<std::string, std::string>>;
    Said request(const std::string& method, const std::string& target, const std::string& body);
    Headers headers() const;

    const Node* node_;
    std::string address_;
    std::string language_ = "ja";
    std::string cookie_;
    std::unique_ptr<testing_support::HttpClient> client_;
};

// Each answer must be one; what is not fails the test and is null.
Json told(Browser& browser, const Json& command);
Json asked(Browser& browser, const std::string& query, const Json& fields = Json::object());

// The answer to a question that was asked over a socket: a reply or a refusal.
Said answer_on(testing_support::WsClient& socket, const std::string& id);
// {"type": kind, "id": id, kind: content}; a wish to follow names its content "stream".
std::string frame(const std::string& kind, const std::string& id, const Json& content);
std::string frame(const std::string& kind,
                  const std::string& id,
                  const Json& content,
                  const std::string& name);

}  // namespace yui::tests
