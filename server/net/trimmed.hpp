// What HTTP allows around a value (RFC 9110, 5.6.3) taken off: blanks and tabs at both ends. What is empty
// then is still a place in the text.
#pragma once

#include <algorithm>
#include <string_view>

namespace yui::net {

inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view around = " \t";
    text.remove_prefix(std::min(text.find_first_not_of(around), text.size()));
    return text.substr(0, text.find_last_not_of(around) + 1);
}

}  // namespace yui::net
