#include "server/demo/quiet_driver.hpp"

#include <exception>
#include <utility>

#include "server/log.hpp"

namespace yui::demo {

QuietDriver::QuietDriver(std::function<void()> act, Random random, Pace pace)
    : act_(std::move(act)), random_(random), pace_(pace), thread_([this] { loop(); }) {}

QuietDriver::~QuietDriver() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void QuietDriver::loop() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            if (wake_.wait_for(lock, pause(), [this] { return stopping_; })) return;
        }
        try {
            act_();
        } catch (const std::exception& error) {
            log::warn("the demonstration stood still for a moment", {{"reason", error.what()}});
        }
    }
}

std::chrono::milliseconds QuietDriver::pause() {
    return std::chrono::milliseconds(random_.between(pace_.least.count(), pace_.most.count()));
}

}  // namespace yui::demo
