#include "protocol/writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "protocol/text.hpp"

namespace yui::protocol {

namespace {

// What JSON wants escaped in a text; empty for a character that may stand as it is.
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
    if (byte >= 0x20) return {};
    constexpr std::string_view hex = "0123456789abcdef";
    return {'\\', 'u', '0', '0', hex[byte >> 4U], hex[byte & 0xFU]};
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const std::string escape = escaped(c);
        if (escape.empty())
            out += c;
        else
            out += escape;
    }
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
