#include "protocol/spoken.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>

namespace yui::protocol {

namespace {

using std::to_string;

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

struct Moment {
    unsigned month = 1;
    unsigned day = 1;
    unsigned weekday = 0;  // Sunday is 0
    int hour = 0;
    int minute = 0;
};

// Japan has had +09:00 and no summer time since 1951.
Moment in_japan(std::int64_t instant) {
    using namespace std::chrono;
    const auto shifted = sys_time<milliseconds>(milliseconds(instant)) + hours(9);
    const auto day = floor<days>(shifted);
    const year_month_day date(day);
    const hh_mm_ss time(floor<minutes>(shifted - day));
    return {unsigned(date.month()),
            unsigned(date.day()),
            weekday(day).c_encoding(),
            static_cast<int>(time.hours().count()),
            static_cast<int>(time.minutes().count())};
}

std::string clock(const Moment& at) {
    return to_string(at.hour) + (at.minute < 10 ? ":0" : ":") + to_string(at.minute);
}

std::string in_japanese(const Moment& at) {
    constexpr std::array days{"日", "月", "火", "水", "木", "金", "土"};
    auto said = to_string(at.month) + "月" + to_string(at.day) + "日（" + days[at.weekday] + "）";
    if (at.hour == 12 && at.minute == 0) return said + "正午";
    said += (at.hour < 12 ? "午前" : "午後") + to_string(at.hour % 12) + "時";
    return at.minute == 0 ? said : said + to_string(at.minute) + "分";
}

// Months and days have readings of their own, so ruby covers the number too.
std::string in_easy_japanese(const Moment& at) {
    constexpr std::array months{
        "いち", "に", "さん", "し", "ご", "ろく", "しち", "はち", "く", "じゅう", "じゅういち", "じゅうに"};
    constexpr std::array dates{"ついたち",
                               "ふつか",
                               "みっか",
                               "よっか",
                               "いつか",
                               "むいか",
                               "なのか",
                               "ようか",
                               "ここのか",
                               "とおか",
                               "じゅういちにち",
                               "じゅうににち",
                               "じゅうさんにち",
                               "じゅうよっか",
                               "じゅうごにち",
                               "じゅうろくにち",
                               "じゅうしちにち",
                               "じゅうはちにち",
                               "じゅうくにち",
                               "はつか",
                               "にじゅういちにち",
                               "にじゅうににち",
                               "にじゅうさんにち",
                               "にじゅうよっか",
                               "にじゅうごにち",
                               "にじゅうろくにち",
                               "にじゅうしちにち",
                               "にじゅうはちにち",
                               "にじゅうくにち",
                               "さんじゅうにち",
                               "さんじゅういちにち"};
    constexpr std::array days{"{日曜日|にちようび}",
                              "{月曜日|げつようび}",
                              "{火曜日|かようび}",
                              "{水曜日|すいようび}",
                              "{木曜日|もくようび}",
                              "{金曜日|きんようび}",
                              "{土曜日|どようび}"};
    return "{" + to_string(at.month) + "月|" + months[at.month - 1] + "がつ}{" + to_string(at.day) + "日|" +
           dates[at.day - 1] + "}（" + days[at.weekday] + "） " + clock(at);
}

std::string in_english(const Moment& at) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return std::string(days[at.weekday]) + ' ' + to_string(at.day) + ' ' + months[at.month - 1] + ", " +
           clock(at);
}

std::string moment(std::int64_t instant, Language language) {
    const auto at = in_japan(instant);
    if (language == Language::ja) return in_japanese(at);
    return language == Language::easy ? in_easy_japanese(at) : in_english(at);
}

std::string from_age(std::string_view age, Language language) {
    if (age.empty()) return {};
    if (language == Language::en) return std::string(age) + " and over";
    return std::string(age) + (language == Language::ja ? "歳以上" : "さいから");
}

std::string to_age(std::string_view age, Language language) {
    if (age.empty()) return {};
    if (language == Language::en) return "up to " + std::string(age);
    return std::string(age) + (language == Language::ja ? "歳まで" : "さいまで");
}

std::string ages(std::string_view rule, Language language) {
    if (rule.ends_with('+')) return from_age(rule.substr(0, rule.size() - 1), language);
    constexpr std::string_view dash = "–";
    const auto at = rule.find(dash);
    if (at == std::string_view::npos) return std::string(rule);
    const auto from = from_age(rule.substr(0, at), language);
    const auto to = to_age(rule.substr(at + dash.size()), language);
    const std::string between = from.empty() || language == Language::ja ? "" : " ";
    return from + between + to;
}

std::string heads(const std::string& count, Language language) {
    if (language != Language::easy) return count;
    if (count == "1") return "{1人|ひとり}";
    if (count == "2") return "{2人|ふたり}";
    return count + "{人|にん}";
}

// The last step of a pointer that has a name: roles/0/title/ja is a title.
std::string field(std::string_view pointer, Language language) {
    while (!pointer.empty()) {
        const auto slash = pointer.rfind('/');
        const auto step = slash == std::string_view::npos ? pointer : pointer.substr(slash + 1);
        if (const auto text = field_text(step, language); !text.empty()) return std::string(text);
        pointer = slash == std::string_view::npos ? std::string_view() : pointer.substr(0, slash);
    }
    return std::string(field_text("other", language));
}

}  // namespace

std::string spoken(std::string_view name, const std::string& value, Language language) {
    if (name == "field") return field(value, language);
    if (name == "rule") return ages(value, language);
    if (name == "left" || name == "taken") return heads(value, language);
    const auto instant = name == "date" ? whole_number(value) : std::nullopt;
    return instant ? moment(*instant, language) : value;
}

}  // namespace yui::protocol
