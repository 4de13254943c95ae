#include "server/import/values.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "server/domain/distance.hpp"
#include "server/import/text.hpp"

namespace yui::imports {
namespace {

bool digit(char letter) { return letter >= '0' && letter <= '9'; }

// The first whole number in a text, with commas between its thousands.
struct Found {
    std::int64_t value = 0;
    std::string_view before;
    std::string_view after;
};

std::optional<Found> first_number(std::string_view text) {
    const auto begin = text.find_first_of("0123456789");
    if (begin == text.npos) return std::nullopt;
    Found found{0, text.substr(0, begin), {}};
    auto at = begin;
    for (; at < text.size() && (digit(text[at]) || text[at] == ','); ++at) {
        if (text[at] == ',') continue;
        if (found.value > 100'000'000) return std::nullopt;
        found.value = found.value * 10 + (text[at] - '0');
    }
    found.after = text.substr(at);
    return found;
}

std::optional<double> decimal(std::string_view text) {
    const auto words = plain(text);
    char* end = nullptr;
    const double value = std::strtod(words.c_str(), &end);
    if (words.empty() || end != words.c_str() + words.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool in_japan(const Point& point) {
    return point.lat >= 20 && point.lat <= 46 && point.lon >= 122 && point.lon <= 154;
}

bool near(const Point& point, const std::vector<Point>& city) {
    constexpr double farthest_km = 40;
    if (city.empty()) return true;
    return std::any_of(city.begin(), city.end(), [&](const Point& one) {
        return domain::metres({one.lat, one.lon}, {point.lat, point.lon}) <= farthest_km * 1000;
    });
}

char check_digit(std::string_view five) {
    int sum = 0;
    for (int i = 0; i < 5; ++i) sum += (6 - i) * (five[static_cast<std::size_t>(i)] - '0');
    const int check = sum < 11 ? 11 - sum : (11 - sum % 11) % 10;
    return static_cast<char>('0' + check % 10);
}

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), digit); }

}  // namespace

Reading<Fee> read_fee(std::string_view text, std::string_view note) {
    const auto words = plain(text);
    const auto beside = shown_on_a_line(note);
    Reading<Fee> found{Fee{}};
    auto& fee = *found.value;
    if (!beside.empty()) fee.covers = clipped(beside, 120);
    const bool beside_asks = plain(note).find("円") != std::string::npos;
    if (words.empty() && !beside_asks) return found;
    const auto number = first_number(words);
    const bool nothing = words == "0" || words == "0円" || words.starts_with("無料") || words == "不要";
    if (nothing) {
        fee.kind = protocol::FeeKind::free;
        if (beside_asks) found.doubt("無料とありますが、ほかの欄に金額があります");
        if (words.starts_with("無料") && words != "無料") fee.covers = clipped(shown_on_a_line(text), 120);
        return found;
    }
    fee.kind = protocol::FeeKind::paid;
    if (number && number->value > 0 && number->value <= 1'000'000 && number->before.empty() &&
        (number->after.empty() || number->after == "円")) {
        fee.yen = number->value;
        return found;
    }
    if (words == "有料") return found;
    if (!words.empty())
        fee.covers = clipped(shown_on_a_line(text) + (beside.empty() ? "" : " " + beside), 120);
    return found;
}

Reading<Heads> read_heads(std::string_view text) {
    const auto words = plain(text);
    if (words.empty()) return {};
    const auto number = first_number(words);
    if (!number || number->value < 1 || number->value > 100'000)
        return Reading<Heads>::unclear("人数として読めません");
    Reading<Heads> found{Heads{number->value}};
    if (number->after.starts_with("組") || number->after.starts_with("チーム"))
        found.value->unit = protocol::CapacityUnit::groups;
    if (number->after.starts_with("台")) found.value->unit = protocol::CapacityUnit::cars;
    if (first_number(number->after)) found.doubt("人数がいくつか書かれています");
    found.mended = words != text && found.confidence == ImportConfidence::certain;
    if (found.mended) found.note = "全角の数字を直しました";
    return found;
}

Reading<Point> read_point(std::string_view lat, std::string_view lon, const std::vector<Point>& city) {
    if (plain(lat).empty() && plain(lon).empty()) return {};
    const auto north = decimal(lat);
    const auto east = decimal(lon);
    if (!north || !east) return Reading<Point>::unclear("緯度と経度が数として読めません");
    Reading<Point> found{Point{*north, *east}};
    if (!in_japan(*found.value) && in_japan({*east, *north})) {
        found.value = Point{*east, *north};
        found.mended = true;
        found.note = "緯度と経度が入れかわっていたので直しました";
    }
    if (!in_japan(*found.value)) return Reading<Point>::unclear("日本の中の場所ではありません");
    if (!near(*found.value, city)) found.doubt("市から遠く離れた場所です");
    return found;
}

Reading<std::string> read_city_code(std::string_view text) {
    auto code = plain(text);
    if (code.empty()) return {};
    if (!all_digits(code) || code.size() < 4 || code.size() > 6)
        return Reading<std::string>::unclear("自治体のコードとして読めません");
    const auto right = [](const std::string& six) { return six.size() == 6 && six[5] == check_digit(six); };
    Reading<std::string> found{code};
    if (right(code)) return found;
    found.mended = true;
    found.note = "自治体のコードの欠けた数字を補いました";
    // Spreadsheets drop a 0 in front; some files leave the check digit out.
    if (code.size() == 5 && right("0" + code)) return found.value = "0" + code, found;
    if (code.size() == 4) code = "0" + code;
    if (code.size() == 5) return found.value = code + check_digit(code), found;
    return Reading<std::string>::unclear("自治体のコードの検査数字が合いません");
}

}  // namespace yui::imports
