#include "server/net/ws_reader.hpp"

#include <algorithm>

namespace yui::net::ws {
namespace {

bool is_known(Opcode opcode) {
    const auto number = static_cast<int>(opcode);
    return number <= 2 || (number >= 8 && number <= 10);
}

}  // namespace

std::optional<Event> Reader::next(std::span<char>& bytes, const Rules& rules) {
    forget_spent();
    while (step_ != Step::over) {
        const bool at_header = step_ == Step::header;
        if (at_header && bytes.empty()) return std::nullopt;
        auto event = at_header ? read_header(bytes, rules) : read_body(bytes);
        if (event || (step_ == Step::body && bytes.empty() && taken_ < length_)) return event;
    }
    bytes = {};
    return std::nullopt;
}

std::optional<Event> Reader::read_header(std::span<char>& bytes, const Rules& rules) {
    while (!bytes.empty()) {
        header_[header_size_++] = static_cast<unsigned char>(bytes.front());
        bytes = bytes.subspan(1);
        if (header_size_ == 2) {
            if (const auto fault = fault_of_start(rules)) return violation(fault);
        }
        if (header_size_ < 2 || header_size_ < header_length()) continue;
        if (const auto fault = fault_of_length(rules)) return violation(fault);
        begin_body();
        return std::nullopt;
    }
    return std::nullopt;
}

std::size_t Reader::header_length() const {
    const int length = header_[1] & 127;
    return 6U + (length == 126 ? 2U : length == 127 ? 8U : 0U);
}

// What the first two bytes of a frame can do wrong.
std::uint16_t Reader::fault_of_start(const Rules& rules) const {
    const auto opcode = static_cast<Opcode>(header_[0] & 15);
    const bool last = header_[0] & 0x80;
    const bool begins = opcode == Opcode::text || opcode == Opcode::binary;
    const int reserved = header_[0] & (rules.deflate && begins ? 0x30 : 0x70);
    const bool masked = header_[1] & 0x80;
    if (reserved != 0 || !is_known(opcode) || !masked) return status::protocol_error;
    if (is_control(opcode)) return last && (header_[1] & 127) <= 125 ? 0 : status::protocol_error;
    if (begins == inside_.has_value()) return status::protocol_error;
    return 0;
}

// The length is looked at before any of the body is kept.
std::uint16_t Reader::fault_of_length(const Rules& rules) {
    const int form = header_[1] & 127;
    const int size = form == 126 ? 2 : form == 127 ? 8 : 0;
    length_ = size == 0 ? static_cast<std::uint64_t>(form) : 0;
    for (int i = 0; i < size; ++i) length_ = length_ << 8 | header_[static_cast<std::size_t>(2 + i)];
    if (length_ >> 63) return status::protocol_error;
    if ((size == 2 && length_ < 126) || (size == 8 && length_ <= 0xFFFF)) return status::protocol_error;
    if (is_control(static_cast<Opcode>(header_[0] & 15))) return 0;
    if (length_ > rules.most_bytes || kept_.size() > rules.most_bytes - length_) return status::too_big;
    return fragments_ >= rules.most_fragments ? status::too_big : 0;
}

void Reader::begin_body() {
    opcode_ = static_cast<Opcode>(header_[0] & 15);
    last_ = header_[0] & 0x80;
    taken_ = 0;
    step_ = Step::body;
    if (is_control(opcode_)) return;
    ++fragments_;
    if (opcode_ == Opcode::continuation) return;
    inside_ = opcode_;
    packing_ = header_[0] & 0x40 ? Packing::deflated : Packing::plain;
}

std::optional<Event> Reader::read_body(std::span<char>& bytes) {
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(length_ - taken_, bytes.size()));
    const std::span<char> piece = bytes.first(size);
    bytes = bytes.subspan(size);
    unmask(piece);
    const std::string_view text(piece.data(), piece.size());
    const bool control = is_control(opcode_);
    if (!control && checks_text() && !text_.take(text)) return violation(status::not_utf8);
    const bool whole = taken_ == length_;
    std::string& kept = control ? control_ : kept_;
    if (whole && last_ && kept.empty()) return finish(text);
    kept += text;
    if (!whole) return std::nullopt;
    if (last_) return finish(kept);
    step_ = Step::header;
    header_size_ = 0;
    return std::nullopt;
}

void Reader::unmask(std::span<char> piece) {
    const unsigned char* mask = header_.data() + header_size_ - 4;
    for (char& byte : piece) byte = static_cast<char>(byte ^ mask[taken_++ & 3]);
}

std::optional<Event> Reader::finish(std::string_view body) {
    step_ = Step::header;
    header_size_ = 0;
    switch (opcode_) {
        case Opcode::close:
            return finish_close(body);
        case Opcode::ping:
            return Event{Event::Kind::ping, body};
        case Opcode::pong:
            return Event{Event::Kind::pong, body};
        default:
            return finish_message(body);
    }
}

std::optional<Event> Reader::finish_message(std::string_view body) {
    if (checks_text() && !text_.complete()) return violation(status::not_utf8);
    const auto kind = inside_ == Opcode::text ? Event::Kind::text : Event::Kind::binary;
    inside_.reset();
    fragments_ = 0;
    text_ = {};
    return Event{kind, body, packing_};
}

std::optional<Event> Reader::finish_close(std::string_view body) {
    if (body.size() == 1) return violation(status::protocol_error);
    std::uint16_t code = status::none;
    if (!body.empty()) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(body[i]); };
        code = static_cast<std::uint16_t>(byte(0) << 8 | byte(1));
        if (!may_be_sent(code)) return violation(status::protocol_error);
        body.remove_prefix(2);
    }
    Utf8Check reason;
    if (!reason.take(body) || !reason.complete()) return violation(status::not_utf8);
    step_ = Step::over;
    return Event{Event::Kind::close, body, Packing::plain, code};
}

Event Reader::violation(std::uint16_t code) {
    step_ = Step::over;
    return Event{Event::Kind::violation, {}, Packing::plain, code};
}

// What the last event pointed to is read by now.
void Reader::forget_spent() {
    if (!inside_) kept_.clear();
    if (step_ == Step::header) control_.clear();
}

}  // namespace yui::net::ws
