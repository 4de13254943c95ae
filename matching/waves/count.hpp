// How many of those who were asked will say yes: the exact distribution, answer by answer.
//
// Owned by one thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace yui::matching {

class HeadCount {
public:
    explicit HeadCount(std::int32_t open) : open_(static_cast<std::size_t>(open)), chance_(open_ + 2, 0) {
        chance_[0] = 1;
    }

    // One more person is asked in this wave.
    void add(double yes) {
        for (auto heads = chance_.size(); heads-- > 0;) {
            const bool last = heads + 1 == chance_.size();  // "more than open" stays so
            chance_[heads] =
                chance_[heads] * (last ? 1 : 1 - yes) + (heads > 0 ? chance_[heads - 1] * yes : 0);
        }
    }

    // The open heads are filled, in this wave or an earlier one.
    double filled() const { return before_ + chance_[open_] + chance_[open_ + 1]; }
    // More yeses than open heads in this wave, if it is sent.
    double crowded() const {
        const double sent = std::accumulate(chance_.begin(), chance_.end(), 0.0);
        return sent <= 0 ? 0 : chance_[open_ + 1] / sent;
    }
    // The answers of this wave are in; the next is only sent where heads are still open.
    void settle() {
        before_ = filled();
        chance_[open_] = chance_[open_ + 1] = 0;
    }

private:
    std::size_t open_;
    std::vector<double> chance_;  // of 0, 1, ... open, and more heads
    double before_ = 0;
};

}  // namespace yui::matching
