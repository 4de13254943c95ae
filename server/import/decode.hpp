// The bytes of a file as UTF-8, whatever a city hall's program wrote.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace yui::imports {

// What makes a whole file useless, in one line for the city's staff.
class Unreadable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class Encoding { utf8, utf8_bom, utf16, cp932 };
std::string_view name_of(Encoding encoding);

struct Decoded {
    std::string text;  // UTF-8 without byte order mark; bytes that are none are U+FFFD
    Encoding encoding = Encoding::utf8;
    bool cut = false;  // the file ends inside a character
};

// Byte order mark, then strict UTF-8, then CP932 (the Shift_JIS of Windows). UTF-8 with single broken letters
// is still UTF-8: those are U+FFFD, and the rows that hold them can be refused alone.
// Throws Unreadable: empty, too large (50 MB), or none of these, with the line.
Decoded decode(std::string_view bytes);

}  // namespace yui::imports
