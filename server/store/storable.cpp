#include <cmath>
#include <cstring>

#include "server/store/drivers.hpp"

namespace yui::store {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;
constexpr std::uint64_t low_bits = 0x0101010101010101U;

// Eight bytes from 0x01 to 0x7f: nearly all of what we store besides Japanese.
bool plain(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    const bool has_zero = ((word - low_bits) & ~word & high_bits) != 0;
    return !has_zero && (word & high_bits) == 0;
}

bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// How many bytes the character at `p` takes; 0 if it may not be stored. As PostgreSQL: no overlong forms, no
// surrogates, nothing above U+10FFFF.
std::size_t character(const unsigned char* p, std::size_t left) {
    const unsigned char first = p[0];
    if (first < 0x80) return first == 0 ? 0 : 1;
    if (first < 0xC2 || first > 0xF4 || left < 2 || !continues(p[1])) return 0;
    if (first < 0xE0) return 2;
    if (left < 3 || !continues(p[2])) return 0;
    if (first < 0xF0) return (first == 0xE0 && p[1] < 0xA0) || (first == 0xED && p[1] > 0x9F) ? 0 : 3;
    if (left < 4 || !continues(p[3])) return 0;
    return (first == 0xF0 && p[1] < 0x90) || (first == 0xF4 && p[1] > 0x8F) ? 0 : 4;
}

bool storable(std::string_view text) {
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end) {
        const auto left = static_cast<std::size_t>(end - p);
        if (left >= 8 && plain(p)) {
            p += 8;
            continue;
        }
        const auto* const bytes = reinterpret_cast<const unsigned char*>(p);
        const std::size_t length = character(bytes, left);
        if (length == 0) return false;
        p += length;
    }
    return true;
}

}  // namespace

void require_storable(std::string_view text) {
    if (storable(text)) return;
    throw DatabaseError(Failure::other, "a text parameter holds U+0000 or is not UTF-8");
}

void require_storable(double number) {
    if (!std::isnan(number)) return;
    throw DatabaseError(Failure::other, "a parameter is not a number");
}

}  // namespace yui::store
