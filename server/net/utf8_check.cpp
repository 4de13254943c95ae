#include "server/net/utf8_check.hpp"

#include <cstring>

namespace yui::net {
namespace {

constexpr std::uint8_t failed = 255;

// How many bytes at the front are ASCII, in steps of eight.
std::size_t ascii_prefix(std::string_view bytes) {
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if (eight & 0x8080808080808080U) break;
    }
    return at;
}

}  // namespace

bool Utf8Check::take(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size() && open_ != failed; ++at) {
        if (open_ == 0) at += ascii_prefix(bytes.substr(at));
        if (at == bytes.size()) break;
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool sound = open_ == 0 ? begin(byte) : byte >= least_ && byte <= most_;
        if (!sound) {
            open_ = failed;
        } else if (byte >= 0x80 && byte < 0xC0) {
            --open_;
            least_ = 0x80;
            most_ = 0xBF;
        }
    }
    return open_ != failed;
}

// Overlong forms, surrogates and what lies above U+10FFFF are refused by the bounds of the second byte.
bool Utf8Check::begin(unsigned char byte) {
    if (byte < 0x80) return true;
    if (byte < 0xC2 || byte > 0xF4) return false;
    open_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    least_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    most_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    return true;
}

}  // namespace yui::net
