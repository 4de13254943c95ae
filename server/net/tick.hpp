// How long the messages of one stream are collected before they leave together: not at all while it is
// quiet, longer the more often it speaks. A delay of 20 ms is seen by nobody and halves the work of a hundred
// messages a second.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace yui::net {

class Tick {
public:
    // The stream has something to say at `now_ms` (steady). How long it still has to wait, in ms.
    std::int64_t wait(std::int64_t now_ms) const {
        return std::max<std::int64_t>(0, sent_at_ + interval_ms() - now_ms);
    }
    // Several in one millisecond would leave together anyway and count once.
    void heard(std::int64_t now_ms) {
        if (now_ms == heard_at_) return;
        level_ = level_ * std::exp(-static_cast<double>(now_ms - heard_at_) / 1000) + 1;
        heard_at_ = now_ms;
    }
    void sent(std::int64_t now_ms) { sent_at_ = now_ms; }

    std::int64_t interval_ms() const { return level_ > 240 ? 50 : level_ > 30 ? 20 : 0; }

private:
    double level_ = 0;  // times a second at which it spoke, of about the last second
    std::int64_t heard_at_ = 0;
    std::int64_t sent_at_ = 0;
};

}  // namespace yui::net
