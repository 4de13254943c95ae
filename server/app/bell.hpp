// Wakes one thread that waits for work. Any thread may ring; a ring that nobody waits for is kept, once.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace yui::app {

class Bell {
public:
    void ring() {
        {
            const std::lock_guard lock(mutex_);
            rung_ = true;
        }
        heard_.notify_one();
    }

    // Returns when it rings, at the latest after `longest` of real time.
    void wait(std::chrono::milliseconds longest) {
        std::unique_lock lock(mutex_);
        heard_.wait_for(lock, longest, [this] { return rung_; });
        rung_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable heard_;
    bool rung_ = false;
};

}  // namespace yui::app
