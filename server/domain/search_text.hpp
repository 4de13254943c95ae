// Text as search sees it: one form for all the ways in which the same word is typed. Pure.
//
// NFKC_Casefold (ＡＥＤ = aed, ﾎﾞﾗﾝﾃｨｱ = ボランティア, ① = 1), katakana as hiragana, old and rare forms of
// kanji as the usual ones (髙 = 高); what only separates is dropped: spaces, middle dots, dashes, tildes,
// brackets and the long vowel mark (コンピューター = コンピュータ). The text that is shown is never touched.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yui::domain {

// UTF-8 in and out, on one line; folding twice is folding once. Empty if the text only separates.
std::string folded_for_search(std::string_view text);

// As names are looked for: NFKC_Casefold without spaces, in the one and in the other kana.
struct InKana {
    std::string hiragana;
    std::string katakana;
};
InKana in_kana(std::string_view name);

// Ruby as people write it, {祭|まつ}り, read in both ways: "祭り" and "まつり"; without ruby the text itself.
std::vector<std::string> readings(std::string_view text);

// Two neighbouring characters as one number; the second is 0 at the end of a line.
using Gram = std::int64_t;
Gram gram_of(char32_t first, char32_t second);
// Every gram that begins with a character lies from gram_of(c, 0) to this.
Gram last_gram_with(char32_t first);

std::u32string characters(std::string_view folded_text);
// Of each line, sorted, each once.
std::vector<Gram> grams_of(std::string_view folded_lines);

}  // namespace yui::domain
