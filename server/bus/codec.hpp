// Messages as the bytes that travel through Redis.
//
//   payload := version (one byte) sender (eight bytes) message*
//   message := text(stream) text(key) number(position) text(text)       text := number(size) bytes
//   number  := seven bits a byte, lowest first; the high bit says that more follow
//
// A first message of the stream "bus:sent" is none: its number is when the payload was sent, by the sender's
// own clock. A payload without messages is a notice: the sender has lost some on the way, so compare heads.
// Pure functions, any thread. What travels is opaque: every byte, also NUL and newline, arrives as it was.
#pragma once

#include "server/bus/bus.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yui::bus {

inline constexpr unsigned channel_count = 64;

// The same for all nodes and builds: FNV-1a, not std::hash.
unsigned channel_of(std::string_view stream);
std::string channel_name(std::string_view epoch, unsigned channel);

using Sender = std::uint64_t;  // random, one a bus object
Sender random_sender();

std::string encode_notice(Sender sender);
// One payload for each channel the batch touches, with its messages in the batch's order; empty where none.
// `sent_at` 0: not said.
std::vector<std::string> encode(Sender sender, const Batch& batch, std::uint64_t sent_at = 0);

// Who sent it; nothing when the payload is of another version or cut short.
std::optional<Sender> sender_of(std::string_view payload);
bool is_notice(std::string_view payload);
std::optional<std::uint64_t> sent_at(std::string_view payload);
// Appends the messages of a payload to `batch`; false, and `batch` as it was, when it cannot be read.
bool decode(std::string_view payload, Batch& batch);

}  // namespace yui::bus
