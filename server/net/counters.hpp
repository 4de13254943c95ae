// One number for each address, or each account, that all threads count in without a lock: found by a hash
// whose key only this process knows. Strangers may share one, which makes a limit a little lower for them;
// nobody can choose whose he shares.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yui::net {

std::uint64_t fresh_hash_key();
std::uint64_t keyed_hash(std::uint64_t key, std::string_view text);

template <class T>
class Counters {
public:
    std::atomic<T>& of(std::string_view who) { return numbers_[keyed_hash(key_, who) % numbers_.size()]; }

private:
    const std::uint64_t key_ = fresh_hash_key();
    std::array<std::atomic<T>, 8192> numbers_{};  // 20,000 connections of as many addresses: 2 or 3 each
};

}  // namespace yui::net
