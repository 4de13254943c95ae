#include "tests/net/ws_frames_of_client.hpp"

#include <algorithm>
#include <array>

namespace yui::net::ws {
namespace {

constexpr std::array<char, 4> mask{0x12, '\x9a', 0x00, '\xff'};

std::string line_of(const Event& event) {
    const std::string body(event.bytes);
    switch (event.kind) {
        case Event::Kind::text:
            return (event.packing == Packing::plain ? "text " : "packed text ") + body;
        case Event::Kind::binary:
            return "binary " + body;
        case Event::Kind::ping:
            return "ping " + body;
        case Event::Kind::pong:
            return "pong " + body;
        case Event::Kind::close:
            return "close " + std::to_string(event.code) + ' ' + body;
        case Event::Kind::violation:
            return "violation " + std::to_string(event.code);
    }
    return "";
}

}  // namespace

std::string ClientFrame::bytes() const {
    const std::uint64_t length = claimed == ~std::uint64_t{0} ? body.size() : claimed;
    const int shortest = length < 126 ? static_cast<int>(length) : length <= 0xFFFF ? 126 : 127;
    const int form = length_form == 0 ? shortest : length_form;
    std::string all{static_cast<char>(first), static_cast<char>(mask_bit | form)};
    const int size = form == 126 ? 2 : form == 127 ? 8 : 0;
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) all += static_cast<char>(length >> shift & 255);
    if (mask_bit) all.append(mask.data(), mask.size());
    for (std::size_t i = 0; i < body.size(); ++i)
        all += static_cast<char>(body[i] ^ (mask_bit ? mask[i % 4] : 0));
    return all;
}

std::vector<std::string> heard(std::string bytes, std::size_t piece, const Rules& rules) {
    Reader reader;
    std::vector<std::string> lines;
    std::span<char> left(bytes);
    while (!left.empty()) {
        auto part = left.first(piece == 0 ? left.size() : std::min(piece, left.size()));
        left = left.subspan(part.size());
        while (const auto event = reader.next(part, rules)) lines.push_back(line_of(*event));
    }
    return lines;
}

}  // namespace yui::net::ws
