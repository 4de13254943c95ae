#include "protocol/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "protocol/text.hpp"

namespace yui::protocol {

namespace {

bool wants_escape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

// Of a character that wants it.
std::string escaped(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    constexpr std::string_view hex = "0123456789abcdef";
    return {'\\', 'u', '0', '0', hex[byte >> 4U], hex[byte & 0xFU]};
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    const char* at = text.data();
    const char* const end = at + text.size();
    for (const char* last; (last = std::find_if(at, end, wants_escape)) != end; at = last + 1) {
        out.append(at, last);
        out += escaped(*last);
    }
    out.append(at, end);
    out += '"';
}

template <class T>
void append_number(std::string& out, T value) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

}  // namespace

void Writer::value(bool value) { raw(value ? "true" : "false"); }

void Writer::value(std::int64_t value) { append_number(text_, value); }

void Writer::value(double value) {
    if (!std::isfinite(value)) throw std::invalid_argument("JSON has no infinity and no NaN");
    append_number(text_, value);
}

void Writer::value(std::string_view value) {
    if (is_utf8(value))
        append_quoted(text_, value);
    else
        append_quoted(text_, repaired_utf8(value));
}

}  // namespace yui::protocol
