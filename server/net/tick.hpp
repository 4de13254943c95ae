// How long the messages of one stream are collected before they leave together: not at all while it is
// quiet, longer the more it says. A delay of 20 ms is seen by nobody and halves the work of a hundred
// messages a second.
//
// A large audience is not served at once: the last of a thousand would wait for the sending to all others, on
// top of the collecting. It is served in parts, one every 10 ms, each with all that has come since its last
// time. So each follower hears everything within three (five) of these steps, and the sending is spread.
//
// While a stream says much even the first message waits: a burst comes in several pieces, and is one sending.
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

// From when on a stream says much, to many.
struct Rush {
    double often = 30;  // messages a second
    double hot = 240;
    std::size_t large = 256;  // followers
};

class Tick {
public:
    // The stream says something at `now_ms` (steady).
    void heard(std::int64_t now_ms) {
        level_.add(now_ms, 1);
        messages_ = level_.at(now_ms);
    }
    // How long what comes is collected, in ms, for an audience of that size.
    std::int64_t interval_ms(std::size_t size, const Rush& rush) const {
        const std::size_t parts = parts_for(size, rush);
        if (parts > 1) return static_cast<std::int64_t>(parts) * step_ms;
        return messages_ > rush.hot ? 50 : messages_ > rush.often ? 20 : 0;
    }
    // In how many parts that audience is served meanwhile.
    std::size_t parts_for(std::size_t size, const Rush& rush) const {
        if (size < rush.large || messages_ <= rush.often) return 1;
        return messages_ > rush.hot ? 5 : 3;
    }

private:
    static constexpr std::int64_t step_ms = 10;

    Level level_;
    double messages_ = 0;  // a second
};

}  // namespace yui::net
