// Words as municipal files write them, made comparable. Any thread; every text is UTF-8.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace yui::imports {

// Full-width letters and digits as the keyboard has them (NFKC), and the many dashes and waves between
// numbers as "-" and "~"; controls become spaces. Kana and kanji stay.
std::string plain(std::string_view text);
// As it is to be shown: no spaces at the ends, no controls but line feeds, no byte order mark.
std::string shown(std::string_view text);
// The same on one line.
std::string shown_on_a_line(std::string_view text);
// For finding the same name again: plain, small letters, without spaces, brackets and punctuation.
std::string squeezed(std::string_view text);
// At most `letters` code points; what is left out shows as "…".
std::string clipped(std::string text, std::size_t letters);

bool has_any(std::string_view text, std::initializer_list<std::string_view> words);

// How alike two squeezed names are by their pairs of neighbours (Dice): 0 to 1. Names of one letter are alike
// only if equal.
double likeness(std::string_view one, std::string_view other);

}  // namespace yui::imports
