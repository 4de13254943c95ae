#include "server/import/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace yui::imports {
namespace {

const icu::Normalizer2& normalizer() {
    static const auto& nfkc = []() -> const icu::Normalizer2& {
        UErrorCode error = U_ZERO_ERROR;
        const auto* found = icu::Normalizer2::getNFKCInstance(error);
        if (U_FAILURE(error)) throw std::runtime_error("ICU has no data for NFKC");
        return *found;
    }();
    return nfkc;
}

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string narrow(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

bool dash(UChar32 letter) {
    return letter == 0x2010 || letter == 0x2011 || letter == 0x2012 || letter == 0x2013 || letter == 0x2014 ||
           letter == 0x2015 || letter == 0x2212 || letter == 0x2500;
}

bool wave(UChar32 letter) {
    return letter == 0x301C || letter == 0xFF5E || letter == 0x223C || letter == '~';
}

UChar32 plain_letter(UChar32 letter) {
    if (dash(letter)) return '-';
    if (wave(letter)) return '~';
    return u_iscntrl(letter) || u_isspace(letter) ? ' ' : letter;
}

template <class Each>
void each_letter(const icu::UnicodeString& text, Each each) {
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) each(text.char32At(at));
}

bool blank(UChar32 letter) { return u_isspace(letter) || letter == 0xFEFF || letter == 0x200B; }

std::string trimmed(const icu::UnicodeString& text) {
    std::int32_t from = 0;
    std::int32_t to = text.length();
    while (from < to && blank(text.char32At(from))) from = text.moveIndex32(from, 1);
    while (from < to && blank(text.char32At(text.moveIndex32(to, -1)))) to = text.moveIndex32(to, -1);
    return narrow(text.tempSubStringBetween(from, to));
}

std::string kept(std::string_view text, UChar32 line_feed) {
    icu::UnicodeString out;
    each_letter(wide(text), [&](UChar32 letter) {
        if (letter == '\n')
            out.append(line_feed);
        else if (letter == '\t')
            out.append(UChar32{' '});
        else if (!u_iscntrl(letter) && letter != 0xFEFF)
            out.append(letter);
    });
    return trimmed(out);
}

std::vector<std::uint64_t> pairs(std::string_view text) {
    std::vector<std::uint64_t> out;
    UChar32 before = 0;
    each_letter(wide(text), [&](UChar32 letter) {
        if (before != 0)
            out.push_back(static_cast<std::uint64_t>(before) << 32U | static_cast<std::uint32_t>(letter));
        before = letter;
    });
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

std::string plain(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const auto normal = normalizer().normalize(wide(text), error);
    if (U_FAILURE(error)) throw std::runtime_error("a text could not be normalised");
    icu::UnicodeString out;
    each_letter(normal, [&](UChar32 letter) { out.append(plain_letter(letter)); });
    return trimmed(out);
}

std::string shown(std::string_view text) { return kept(text, '\n'); }

std::string shown_on_a_line(std::string_view text) { return kept(text, ' '); }

std::string squeezed(std::string_view text) {
    icu::UnicodeString out;
    each_letter(wide(plain(text)), [&](UChar32 letter) {
        if (u_isalnum(letter) || letter == 0x30FC) out.append(u_foldCase(letter, U_FOLD_CASE_DEFAULT));
    });
    return narrow(out);
}

std::string clipped(std::string text, std::size_t letters) {
    const auto all = wide(text);
    const auto limit = static_cast<std::int32_t>(letters);
    if (all.countChar32() <= limit) return text;
    return narrow(all.tempSubString(0, all.moveIndex32(0, limit - 1))) + "…";
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != text.npos; });
}

double likeness(std::string_view one, std::string_view other) {
    if (one == other) return 1;
    const auto left = pairs(one);
    const auto right = pairs(other);
    if (left.empty() || right.empty()) return 0;
    std::vector<std::uint64_t> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

}  // namespace yui::imports
