// Strict reader of the frames of a client (RFC 6455). Bytes in, messages and control frames out, whatever the
// pieces they come in.
//
//     while (const auto event = reader.next(bytes, rules)) ...   // until `bytes` is empty
//
// A message that lies whole in the given bytes is handed out where it lies; only a cut one is copied, and
// never more of it than the rules allow. One I/O thread. Knows no socket and no time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/net/utf8_check.hpp"
#include "server/net/ws_frame.hpp"

namespace yui::net::ws {

struct Rules {
    std::size_t most_bytes = 16 * 1024;  // of a message, as it is sent
    unsigned most_fragments = 256;       // of a message
    bool deflate = false;                // permessage-deflate was agreed on
};

struct Event {
    // A text is UTF-8, unless it is deflated: who inflates it looks. After `close` and `violation` nothing
    // comes any more.
    enum class Kind { text, binary, ping, pong, close, violation };
    Kind kind;
    std::string_view bytes = {};  // until the next call
    Packing packing = Packing::plain;
    std::uint16_t code = 0;  // close: theirs, or status::none; violation: what to answer
};

class Reader {
public:
    // Takes what it needs off the front of `bytes`, which it may overwrite; nothing: all of it is used up.
    std::optional<Event> next(std::span<char>& bytes, const Rules& rules);

    // Nothing is kept: the next byte begins a frame that begins a message.
    bool at_rest() const { return step_ == Step::header && header_size_ == 0 && !inside_; }

private:
    enum class Step { header, body, over };

    std::optional<Event> read_header(std::span<char>& bytes, const Rules& rules);
    std::optional<Event> read_body(std::span<char>& bytes);
    std::uint16_t fault_of_start(const Rules& rules) const;
    std::uint16_t fault_of_length(const Rules& rules);
    std::size_t header_length() const;
    void begin_body();
    void unmask(std::span<char> piece);
    bool checks_text() const { return inside_ == Opcode::text && packing_ == Packing::plain; }
    std::optional<Event> finish(std::string_view body);
    std::optional<Event> finish_message(std::string_view body);
    std::optional<Event> finish_close(std::string_view body);
    Event violation(std::uint16_t code);
    void forget_spent();

    std::array<unsigned char, 14> header_{};
    std::uint8_t header_size_ = 0;
    Step step_ = Step::header;
    Opcode opcode_ = Opcode::continuation;  // of this frame
    bool last_ = false;                     // this frame ends its message
    std::optional<Opcode> inside_;          // the message that has begun
    Packing packing_ = Packing::plain;      // of that message
    unsigned fragments_ = 0;
    std::uint64_t length_ = 0;  // of the body of this frame
    std::uint64_t taken_ = 0;   // of it
    Utf8Check text_;
    std::string kept_;     // of the message, before this call
    std::string control_;  // of a control frame that came in pieces
};

}  // namespace yui::net::ws
