// Random numbers that are the same on every machine: integers, and doubles made only by operations that IEEE
// 754 rounds exactly (no pow, log or cos of somebody's library).
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace yui::matching::generate {

class Dice {
public:
    // The same three numbers give the same throws. `kind` and `index` keep people apart, so that a larger
    // city begins with the people of the smaller one.
    Dice(std::uint64_t seed, std::uint64_t kind, std::uint64_t index)
        : state_(mixed(mixed(mixed(seed) + kind) + index)) {}

    std::uint64_t next() {  // splitmix64
        state_ += 0x9e3779b97f4a7c15U;
        return mixed(state_);
    }

    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }  // [0, 1)
    bool chance(double probability) { return uniform() < probability; }

    // From..to, both included.
    std::int64_t between(std::int64_t from, std::int64_t to) {
        const auto width = static_cast<double>(to - from + 1);
        return from + static_cast<std::int64_t>(uniform() * width);
    }

    // A throw to the power of parts/32, out of square roots.
    double skewed(unsigned parts) {
        double root = uniform();
        double result = 1;
        for (unsigned whole = parts / 32; whole > 0; --whole) result *= root;
        for (unsigned bit = 16; bit > 0; bit /= 2) {
            root = std::sqrt(root);
            if ((parts & bit) != 0) result *= root;
        }
        return result;
    }

    // Standard normal but for its far tails: twelve uniform throws.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += uniform();
        return sum;
    }

    // How often in a row `probability` holds: what is left of an exponential in whole numbers.
    std::int64_t run(double probability, std::int64_t longest) {
        std::int64_t length = 0;
        while (length < longest && chance(probability)) ++length;
        return length;
    }

    // An index in proportion to whole weights.
    std::size_t pick(std::span<const std::int64_t> weights) {
        std::int64_t sum = 0;
        for (const auto weight : weights) sum += weight;
        auto left = between(0, sum - 1);
        for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
            if (left < weights[i]) return i;
            left -= weights[i];
        }
        return weights.size() - 1;
    }

private:
    static std::uint64_t mixed(std::uint64_t value) {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31);
    }

    std::uint64_t state_;
};

}  // namespace yui::matching::generate
