// How often one connection may ask. A bucket fills with `per_second` tokens up to `burst`; each try takes
// one, also a refused one, so who never listens to "slow down" sinks to the bottom.
#pragma once

#include <algorithm>
#include <cstdint>

namespace yui::net {

class Bucket {
public:
    struct Size {
        double per_second;
        double burst;
        double bottom;  // below zero
    };
    enum class Take { allowed, refused, far_beyond };

    Bucket(Size size, std::int64_t now_ms) : size_(size), tokens_(size.burst), filled_at_(now_ms) {}

    Take take(std::int64_t now_ms) {
        const double seconds = static_cast<double>(now_ms - filled_at_) / 1000;
        filled_at_ = now_ms;
        tokens_ = std::min(size_.burst, tokens_ + seconds * size_.per_second) - 1;
        if (tokens_ >= 0) return Take::allowed;
        return tokens_ < size_.bottom ? Take::far_beyond : Take::refused;
    }

    // Until the next try may be allowed.
    int seconds_left() const { return 1 + static_cast<int>(std::max(0.0, -tokens_) / size_.per_second); }

private:
    Size size_;
    double tokens_;
    std::int64_t filled_at_;
};

}  // namespace yui::net
