// What both threads of the Redis bus report and everybody may ask: figures, whether they are connected, and
// the log lines about it (each reason once, not at every attempt).
#pragma once

#include "server/bus/bus.hpp"
#include "server/bus/clock.hpp"

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>

namespace yui::bus {

enum class Role { subscriber, publisher };

class RedisHealth {
public:
    explicit RedisHealth(std::string where) : where_(std::move(where)) {}

    void connected(Role role);
    void broken(Role role, const std::string& reason);
    void unreadable();  // a payload was
    void received(std::uint64_t messages) { received_ += messages; }
    void heard_back(std::chrono::microseconds after);  // a payload of our own
    void published(std::uint64_t messages) { published_ += messages; }

    // Until both are connected, `until`, or give_up().
    void wait_connected(Time until);
    void give_up();

    Stats stats() const;  // without `dropped`, which the outbox knows

private:
    bool both() const { return up_[0] && up_[1]; }

    const std::string where_;
    std::atomic<std::uint64_t> published_ = 0;
    std::atomic<std::uint64_t> received_ = 0;
    std::atomic<std::uint64_t> unreadable_ = 0;
    std::atomic<std::uint64_t> heard_back_ = 0;
    std::atomic<std::uint64_t> heard_back_us_ = 0;
    std::atomic<std::uint64_t> reconnects_ = 0;
    // Changes a few times a day; start() needs a condition to sleep on.
    mutable std::mutex changing_;
    std::condition_variable changed_;
    std::array<bool, 2> up_{};
    std::array<bool, 2> was_up_{};
    std::string told_;  // the last reason in the log
    bool given_up_ = false;
};

}  // namespace yui::bus
