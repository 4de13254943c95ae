// Short digests for what is stored instead of the thing itself: session tokens, command bodies.
#pragma once

#include <string>
#include <string_view>

namespace yui::app {

// BLAKE2b, 128 bits, as 32 hexadecimal digits.
std::string digest(std::string_view text);
// 256 random bits, URL-safe: a session token.
std::string new_token();

}  // namespace yui::app
