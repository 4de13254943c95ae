#include "server/net/cookies.hpp"

#include <algorithm>
#include <cctype>

namespace yui::net {
namespace {

bool is_plain(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c == '~';
    });
}

}  // namespace

std::string cookie_value(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = header.find(';');
        auto pair = header.substr(0, end);
        header.remove_prefix(end == std::string_view::npos ? header.size() : end + 1);
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
        const auto value = pair.substr(equals + 1);
        return is_plain(value) ? std::string(value) : std::string();
    }
    return {};
}

std::string_view session_cookie_name(bool secure) { return secure ? "__Host-yui" : "yui"; }

std::string set_session_cookie(const std::string& value, std::int64_t max_age_s, bool secure) {
    std::string line(session_cookie_name(secure));
    line += '=' + value + "; Path=/; HttpOnly; SameSite=Lax";
    if (secure) line += "; Secure";
    if (value.empty())
        line += "; Max-Age=0";
    else if (max_age_s > 0)
        line += "; Max-Age=" + std::to_string(max_age_s);
    return line;
}

}  // namespace yui::net
