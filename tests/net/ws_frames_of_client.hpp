// Frames as a client writes them: masked, and as wrong as a test wishes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/net/ws_reader.hpp"

namespace yui::net::ws {

// First byte, second byte, length, mask and masked body exactly as given.
struct ClientFrame {
    int first = 0x81;     // FIN, reserved bits, opcode
    int mask_bit = 0x80;  // 0: not masked
    int length_form = 0;  // 0: the shortest; 126, 127: that one
    std::string body = {};
    std::uint64_t claimed = ~std::uint64_t{0};  // a length other than that of the body

    std::string bytes() const;
};

inline std::string client_frame(int first, const std::string& body) {
    return ClientFrame{.first = first, .body = body}.bytes();
}

inline std::string client_close(std::uint16_t code, const std::string& reason = "") {
    const std::string number{static_cast<char>(code >> 8), static_cast<char>(code & 255)};
    return client_frame(0x88, number + reason);
}

// What a reader makes of the bytes, one line for each event: "text hello", "ping", "close 1000", "violation
// 1002"; `piece` bytes at a time, 0: all at once.
std::vector<std::string> heard(std::string bytes, std::size_t piece = 0, const Rules& rules = {});

}  // namespace yui::net::ws
