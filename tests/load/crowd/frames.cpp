#include "tests/load/crowd/frames.hpp"

#include <array>

namespace yui::load {
namespace {

std::uint8_t byte_at(std::string_view bytes, std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); }

std::uint64_t big_endian(std::string_view bytes, std::size_t from, std::size_t count) {
    std::uint64_t number = 0;
    for (std::size_t i = from; i < from + count; ++i) number = number << 8 | byte_at(bytes, i);
    return number;
}

}  // namespace

void append_frame(std::string& out, Opcode opcode, std::string_view payload) {
    constexpr std::array<unsigned char, 4> mask{0x37, 0xfa, 0x21, 0x3d};  // nobody here needs it to be secret
    const auto size = payload.size();
    out += static_cast<char>(0x80 | static_cast<unsigned>(opcode));
    out += static_cast<char>(0x80 | (size < 126 ? size : 126));
    if (size >= 126) {
        out += static_cast<char>(size >> 8);
        out += static_cast<char>(size & 255);
    }
    for (const auto each : mask) out += static_cast<char>(each);
    for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(byte_at(payload, i) ^ mask[i % 4]);
}

std::optional<Frame> first_frame(std::string_view bytes) {
    if (bytes.size() < 2) return std::nullopt;
    const std::size_t code = byte_at(bytes, 1) & 127U;
    const std::size_t wide = code == 126 ? 2 : code == 127 ? 8 : 0;
    if (bytes.size() < 2 + wide) return std::nullopt;
    const auto size = wide == 0 ? code : big_endian(bytes, 2, wide);
    if (bytes.size() < 2 + wide + size) return std::nullopt;
    const auto first = byte_at(bytes, 0);
    return Frame{
        static_cast<Opcode>(first & 15), (first & 0x40) != 0, bytes.substr(2 + wide, size), 2 + wide + size};
}

}  // namespace yui::load
