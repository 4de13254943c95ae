// A small generator of numbers that is the same everywhere (splitmix64); std's distributions are not.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace yui::matching {

class Shuffler {
public:
    explicit Shuffler(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    template <class T>
    void shuffle(std::vector<T>& list) {
        shuffle(list, list.size());
    }
    // Runs of so many, one after the other, each in itself.
    template <class T>
    void shuffle(std::vector<T>& list, std::size_t run) {
        for (std::size_t begin = 0; begin < list.size(); begin += run) {
            auto size = std::min(run, list.size() - begin);
            for (; size > 1; --size) std::swap(list[begin + size - 1], list[begin + next() % size]);
        }
    }

private:
    std::uint64_t state_;
};

}  // namespace yui::matching
