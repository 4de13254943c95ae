#include <array>
#include <charconv>
#include <chrono>

#include "server/domain/time.hpp"
#include "server/import/dates.hpp"
#include "server/import/scan.hpp"
#include "server/import/text.hpp"

namespace yui::imports {
namespace {

struct Written {
    std::optional<int> year = {};
    std::optional<int> month = {};
    int day = 0;
    std::optional<int> weekday = {};  // Monday is 1
    bool japanese_year = false;
};

struct Era {
    std::string_view word;
    std::string_view letter;
    int before_first;  // the year before its first
};
constexpr std::array eras{Era{"令和", "R", 2018}, Era{"平成", "H", 1988}, Era{"昭和", "S", 1925}};

std::optional<std::int64_t> day_number(int year, int month, int day) {
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year} / month / day};
    if (!date.ok() || year < 1900 || year > 2100) return std::nullopt;
    return sys_days{date}.time_since_epoch().count();
}

int weekday_of(std::int64_t day) { return domain::local(day * domain::day).weekday; }

std::optional<int> era_year(Scan& scan) {
    for (const auto& era : eras) {
        Scan tried = scan;
        if (!tried.take(era.word) && !tried.take(era.letter)) continue;
        tried.take(".");
        tried.spaces();
        const auto number = tried.take("元") ? std::optional(1) : tried.number(2);
        if (!number) continue;
        scan = tried;
        return era.before_first + *number;
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 7> weekdays{"月", "火", "水", "木", "金", "土", "日"};

// （水）, (水曜日), (水・祝), 水曜日.
std::optional<int> weekday(Scan& scan) {
    Scan tried = scan;
    tried.spaces();
    const bool open = tried.take("(");
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        if (!tried.take(weekdays[i])) continue;
        const bool word = tried.take("曜日") || tried.take("曜");
        tried.take_any({"・祝日", "・祝", "祝"});
        if (open ? !tried.take(")") : !word) return std::nullopt;
        scan = tried;
        return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

bool separator(Scan& scan, std::string_view kanji) {
    scan.spaces();
    const bool found = scan.take(kanji) || scan.take_any({"-", "/", "."});
    scan.spaces();
    return found;
}

// 20260401.
std::optional<Written> digits_only(Scan& scan) {
    Scan tried = scan;
    const auto number = tried.number(8);
    if (!number || *number < 19000000) return std::nullopt;
    scan = tried;
    return Written{*number / 10000, *number / 100 % 100, *number % 100};
}

std::optional<Written> with_year(Scan& scan) {
    Scan tried = scan;
    Written date;
    date.year = era_year(tried);
    date.japanese_year = date.year.has_value();
    if (!date.year) date.year = tried.number(4);
    if (!date.year || *date.year < 1900 || !separator(tried, "年")) return std::nullopt;
    date.month = tried.number(2);
    if (!date.month || !separator(tried, "月")) return std::nullopt;
    const auto day = tried.number(2);
    if (!day) return std::nullopt;
    date.day = *day;
    tried.take("日");
    scan = tried;
    return date;
}

// 8月5日, 8/5; inside a span also 16日.
std::optional<Written> without_year(Scan& scan, bool in_span) {
    Scan tried = scan;
    Written date;
    const auto number = tried.number(2);
    if (!number) return std::nullopt;
    Scan after = tried;
    if (separator(after, "月")) {
        const auto day = after.number(2);
        if (!day) return std::nullopt;
        after.take("日");
        date.month = number;
        date.day = *day;
        scan = after;
        return date;
    }
    if (!in_span || !tried.take("日")) return std::nullopt;
    date.day = *number;
    scan = tried;
    return date;
}

std::optional<Written> written(Scan& scan, bool in_span) {
    scan.spaces();
    auto date = with_year(scan);
    if (!date) date = digits_only(scan);
    if (!date) date = without_year(scan, in_span);
    if (date) date->weekday = weekday(scan);
    return date;
}

// The first such day that is not long past.
std::optional<std::int64_t> next_of(int month, int day, std::int64_t today) {
    const int year = domain::local(today * domain::day).year;
    for (int one = year; one <= year + 1; ++one) {
        const auto found = day_number(one, month, day);
        if (found && *found >= today - 60) return found;
    }
    return std::nullopt;
}

std::optional<std::int64_t> day_of(const Written& date, std::int64_t today) {
    if (!date.month) return std::nullopt;
    if (date.year) return day_number(*date.year, *date.month, date.day);
    return next_of(*date.month, date.day, today);
}

// What the end of a span leaves out is as in its beginning.
std::optional<std::int64_t> end_of(Written end, const Written& begin, std::int64_t first) {
    const auto from = domain::local(first * domain::day);
    if (!end.month) end.month = begin.month;
    if (!end.year) end.year = *end.month < from.month ? from.year + 1 : from.year;
    return day_number(*end.year, *end.month, end.day);
}

Reading<DaySpan> excel_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.size() != 5) return {};
    if (number < 40000 || number > 60000) return {};
    constexpr std::int64_t excel_epoch = 25569;  // days from 1899-12-30 to 1970-01-01
    const auto day = number - excel_epoch;
    Reading<DaySpan> found{DaySpan{day, day, {}}};
    return found.doubt("表計算の通し番号を日付として読みました");
}

void check_weekday(Reading<DaySpan>& found, const Written& date, std::int64_t day) {
    if (date.weekday && *date.weekday != weekday_of(day)) found.doubt("日付と曜日が合いません");
}

// "～16日（日）" behind the first day.
void read_end(Scan& scan, Reading<DaySpan>& found, const Written& begin) {
    scan.spaces();
    if (!scan.take_any({"~", "から", "-"})) return;
    const auto end = written(scan, true);
    const auto last = end ? end_of(*end, begin, found.value->first) : std::nullopt;
    if (!last || *last < found.value->first) {
        found.doubt("終わりの日が読めません");
        return;
    }
    found.value->last = *last;
    check_weekday(found, *end, *last);
    scan.spaces();
    scan.take("まで");
}

void note_writing(Reading<DaySpan>& found, std::string_view text, const Written& date) {
    const bool wide = has_any(text, {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"});
    found.mended = wide || date.japanese_year;
    if (wide) found.note = "全角の数字を直しました";
    if (date.japanese_year) found.note = "和暦を西暦に直しました";
    if (!date.year) found.doubt("年が書かれていないので、次に来る日と読みました");
}

}  // namespace

Reading<DaySpan> read_days(std::string_view text, std::int64_t today) {
    const auto words = plain(text);
    if (words.empty()) return Reading<DaySpan>::unclear("日付がありません");
    if (auto found = excel_number(words); found.value) return found;
    Scan scan(words);
    const auto begin = written(scan, false);
    const auto first = begin ? day_of(*begin, today) : std::nullopt;
    if (!first) return Reading<DaySpan>::unclear("日付として読めません");
    Reading<DaySpan> found{DaySpan{*first, *first, {}}};
    note_writing(found, text, *begin);
    check_weekday(found, *begin, *first);
    read_end(scan, found, *begin);
    scan.spaces();
    scan.take("T");
    scan.spaces();
    found.value->rest = scan.rest();
    if (!scan.done() && !read_times(found.value->rest).value)
        found.doubt("日付のほかに書かれていることがあります");
    return found;
}

}  // namespace yui::imports
