// Who has at least so much of a thing, 64 people at a time: bitmaps for a few amounts, the steps, so that
// many who have too little are passed over without a look at any of them.
//
// Unchanging; any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

class Ladder {
public:
    // `amounts[i]` belongs to the i-th bit.
    explicit Ladder(const std::vector<std::int32_t>& amounts);

    // Everybody of the word who has `least`, and perhaps some who have a little less.
    std::uint64_t at_least(Index word, std::int64_t least) const {
        const auto wanted = static_cast<std::int32_t>(std::min<std::int64_t>(least, unlimited));
        std::int32_t reached = 0;  // steps that are not above what is wanted
        for (const auto step : steps_) reached += step <= wanted ? 1 : 0;
        return least < steps_[0] ? ~std::uint64_t{0} : rungs_[word][static_cast<std::size_t>(reached) - 1];
    }
    std::size_t bytes() const { return rungs_.size() * sizeof(Rungs); }

private:
    static constexpr std::size_t size = 16;
    using Rungs = std::array<std::uint64_t, size>;  // who has each step

    std::array<std::int32_t, size> steps_{};  // ascending
    std::vector<Rungs> rungs_;                // by word
};

}  // namespace yui::matching
