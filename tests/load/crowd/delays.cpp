#include "tests/load/crowd/delays.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace yui::load {
namespace {

// Values below 64 have a bucket each; above, every power of two is cut into 64 parts.
std::size_t bucket_of(std::uint64_t us) {
    if (us < 64) return us;
    const auto shift = static_cast<unsigned>(std::bit_width(us)) - 7;
    return (shift + 1) * 64 + ((us >> shift) & 63);
}

std::int64_t lower_bound_of(std::size_t bucket) {
    if (bucket < 64) return static_cast<std::int64_t>(bucket);
    return static_cast<std::int64_t>(64 + bucket % 64) << (bucket / 64 - 1);
}

}  // namespace

void Delays::add(std::int64_t us) {
    us = std::max<std::int64_t>(us, 0);
    ++buckets_[bucket_of(static_cast<std::uint64_t>(us))];
    ++count_;
    longest_ = std::max(longest_, us);
}

std::int64_t Delays::quantile(double share) const {
    auto left = static_cast<std::uint64_t>(share * static_cast<double>(count_));
    for (std::size_t i = 0; i < buckets_.size(); ++i) {
        if (left < buckets_[i]) return lower_bound_of(i);
        left -= buckets_[i];
    }
    return longest_;
}

}  // namespace yui::load
