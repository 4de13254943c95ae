// The clock of the bus, and how long it waits for what. Tests give shorter times.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

namespace yui::bus {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;
using std::chrono::milliseconds;

struct Timings {
    milliseconds start{2000};       // start() waits this long for Redis, then goes on without it
    milliseconds dial{2000};        // name lookup and connect together
    milliseconds idle{5000};        // silence after which Redis is asked whether it is there
    milliseconds answer{2000};      // silence while an answer is owed, after which the connection is given up
    milliseconds first_pause{100};  // doubled after every failed attempt ...
    milliseconds longest_pause{5000};  // ... up to this
    milliseconds farewell{200};        // at stop(), what is queued may still leave
};

// A moment of this process' clock as a number, and how long it is ago. Another process cannot read it.
inline std::uint64_t stamp_now() {
    const auto now = Clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(now).count());
}
inline std::chrono::microseconds since(std::uint64_t stamp) {
    return std::chrono::microseconds(stamp_now() - stamp);
}

// What poll() calls a timeout: whole milliseconds, rounded up so that nobody wakes just too early.
inline int poll_timeout(Time until) {
    const auto left = std::chrono::ceil<milliseconds>(until - Clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, std::numeric_limits<int>::max()));
}

}  // namespace yui::bus
