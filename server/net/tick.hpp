// How long the messages of one stream are collected before they leave together: not at all while it is
// quiet, longer the more it says. A delay of 20 ms is seen by nobody and halves the work of a hundred
// messages a second.
//
// While it says much even the first message waits: a burst comes in several pieces, and is one sending.
#pragma once

#include <cmath>
#include <cstdint>

namespace yui::net {

// How many there were a second, of about the last second.
class Level {
public:
    void add(std::int64_t now_ms, std::size_t count) {
        fade(now_ms);
        level_ += static_cast<double>(count);
    }
    double at(std::int64_t now_ms) {
        fade(now_ms);
        return level_;
    }

private:
    void fade(std::int64_t now_ms) {
        if (now_ms != faded_at_) level_ *= std::exp(-static_cast<double>(now_ms - faded_at_) / 1000);
        faded_at_ = now_ms;
    }

    double level_ = 0;
    std::int64_t faded_at_ = 0;
};

class Tick {
public:
    // The stream says something at `now_ms` (steady).
    void heard(std::int64_t now_ms) {
        level_.add(now_ms, 1);
        messages_ = level_.at(now_ms);
    }
    // How long the first message that waits should wait, in ms.
    std::int64_t interval_ms() const { return messages_ > 240 ? 50 : messages_ > 30 ? 20 : 0; }

private:
    Level level_;
    double messages_ = 0;  // a second
};

}  // namespace yui::net
