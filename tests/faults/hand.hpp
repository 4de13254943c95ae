// Somebody who does not give up: the same command, with the same id, until an answer comes that stands.
//
// Every other command goes over a WebSocket. Used by one thread; the nodes may die and come back meanwhile.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <random>
#include <string>

#include "tests/blackbox/browser.hpp"
#include "tests/support/http_client.hpp"

namespace yui::tests {

using Ports = std::array<std::atomic<std::uint16_t>, 2>;  // of the nodes, wherever they listen now

class Hand {
public:
    Hand(const Ports& ports, std::string cookie, unsigned seed);

    // Throws std::runtime_error when there is none within a minute.
    Said insist(const Json& command);
    std::mt19937& random() { return random_; }
    std::uint64_t repeated() const { return repeated_; }

private:
    Said try_once(const std::string& frame, const std::string& id);
    Said over_http(const std::string& frame);
    Said over_socket(const std::string& frame, const std::string& id);

    const Ports& ports_;
    testing_support::HttpHeaders headers_;
    std::mt19937 random_;
    std::uint64_t said_ = 0;
    std::uint64_t repeated_ = 0;
    std::unique_ptr<testing_support::HttpClient> http_;
    std::unique_ptr<testing_support::WsClient> socket_;
};

}  // namespace yui::tests
