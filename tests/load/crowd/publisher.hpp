// The one connection that publishes, and how much has been said on it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/load/crowd/connection.hpp"
#include "tests/load/crowd/poller.hpp"
#include "tests/load/crowd/tongue.hpp"

namespace yui::load {

class Publisher {
public:
    static constexpr Poller::Token token = ~std::uint64_t{0};

    // Connects to the door of a test build where `door` names its socket, else to the server's port. Messages
    // go to these events in turn.
    Publisher(Poller& poller,
              const Tongue& tongue,
              std::uint16_t port,
              const std::string& door,
              std::vector<std::int64_t> events);

    bool ready() const { return state_ == State::ready; }
    void publish(std::size_t count);  // in one write
    std::uint64_t published(std::size_t event) const { return static_cast<std::uint64_t>(numbers_[event]); }
    std::uint64_t published() const;
    void on_event(bool writable);

private:
    enum class State { connecting, upgrading, ready };

    void begin();
    std::size_t take(std::string_view bytes);

    Poller& poller_;
    const Tongue& tongue_;
    const bool upgrades_;
    const std::uint16_t port_;
    const std::vector<std::int64_t> events_;
    std::vector<std::int64_t> numbers_;  // of the last message, by event
    std::size_t next_ = 0;
    Connection connection_;
    State state_ = State::connecting;
    std::string out_;
};

}  // namespace yui::load
