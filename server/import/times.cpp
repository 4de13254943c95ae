#include "server/import/dates.hpp"
#include "server/import/scan.hpp"
#include "server/import/text.hpp"

namespace yui::imports {
namespace {

enum class Half { unsaid, morning, afternoon };

struct Written {
    int minutes = 0;
    Half half = Half::unsaid;
};

Half half_of_day(Scan& scan) {
    scan.spaces();
    if (scan.take_any({"午前", "AM", "am"})) return Half::morning;
    if (scan.take_any({"午後", "PM", "pm"})) return Half::afternoon;
    return Half::unsaid;
}

// Minutes after the hour: ":30", "時30分", "時半", "時". Nothing where the number was no hour.
std::optional<int> after_hour(Scan& scan) {
    if (scan.take(":")) {
        const auto minutes = scan.number(2);
        if (minutes && scan.take(":")) scan.number(2);
        return minutes;
    }
    if (!scan.take("時")) return std::nullopt;
    if (scan.take("半")) return 30;
    const auto minutes = scan.number(2);
    if (minutes) scan.take("分");
    return minutes.value_or(0);
}

std::optional<Written> written(Scan& scan) {
    Scan tried = scan;
    Written time;
    time.half = half_of_day(tried);
    tried.spaces();
    if (tried.take("正午")) {
        scan = tried;
        return Written{12 * 60, Half::unsaid};
    }
    const auto hour = tried.number(2);
    const auto minutes = hour ? after_hour(tried) : std::nullopt;
    if (!minutes || *hour > 24 || *minutes > 59) return std::nullopt;
    const bool add = time.half == Half::afternoon && *hour < 12;
    time.minutes = (add ? *hour + 12 : *hour) * 60 + *minutes;
    if (time.minutes > 24 * 60) return std::nullopt;
    scan = tried;
    return time;
}

}  // namespace

Reading<TimeSpan> read_times(std::string_view text) {
    const auto words = plain(text);
    if (words.empty()) return Reading<TimeSpan>::unclear("時刻がありません");
    Scan scan(words);
    const auto from = written(scan);
    if (!from) return Reading<TimeSpan>::unclear("時刻として読めません");
    Reading<TimeSpan> found{TimeSpan{from->minutes}};
    found.mended = words.find(':') == words.npos || words.size() != text.size();
    if (found.mended) found.note = "時刻の書き方をそろえました";
    scan.spaces();
    if (scan.take("頃") || scan.take("ごろ")) found.doubt("時刻がおよそです");
    if (scan.take_any({"~", "から", "-"})) {
        scan.spaces();
        if (auto to = written(scan)) {
            const bool same_half =
                to->half == Half::unsaid && to->minutes <= from->minutes && to->minutes <= 12 * 60;
            if (same_half) to->minutes += 12 * 60;
            if (same_half && from->half != Half::afternoon) found.doubt("終わりの時刻を午後と読みました");
            found.value->to = to->minutes;
        }
    }
    scan.spaces();
    scan.take("まで");
    scan.spaces();
    if (!scan.done()) found.doubt("時刻のほかに書かれていることがあります");
    return found;
}

}  // namespace yui::imports
