// How many connections each address, or each account, has open in the whole process.
//
// Any thread, without a lock: a counter is one atomic, found by a hash whose key only this process knows.
// Strangers may share a counter, which makes the limit a little lower for them; nobody can choose whose he
// shares.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yui::net {

class Tally {
public:
    Tally();

    // With this one it has that many.
    std::size_t enter(std::string_view who) { return ++of(who); }
    void leave(std::string_view who) { --of(who); }

private:
    static constexpr std::size_t counters = 8192;  // 20,000 connections of as many addresses: 2 or 3 each
    std::atomic<std::uint32_t>& of(std::string_view who);

    const std::uint64_t key_;
    std::array<std::atomic<std::uint32_t>, counters> open_{};
};

}  // namespace yui::net
