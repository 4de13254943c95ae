// What may be inside a text that came from outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yui::protocol {

// No overlong forms, surrogates or values above U+10FFFF.
bool is_utf8(std::string_view text);

// Every byte that is not part of UTF-8 replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

// `text` must be UTF-8.
std::size_t code_points(std::string_view text);

// C0, DEL and C1 controls, line feed and tab only where there is one line. `text` must be UTF-8.
enum class Lines { one, many };
bool has_controls(std::string_view text, Lines lines);

// A letter, digit or sign that can be seen: not only spaces, marks of direction and joiners. `text` must be
// UTF-8.
bool shows_something(std::string_view text);

bool is_date(std::string_view text);  // YYYY-MM-DD, a day that exists
bool is_time(std::string_view text);  // HH:MM, 00:00 to 23:59
bool is_uuid(std::string_view text);  // lower case, with hyphens

}  // namespace yui::protocol
