// How long to wait before the next attempt: up to 100 ms, 200 ms, 400 ms ... 5 s, anything in between ("full
// jitter"), so that the nodes of a city do not come back to a restarted Redis all at once.
#pragma once

#include "server/bus/clock.hpp"

#include <random>

namespace yui::bus {

class Backoff {
public:
    Backoff(const Timings& timings, std::uint32_t seed)
        : first_(timings.first_pause), longest_(timings.longest_pause), random_(seed), limit_(first_) {}

    milliseconds next() {
        std::uniform_int_distribution<milliseconds::rep> any(0, limit_.count());
        limit_ = std::min(limit_ * 2, longest_);
        return milliseconds(any(random_));
    }
    void reset() { limit_ = first_; }

private:
    milliseconds first_;
    milliseconds longest_;
    std::mt19937 random_;
    milliseconds limit_;
};

}  // namespace yui::bus
