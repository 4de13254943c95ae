// Lets a demonstration city move: one act every 20 to 40 seconds, on a thread of its own, until it is told to
// stop. `yui serve --still` does without it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "server/demo/random.hpp"

namespace yui::demo {

struct Pace {
    std::chrono::milliseconds least{20'000};
    std::chrono::milliseconds most{40'000};
};

class QuietDriver {
public:
    // `act` runs on the driver's thread; what it throws is logged, and the next act comes in its time.
    QuietDriver(std::function<void()> act, Random random, Pace pace = {});
    ~QuietDriver();  // waits for the act under way, not for the next one

private:
    void loop();
    std::chrono::milliseconds pause();

    const std::function<void()> act_;
    Random random_;
    const Pace pace_;
    // Only the wish to stop is shared.
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;  // last: starts when everything above is there
};

}  // namespace yui::demo
