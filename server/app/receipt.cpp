#include "server/app/receipt.hpp"

#include <sodium.h>

#include <string_view>

namespace yui::app {
namespace {

constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

std::string letters_at_random(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    return text;
}

}  // namespace

std::string new_receipt() { return letters_at_random(6); }

std::string new_code(int groups) {
    std::string text = letters_at_random(4);
    for (int i = 1; i < groups; ++i) text += "-" + letters_at_random(4);
    return text;
}

}  // namespace yui::app
