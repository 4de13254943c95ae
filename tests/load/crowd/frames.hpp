// The little of RFC 6455 that a client of friendly servers needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yui::load {

enum class Opcode : std::uint8_t { text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

struct Frame {
    Opcode opcode = Opcode::text;
    bool deflated = false;
    std::string_view payload;
    std::size_t bytes = 0;  // of the whole frame
};

// A masked frame of a client, at most 65,535 bytes.
void append_frame(std::string& out, Opcode opcode, std::string_view payload);

// The first frame of these bytes; nullopt: there is more to come. Servers fragment nothing and mask nothing
// here.
std::optional<Frame> first_frame(std::string_view bytes);

}  // namespace yui::load
