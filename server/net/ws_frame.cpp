#include "server/net/ws_frame.hpp"

namespace yui::net::ws {
namespace {

void append_number(std::string& bytes, std::uint64_t number, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 255);
}

}  // namespace

bool may_be_sent(std::uint16_t code) {
    if (code >= 3000 && code <= 4999) return true;
    if (code < 1000 || code > 1014) return false;
    return code != 1004 && code != status::none && code != 1006;
}

std::string frame(Opcode opcode, std::string_view body, Packing packing) {
    constexpr std::size_t longest_header = 10;
    std::string bytes;
    bytes.reserve(longest_header + body.size());
    bytes += static_cast<char>(0x80 | (packing == Packing::deflated ? 0x40 : 0) | static_cast<int>(opcode));
    if (body.size() < 126) {
        append_number(bytes, body.size(), 1);
    } else if (body.size() <= 0xFFFF) {
        bytes += static_cast<char>(126);
        append_number(bytes, body.size(), 2);
    } else {
        bytes += static_cast<char>(127);
        append_number(bytes, body.size(), 8);
    }
    return bytes += body;
}

std::string close_frame(std::uint16_t code) {
    std::string body;
    if (code != status::none) append_number(body, code, 2);
    return frame(Opcode::close, body);
}

}  // namespace yui::net::ws
