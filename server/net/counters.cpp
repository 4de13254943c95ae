#include "server/net/counters.hpp"

#include <random>

namespace yui::net {
namespace {

std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 33) * 0xff51'afd7'ed55'8ccd;
    bits = (bits ^ bits >> 33) * 0xc4ce'b9fe'1a85'ec53;
    return bits ^ bits >> 33;
}

}  // namespace

std::uint64_t fresh_hash_key() {
    std::random_device random;
    return std::uint64_t{random()} << 32 | random();
}

std::uint64_t keyed_hash(std::uint64_t key, std::string_view text) {
    for (const char letter : text) key = mixed(key + static_cast<unsigned char>(letter) + 1);
    return key;
}

}  // namespace yui::net
