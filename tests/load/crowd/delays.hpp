// Many durations in little memory: buckets of about 1.5 %, so any quantile is read without keeping the
// values.
#pragma once

#include <cstdint>
#include <vector>

namespace yui::load {

class Delays {
public:
    void add(std::int64_t us);  // below zero counts as zero
    std::uint64_t count() const { return count_; }
    // The value below which this share of them lies, in us; 0 where there is none.
    std::int64_t quantile(double share) const;
    std::int64_t longest() const { return longest_; }

private:
    std::vector<std::uint64_t> buckets_ = std::vector<std::uint64_t>(64 * 58);
    std::uint64_t count_ = 0;
    std::int64_t longest_ = 0;
};

}  // namespace yui::load
