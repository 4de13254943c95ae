#include "server/net/tally.hpp"

#include <random>

namespace yui::net {
namespace {

std::uint64_t fresh_key() {
    std::random_device random;
    return std::uint64_t{random()} << 32 | random();
}

std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 33) * 0xff51'afd7'ed55'8ccd;
    bits = (bits ^ bits >> 33) * 0xc4ce'b9fe'1a85'ec53;
    return bits ^ bits >> 33;
}

}  // namespace

Tally::Tally() : key_(fresh_key()) {}

std::atomic<std::uint32_t>& Tally::of(std::string_view who) {
    std::uint64_t hash = key_;
    for (const char letter : who) hash = mixed(hash + static_cast<unsigned char>(letter) + 1);
    return open_[hash % counters];
}

}  // namespace yui::net
