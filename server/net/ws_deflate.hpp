// permessage-deflate (RFC 7692), in the one variant we agree to: no context is kept between messages, in
// neither direction, and the window is the usual one. So a message is compressed once for all receivers, and
// no connection holds any state of zlib.
#pragma once

#include <string>
#include <string_view>

namespace yui::net::ws {

// What Sec-WebSocket-Extensions of an answer says when `offers`, the header of the request, holds one that we
// agree to; "": none does.
std::string agreed_extension(std::string_view offers);

// The body of a compressed message. Any thread; each has a compressor of its own.
std::string deflated(std::string_view text);

enum class Inflating { done, broken, too_big };

// `text` gets what `body` holds; never more than `most` bytes are made, whatever it claims. Any thread.
Inflating inflate(std::string_view body, std::size_t most, std::string& text);

}  // namespace yui::net::ws
