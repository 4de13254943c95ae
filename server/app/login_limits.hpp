// Growing delays against guessing, and against filling the desk's drawers: kept in memory, for each node.
//
// A key is a login, an address, a session. Each thing that counts fills its key by one; time drains it again.
// Over what is free, the next try waits 1 s, 2 s, 4 s ... up to 15 minutes. Nobody is ever locked out: a try
// that comes too early is refused and not counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>

#include "protocol/result.hpp"

namespace yui::app {

class LoginLimits {
public:
    enum class Counts {
        failures_in_a_row,  // a success empties the key
        failures,
        everything,
    };
    struct Rule {
        int free;            // counted, but without delay
        int at_once;         // tries under way at the same time, while there is no delay
        std::int64_t drain;  // ms after which one is forgotten
        Counts counts;
    };
    struct Key {
        std::string name;
        Rule rule;
    };
    enum class End { passed, failed, undone };  // undone: it never came to a decision

    explicit LoginLimits(std::size_t capacity = 20'000) : capacity_(capacity) {}

    // Seconds to wait; 0: admitted under every key, and settle() must follow once. `now` is ms UTC.
    std::int64_t admit(std::span<const Key> keys, std::int64_t now);
    void settle(std::span<const Key> keys, End end, std::int64_t now);

    std::size_t size() const;

private:
    struct Entry {
        int under_way = 0;
        std::int64_t filled = 0;  // ms that it takes to drain all
        std::int64_t at = 0;      // when `filled` was right
        std::int64_t free_at = 0;
    };
    static std::int64_t filled(const Entry& entry, std::int64_t now);
    static std::int64_t wait(const Entry& entry, const Rule& rule, std::int64_t now);
    static void count(Entry& entry, const Rule& rule, std::int64_t now);
    void make_room(std::int64_t now);

    const std::size_t capacity_;
    // I/O threads admit, password and writer threads settle. Either is a few steps in a map: a lock costs
    // less than sending it to a thread that owns the map, and a refusal must stay cheaper than what it saves.
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Entry> entries_;
};

// The rules of this product.
namespace limits {
inline constexpr std::int64_t minute = 60'000;
inline constexpr LoginLimits::Rule by_name{0, 4, 60 * minute, LoginLimits::Counts::failures_in_a_row};
// Many people log in behind one address of a center, and some of them mistype.
inline constexpr LoginLimits::Rule by_address{20, 32, minute, LoginLimits::Counts::failures};
inline constexpr LoginLimits::Rule registrations{100, 32, minute, LoginLimits::Counts::everything};
inline constexpr LoginLimits::Rule reports{10, 10, 5 * minute, LoginLimits::Counts::everything};
}  // namespace limits

protocol::Problem slow_down(std::int64_t seconds);

}  // namespace yui::app
