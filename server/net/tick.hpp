// How long the messages of one stream are collected before they leave together: not at all while it is
// quiet, longer the more it says. A delay of 20 ms is seen by nobody and halves the work of a hundred
// messages a second.
//
// While it says much even the first message waits: a burst comes in several pieces, and is one sending.
#pragma once

#include <cmath>
#include <cstdint>

namespace yui::net {

class Tick {
public:
    // The stream says something at `now_ms` (steady).
    void heard(std::int64_t now_ms) {
        if (now_ms != heard_at_) level_ *= std::exp(-static_cast<double>(now_ms - heard_at_) / 1000);
        heard_at_ = now_ms;
        ++level_;
    }
    // How long the first message that waits should wait, in ms.
    std::int64_t interval_ms() const { return level_ > 240 ? 50 : level_ > 30 ? 20 : 0; }

private:
    double level_ = 0;  // messages a second, of about the last second
    std::int64_t heard_at_ = 0;
};

}  // namespace yui::net
