#include "server/import/event_when.hpp"

#include "server/domain/time.hpp"
#include "server/import/dates.hpp"
#include "server/import/text.hpp"
#include "server/import/words.hpp"

namespace yui::imports {
namespace {

constexpr int whole_day = 24 * 60;
constexpr int assumed_length = 120;

std::int64_t at(std::int64_t day, int minutes) {
    return day * domain::day - domain::japan + minutes * domain::minute;
}

std::string date_text(std::int64_t day) { return domain::local_date(at(day, 0)); }

struct Times {
    int from = 0;
    int to = whole_day;
};

// The time column; else what stands behind the day in its own column.
Reading<TimeSpan> start_of(const Cells& cells, const DaySpan& days) {
    const auto words = cells.text(Column::start_time);
    return read_times(words.empty() ? days.rest : words);
}

std::string clock(int minutes) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

Times read_clock(const Cells& cells, const DaySpan& days, Notes& notes) {
    const auto start = start_of(cells, days);
    if (!start.value) {
        notes.doubt(Column::start_time, ImportConfidence::unclear, "", start.note + "。一日中としてあります");
        return {};
    }
    notes.add(Column::start_time, start, clock(start.value->from));
    Times times{start.value->from};
    const auto words = cells.text(Column::end_time);
    const auto end = read_times(words);
    if (!words.empty() && end.value) {
        notes.add(Column::end_time, end, clock(end.value->from));
        times.to = end.value->from;
    } else if (start.value->to) {
        times.to = *start.value->to;
    } else {
        times.to = std::min(times.from + assumed_length, whole_day);
        notes.doubt(Column::end_time,
                    ImportConfidence::likely,
                    clock(times.to),
                    "終わりの時刻がないので2時間としました");
    }
    return times;
}

std::int64_t last_day(const Cells& cells, const DaySpan& days, std::int64_t today, Notes& notes) {
    const auto words = cells.text(Column::end_date);
    if (words.empty()) return days.last;
    const auto end = read_days(words, today);
    if (!end.value || end.value->last < days.first) {
        notes.doubt(
            Column::end_date, ImportConfidence::unclear, "", "終わりの日が読めないか、始まりの日より前です");
        return days.last;
    }
    notes.add(Column::end_date, end, date_text(end.value->last));
    return end.value->last;
}

// More than one date or time in words: what was read is not all that is said.
void check_note(const Cells& cells, Notes& notes) {
    const auto note = plain(without_repeats(cells.text(Column::time_note)));
    const bool several = has_any(note, {"毎週", "毎日", "除く", "以外", "部", "回", "組目", "隔週", "長期"});
    const bool another = has_any(note, {"時", ":"}) && !has_any(note, {"受付", "開場", "集合"});
    if (several || another)
        notes.doubt(Column::time_note,
                    ImportConfidence::likely,
                    "",
                    "日時について、ほかにも書かれていることがあります");
}

std::optional<std::int64_t> closing(const Cells& cells, const When& when, std::int64_t today, Notes& notes) {
    const auto words = cells.text(Column::close_date);
    if (words.empty()) return std::nullopt;
    const auto day = read_days(words, today);
    if (!day.value) {
        notes.doubt(Column::close_date, ImportConfidence::unclear, "", "申し込みの締め切りが読めません");
        return std::nullopt;
    }
    const auto time = read_times(cells.text(Column::close_time));
    const auto until = at(day.value->last, time.value ? time.value->from : whole_day);
    if (until > when.date.ends_at) {
        notes.doubt(Column::close_date,
                    ImportConfidence::likely,
                    "",
                    "申し込みの締め切りが行事より後です。締め切りは入れていません");
        return std::nullopt;
    }
    return until;
}

}  // namespace

std::optional<When> read_when(const Cells& cells, std::int64_t now, Notes& notes) {
    const auto today = domain::local(now).days;
    const auto days = read_days(cells.text(Column::start_date), today);
    notes.add(Column::start_date, days, days.value ? date_text(days.value->first) : "");
    if (!days.value) return std::nullopt;
    const auto last = last_day(cells, *days.value, today, notes);
    const auto times = read_clock(cells, *days.value, notes);
    When when;
    when.day = days.value->first;
    when.date.starts_at = at(when.day, times.from);
    when.date.ends_at = at(last, times.to);
    if (when.date.ends_at <= when.date.starts_at) {
        notes.doubt(Column::end_time,
                    ImportConfidence::unclear,
                    "",
                    "終わりが始まりより前です。一日の終わりまでとしてあります");
        when.date.ends_at = at(last, whole_day);
    }
    if (last > when.day)
        notes.doubt(Column::end_date,
                    ImportConfidence::likely,
                    date_text(last),
                    "何日かにわたります。毎日か、続けてかを確かめてください");
    check_note(cells, notes);
    when.date.closes_at = closing(cells, when, today, notes);
    return when;
}

}  // namespace yui::imports
