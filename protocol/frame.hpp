// What a page sends: a frame over the socket, or the same as the body of POST /api/commands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "protocol/frames.hpp"
#include "protocol/result.hpp"

namespace yui::protocol {

// As read_strict; but a pointer into the command or query starts there, as in a refusal by the rules:
// /seats, not /command/seats.
Result<ClientFrame> read_frame(std::string_view text);

// The id to which a refused frame is answered, as far as it can be told.
std::optional<std::string> frame_id(std::string_view text);

}  // namespace yui::protocol
