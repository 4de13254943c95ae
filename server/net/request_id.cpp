#include "server/net/request_id.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <random>

namespace yui::net {
namespace {

bool is_usable(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.';
    });
}

// Told apart, not secret.
std::string fresh() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string text(13, '0');
    auto bits = random();
    for (char& each : text) {
        each = digits[bits % 32];
        bits /= 32;
    }
    return text;
}

}  // namespace

std::string request_id(std::string_view sent) { return is_usable(sent) ? std::string(sent) : fresh(); }

}  // namespace yui::net
