// Whether bytes that come in pieces are UTF-8; a character may be cut anywhere.
#pragma once

#include <cstdint>
#include <string_view>

namespace yui::net {

class Utf8Check {
public:
    // False from the first byte on that no UTF-8 text has there; then it stays false.
    bool take(std::string_view bytes);
    // No character is left open.
    bool complete() const { return open_ == 0; }

private:
    bool begin(unsigned char byte);

    std::uint8_t open_ = 0;      // bytes that the character still lacks; 255: it was no UTF-8
    std::uint8_t least_ = 0x80;  // bounds of the next one of them
    std::uint8_t most_ = 0xBF;
};

}  // namespace yui::net
