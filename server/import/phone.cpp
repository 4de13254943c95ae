#include <algorithm>
#include <iterator>

#include "server/import/text.hpp"
#include "server/import/values.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t longest = 30;

std::string digits_of(std::string_view text) {
    std::string out;
    std::copy_if(
        text.begin(), text.end(), std::back_inserter(out), [](char one) { return one >= '0' && one <= '9'; });
    return out;
}

// One number without what is not dialled; "" where a letter says it is none.
std::string dialled(std::string text) {
    for (auto at = text.find("()"); at != text.npos; at = text.find("()")) text.erase(at, 2);
    for (auto at = text.find("ー"); at != text.npos; at = text.find("ー")) text.replace(at, 3, "-");
    if (text.starts_with("TEL") || text.starts_with("Tel")) text.erase(0, 3);
    text.erase(std::min(text.find("(内"), text.size()));
    text.erase(std::min(text.find("内線"), text.size()));
    text.erase(0, std::min(text.find_first_not_of(" :."), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
    if (text.find_first_not_of("0123456789-() +") != text.npos) return "";
    // Spreadsheets take 0 in front for nothing.
    const auto digits = digits_of(text);
    if (text == digits && digits.size() == 9 && digits.front() != '0') text.insert(0, "0");
    return text;
}

bool complete(std::string_view number) {
    const auto digits = digits_of(number);
    return digits.starts_with('0') && (digits.size() == 10 || digits.size() == 11);
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> out(1);
    for (const char letter : text) {
        if (letter == '/' || letter == ';' || letter == ',')
            out.emplace_back();
        else
            out.back() += letter;
    }
    return out;
}

}  // namespace

Reading<std::string> read_phone(std::string_view text) {
    auto words = plain(text);
    for (auto at = words.find("、"); at != words.npos; at = words.find("、")) words.replace(at, 3, "/");
    if (words.empty()) return {};
    std::string joined;
    for (const auto& part : split(words)) {
        const auto number = dialled(part);
        if (!complete(number)) continue;
        const auto longer = joined.empty() ? number : joined + " / " + number;
        if (longer.size() <= longest) joined = longer;
    }
    if (joined.empty()) return Reading<std::string>::unclear("電話番号として読めません");
    Reading<std::string> found{joined};
    found.mended = joined != text;
    if (found.mended) found.note = "電話番号の書き方をそろえました";
    return found;
}

}  // namespace yui::imports
