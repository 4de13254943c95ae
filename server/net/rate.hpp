// How often one connection may ask. A bucket fills with `per_second` tokens up to `burst`; each try takes
// one, also a refused one, so who never listens to "slow down" sinks to the bottom.
#pragma once

#include <algorithm>
#include <cstdint>

namespace yui::net {

class Bucket {
public:
    struct Size {
        float per_second;
        float burst;
        float bottom;  // below zero
    };
    enum class Take { allowed, refused, far_beyond };

    Bucket(const Size& size, std::int64_t now_ms)
        : tokens_(size.burst), filled_at_(static_cast<std::uint32_t>(now_ms)) {}

    // Always with the same size.
    Take take(const Size& size, std::int64_t now_ms) {
        const auto now = static_cast<std::uint32_t>(now_ms);  // who says nothing for 49 days waits a second
        const float seconds = static_cast<float>(now - filled_at_) / 1000;
        filled_at_ = now;
        tokens_ = std::min(size.burst, tokens_ + seconds * size.per_second) - 1;
        if (tokens_ >= 0) return Take::allowed;
        return tokens_ < size.bottom ? Take::far_beyond : Take::refused;
    }

    // Until the next try may be allowed.
    int seconds_left(const Size& size) const {
        return 1 + static_cast<int>(std::max(0.0F, -tokens_) / size.per_second);
    }

private:
    float tokens_;
    std::uint32_t filled_at_;  // ms
};

}  // namespace yui::net
