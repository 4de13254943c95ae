// Chance that repeats: SplitMix64, so that a seed gives the same city on every machine and compiler.
#pragma once

#include <cstdint>
#include <vector>

namespace yui::demo {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    // 0 to below `end`; end >= 1.
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(end));
    }
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    bool percent(int chance) { return below(100) < chance; }
    template <class T>
    const T& one_of(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(below(static_cast<std::int64_t>(values.size())))];
    }

private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15u;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

}  // namespace yui::demo
