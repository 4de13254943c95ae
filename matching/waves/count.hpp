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

    // One more is asked in this wave, who comes with so many heads or not at all.
    void add(double yes, std::int32_t heads = 1) {
        const auto come = static_cast<std::size_t>(heads);
        for (auto to = open_ + 1, from = to - std::min(to, come); from <= open_; ++from)
            chance_[to] += chance_[from] * yes;  // "more than open" stays so
        for (auto there = open_ + 1; there-- > 0;)
            chance_[there] = chance_[there] * (1 - yes) + (there >= come ? chance_[there - come] * yes : 0);
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
