// What a measured message carries: when it was sent, and its number in its stream. Written as ordinary fields
// of a row that the product really sends (sign_up_changed), so that a measured message weighs what a real one
// weighs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yui::load {

struct Mark {
    std::int64_t sent_us = 0;
    std::int64_t number = 0;  // 1, 2, 3 ... within the stream
};

// Frames of Yui's own shape, for servers that pass on whatever they are given.
std::string message_text(std::int64_t event, Mark mark);

// nullopt: not one of ours.
std::optional<Mark> mark_in(std::string_view text);

}  // namespace yui::load
