// JSON Pointer (RFC 6901): `/roles/0/heads`.
#pragma once

#include <string>
#include <string_view>

namespace yui::protocol {

// "/name", with the two characters escaped that mean something in a pointer.
inline std::string pointer_step(std::string_view name) {
    std::string step = "/";
    for (const char c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

// The word that a text shows for a field: the pointer without its first slash.
inline std::string field_of(std::string_view pointer) {
    return std::string(pointer.substr(pointer.empty() ? 0 : 1));
}

}  // namespace yui::protocol
