// The 64-bit number that stands for a guard's name: what PostgreSQL locks, the order in which guards are
// taken, and what spreads commands over writers.
//
// FNV-1a, fixed for ever: nodes of different builds lock against each other. Two names with one number only
// wait for each other a little more often.
#pragma once

#include <cstdint>
#include <string_view>

namespace yui::store {

constexpr std::uint64_t guard_key(std::string_view name) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char letter : name) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 1099511628211U;
    }
    return hash;
}

}  // namespace yui::store
