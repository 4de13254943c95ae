// The cookies we read and set. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yui::net {

// Value of a cookie in a Cookie header; "" when it is not there or holds what we never put into one.
std::string cookie_value(std::string_view header, std::string_view name);

// The session cookie: of the browser only, never seen by scripts. With https its name promises that no other
// host and no plain http could have set it.
std::string_view session_cookie_name(bool secure);

// A Set-Cookie line. An empty value takes the cookie away; max_age_s 0 keeps it until the browser closes.
std::string set_session_cookie(const std::string& value, std::int64_t max_age_s, bool secure);

}  // namespace yui::net
