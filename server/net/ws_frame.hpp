// The bytes of RFC 6455 that a server writes, and the words both directions share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yui::net::ws {

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

constexpr bool is_control(Opcode opcode) { return static_cast<std::uint8_t>(opcode) >= 8; }

// Codes of the protocol itself (RFC 6455, 7.4.1). Ours are protocol::CloseCode.
namespace status {
inline constexpr std::uint16_t normal = 1000;
inline constexpr std::uint16_t protocol_error = 1002;
inline constexpr std::uint16_t none = 1005;  // never sent: a close frame without a code
inline constexpr std::uint16_t not_utf8 = 1007;
inline constexpr std::uint16_t too_big = 1009;
}  // namespace status

// Whether the other end may send this code in a close frame.
bool may_be_sent(std::uint16_t code);

enum class Packing : std::uint8_t { plain, deflated };

// A whole, unmasked frame; the length takes the shortest form.
std::string frame(Opcode opcode, std::string_view body, Packing packing = Packing::plain);
// With status::none: without a code.
std::string close_frame(std::uint16_t code);

}  // namespace yui::net::ws
