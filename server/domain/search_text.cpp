#include "server/domain/search_text.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "server/domain/casefold.hpp"

namespace yui::domain {
namespace {

constexpr UChar32 long_vowel = 0x30FC;
// Which NFKC leaves apart although people take them for the same.
constexpr std::array<std::pair<UChar32, UChar32>, 32> usual_forms{
    {{U'髙', U'高'}, {U'﨑', U'崎'}, {U'嵜', U'崎'}, {U'齋', U'斎'}, {U'齊', U'斎'}, {U'斉', U'斎'},
     {U'邊', U'辺'}, {U'邉', U'辺'}, {U'廣', U'広'}, {U'澤', U'沢'}, {U'嶋', U'島'}, {U'嶌', U'島'},
     {U'濱', U'浜'}, {U'濵', U'浜'}, {U'櫻', U'桜'}, {U'國', U'国'}, {U'學', U'学'}, {U'會', U'会'},
     {U'眞', U'真'}, {U'瀧', U'滝'}, {U'龍', U'竜'}, {U'藏', U'蔵'}, {U'條', U'条'}, {U'榮', U'栄'},
     {U'萬', U'万'}, {U'壽', U'寿'}, {U'淵', U'渕'}, {U'冨', U'富'}, {U'舘', U'館'}, {U'檜', U'桧'},
     {U'彌', U'弥'}, {U'礒', U'磯'}}};

icu::UnicodeString casefolded(const icu::UnicodeString& text) {
    UErrorCode error = U_ZERO_ERROR;
    auto result = casefold().normalize(text, error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU cannot normalise");
    return result;
}

bool only_separates(UChar32 c) {
    constexpr std::array<UChar32, 5> middle_dots{0x00B7, 0x2022, 0x2027, 0x22C5, 0x30FB};
    if (c == long_vowel || c == '~') return true;
    if (std::find(middle_dots.begin(), middle_dots.end(), c) != middle_dots.end()) return true;
    return u_isUWhiteSpace(c) || u_iscntrl(c) || u_hasBinaryProperty(c, UCHAR_DASH) ||
           (U_GET_GC_MASK(c) & (U_GC_PS_MASK | U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK)) != 0;
}

UChar32 usual(UChar32 c) {
    const bool katakana = (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE;
    if (katakana) return c - 0x60;
    const auto* const form = std::find_if(
        usual_forms.begin(), usual_forms.end(), [c](const auto& pair) { return pair.first == c; });
    return form == usual_forms.end() ? c : form->second;
}

icu::UnicodeString without_separators(const icu::UnicodeString& text) {
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto c = text.char32At(at);
        if (!only_separates(c)) kept.append(usual(c));
    }
    return kept;
}

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

}  // namespace

// Twice: a voiced mark that stood alone (は゛) joins its letter only when the space that came with it is
// gone.
std::string folded_for_search(std::string_view text) {
    const auto once = without_separators(casefolded(from_utf8(text)));
    std::string result;
    without_separators(casefolded(once)).toUTF8String(result);
    return result;
}

InKana in_kana(std::string_view name) {
    icu::UnicodeString hiragana;
    icu::UnicodeString katakana;
    const auto text = casefolded(from_utf8(name));
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto c = text.char32At(at);
        if (u_isUWhiteSpace(c)) continue;
        const bool small = c >= 0x3041 && c <= 0x3096;
        const bool angular = c >= 0x30A1 && c <= 0x30F6;
        hiragana.append(angular ? c - 0x60 : c);
        katakana.append(small ? c + 0x60 : c);
    }
    InKana both;
    hiragana.toUTF8String(both.hiragana);
    katakana.toUTF8String(both.katakana);
    return both;
}

std::vector<std::string> readings(std::string_view text) {
    std::string written;
    std::string read;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto bar = text.find('|', open == text.npos ? text.size() : open);
        const auto close = text.find('}', bar == text.npos ? text.size() : bar);
        if (close == text.npos) break;
        written.append(text.substr(0, open)).append(text.substr(open + 1, bar - open - 1));
        read.append(text.substr(0, open)).append(text.substr(bar + 1, close - bar - 1));
        text.remove_prefix(close + 1);
    }
    written.append(text);
    read.append(text);
    if (read == written) return {written};
    return {written, read};
}

Gram gram_of(char32_t first, char32_t second) {
    return static_cast<Gram>(first) << 21 | static_cast<Gram>(second);
}

Gram last_gram_with(char32_t first) { return gram_of(first, 0x1FFFFF); }

std::u32string characters(std::string_view folded_text) {
    const auto text = from_utf8(folded_text);
    std::u32string all;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        all.push_back(static_cast<char32_t>(text.char32At(at)));
    return all;
}

std::vector<Gram> grams_of(std::string_view folded_lines) {
    const auto all = characters(folded_lines);
    std::vector<Gram> grams;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at] == U'\n') continue;
        const bool last = at + 1 == all.size() || all[at + 1] == U'\n';
        grams.push_back(gram_of(all[at], last ? 0 : all[at + 1]));
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

}  // namespace yui::domain
