#include "tests/faults/hand.hpp"

#include <chrono>
#include <stdexcept>
#include <thread>

#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

constexpr auto patience = std::chrono::minutes(1);
constexpr auto pause = std::chrono::milliseconds(50);

bool stands(const Said& said) { return said.status != 0 && said.status != 429 && said.status < 500; }

}  // namespace

Hand::Hand(const Ports& ports, std::string cookie, unsigned seed)
    : ports_(ports),
      headers_{{"Cookie", std::move(cookie)},
               {"X-Forwarded-For", "192.0.2." + std::to_string(1 + seed % 250)},
               {"Content-Type", "application/json"}},
      random_(seed) {}

Said Hand::insist(const Json& command) {
    const std::string id = new_uuid();
    const std::string text = frame("command", id, command);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    ++said_;
    while (std::chrono::steady_clock::now() < deadline) {
        const Said said = try_once(text, id);
        if (stands(said)) return said;
        ++repeated_;
        std::this_thread::sleep_for(pause);
    }
    throw std::runtime_error("no answer to " + text);
}

Said Hand::try_once(const std::string& text, const std::string& id) {
    try {
        return said_ % 2 == 0 ? over_http(text) : over_socket(text, id);
    } catch (const std::exception&) {  // a node died
        http_.reset();
        socket_.reset();
        return {};
    }
}

Said Hand::over_http(const std::string& text) {
    if (!http_) http_ = std::make_unique<testing_support::HttpClient>(ports_[random_() % ports_.size()]);
    const auto answer = http_->post("/api/commands", text, headers_);
    auto body = Json::parse(answer.body, nullptr, false);
    return {answer.status, body.is_object() ? std::move(body) : Json::object()};
}

Said Hand::over_socket(const std::string& text, const std::string& id) {
    if (!socket_) {
        socket_ = std::make_unique<testing_support::WsClient>(ports_[random_() % ports_.size()], headers_);
        socket_->hello();
    }
    socket_->send(text);
    return answer_on(*socket_, id);
}

}  // namespace yui::tests
