#include "server/import/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "protocol/text.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t most_bytes = 50'000'000;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Bytes at the end that begin a character of UTF-8 and do not finish it.
std::size_t unfinished(std::string_view bytes) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0U) == 0x80U) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

struct Converted {
    std::optional<std::string> text;  // nothing: a byte that is not of this encoding
    std::size_t read = 0;             // bytes that could be read
    bool cut = false;
};

Converted convert(const char* name, std::string_view bytes) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), &ucnv_close);
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no converter ") + name);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    std::vector<UChar> units(bytes.size() + 16);
    UChar* to = units.data();
    const char* from = bytes.data();
    ucnv_toUnicode(converter.get(),
                   &to,
                   units.data() + units.size(),
                   &from,
                   bytes.data() + bytes.size(),
                   nullptr,
                   true,
                   &error);
    Converted out;
    out.read = static_cast<std::size_t>(from - bytes.data());
    out.cut = error == U_TRUNCATED_CHAR_FOUND;
    if (U_FAILURE(error) && !out.cut) return out;
    const icu::UnicodeString text(units.data(), static_cast<std::int32_t>(to - units.data()));
    text.toUTF8String(out.text.emplace());
    return out;
}

Decoded from_utf8(std::string_view bytes, Encoding encoding) {
    const auto tail = unfinished(bytes);
    bytes.remove_suffix(tail);
    return {protocol::repaired_utf8(bytes), encoding, tail > 0};
}

std::size_t broken_letters(std::string_view repaired) {
    std::size_t count = 0;
    for (auto at = repaired.find("\uFFFD"); at != repaired.npos; at = repaired.find("\uFFFD", at + 3))
        ++count;
    return count;
}

std::size_t letters_beyond_ascii(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) == 0xC0U;
    }));
}

// Almost all of it reads as UTF-8: damaged, not another encoding.
bool mostly_utf8(const Decoded& decoded) {
    const auto broken = broken_letters(decoded.text);
    return broken * 20 < letters_beyond_ascii(decoded.text);
}

}  // namespace

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf8_bom:
            return "UTF-8（BOMあり）";
        case Encoding::utf16:
            return "UTF-16";
        case Encoding::cp932:
            return "CP932（Shift_JIS）";
    }
    return "";
}

Decoded decode(std::string_view bytes) {
    if (bytes.empty()) throw Unreadable("ファイルが空です");
    if (bytes.size() > most_bytes) throw Unreadable("ファイルが大きすぎます（50MBまで）");
    if (bytes.starts_with(utf8_mark)) return from_utf8(bytes.substr(3), Encoding::utf8_bom);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        auto utf16 = convert("UTF-16", bytes);
        if (utf16.text) return {*std::move(utf16.text), Encoding::utf16, utf16.cut};
    }
    auto utf8 = from_utf8(bytes, Encoding::utf8);
    if (broken_letters(utf8.text) == 0) return utf8;
    auto cp932 = convert("windows-31j", bytes);
    if (cp932.text) return {*std::move(cp932.text), Encoding::cp932, cp932.cut};
    if (mostly_utf8(utf8)) return utf8;
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(cp932.read), '\n');
    throw Unreadable(std::to_string(line) +
                     "行目の文字が読めません。UTF-8 か Shift_JIS（CP932）で保存し直してください");
}

}  // namespace yui::imports
