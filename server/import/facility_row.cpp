#include "server/import/facility_row.hpp"

#include "server/app/hash.hpp"
#include "server/import/text.hpp"

namespace yui::imports {
namespace {

// 【開館時間】9:00～21:30 【休館日】月曜日: the words behind a heading in such brackets.
std::string behind(std::string_view text, std::string_view heading) {
    const auto at = text.find(heading);
    if (at == text.npos) return "";
    auto rest = text.substr(at + heading.size());
    const auto close = rest.find("】");
    if (close == rest.npos) return "";
    rest.remove_prefix(close + std::string_view("】").size());
    return shown_on_a_line(rest.substr(0, rest.find("【")));
}

std::string joined(const std::string& one, const std::string& other) {
    return one.empty() || other.empty() ? one + other : one + " " + other;
}

std::string opening(const Cells& cells) {
    const auto from = cells.text(Column::start_time);
    const auto to = cells.text(Column::end_time);
    const auto hours = from.empty() && to.empty() ? "" : from + "～" + to;
    return shown_on_a_line(joined(cells.text(Column::weekdays), hours));
}

// Closed days stay words: 「年末年始」 and 「祝日の翌日」 are no dates.
void read_hours(const Cells& cells, protocol::ImportedFacility& facility) {
    const auto note = cells.text(Column::time_note);
    auto hours = joined(opening(cells), behind(note, "【開館時間"));
    auto closed = behind(note, "【休館日");
    if (closed.empty()) closed = behind(note, "【休業日");
    const bool has_headings = note.find("【") != note.npos;
    if (!has_headings && has_any(note, {"休館", "休業", "休み", "利用不可", "定休"}))
        closed = shown_on_a_line(note);
    else if (!has_headings)
        hours = joined(hours, shown_on_a_line(note));
    if (!hours.empty()) facility.hours = clipped(hours, 200);
    if (!closed.empty()) facility.closed = clipped(closed, 200);
}

bool yes(const std::string& cell) { return cell == "可" || cell == "有" || cell == "1" || cell == "○"; }

void read_access(const Cells& cells, protocol::ImportedFacility& facility) {
    using protocol::Access;
    const auto words = cells.text(Column::access_words);
    const auto has = [&](Column column, std::initializer_list<std::string_view> said, Access access) {
        if (yes(cells.text(column)) || has_any(words, said)) facility.access.push_back(access);
    };
    has(Column::wheelchair, {"車椅子可", "スロープ", "段差なし"}, Access::step_free);
    has(Column::toilet,
        {"バリアフリートイレ", "多目的トイレ", "車椅子対応トイレ"},
        Access::wheelchair_toilet);
    has(Column::nursing_room, {"授乳室"}, Access::nursing_room);
    has(Column::priority_parking, {"優先駐車場", "障害者用駐車場"}, Access::parking);
}

void read_name(const Cells& cells, RowRead& row, Notes& notes) {
    row.name = shown_on_a_line(cells.text(Column::name));
    if (row.name.empty()) return notes.refuse(Column::name, "名前がありません");
    if (const auto shorter = clipped(row.name, 120); shorter != row.name) {
        row.name = shorter;
        notes.doubt(Column::name, ImportConfidence::likely, shorter, "名前が長いので縮めました");
    }
}

}  // namespace

RowRead read_facility(const Cells& cells, const std::vector<Point>& city, bool file_cut) {
    auto row = begin_row(cells, file_cut);
    Notes notes(cells, row);
    if (!row.refused) read_name(cells, row, notes);
    if (row.refused) return row;
    auto& facility = row.facility.emplace();
    facility.name.ja = row.name;
    if (const auto english = shown_on_a_line(cells.text(Column::english)); !english.empty() && english != "-")
        facility.name.en = clipped(english, 160);
    if (const auto kana = shown_on_a_line(cells.text(Column::kana)); !kana.empty())
        facility.kana = clipped(kana, 120);
    if (const auto address = shown_on_a_line(cells.text(Column::address)); !address.empty())
        facility.address = clipped(address, 160);
    const auto phone = read_phone(cells.text(Column::phone));
    notes.add(Column::phone, phone, phone.value.value_or(""));
    facility.phone = phone.value;
    const auto point = read_point(cells.text(Column::lat), cells.text(Column::lon), city);
    if (point.value) facility.lat = point.value->lat, facility.lon = point.value->lon;
    notes.add(
        Column::lat, point, point.value ? cells.text(Column::lat) + ", " + cells.text(Column::lon) : "");
    if (const auto run_by = shown_on_a_line(cells.text(Column::organizer)); !run_by.empty())
        facility.run_by = clipped(run_by, 120);
    read_hours(cells, facility);
    read_access(cells, facility);
    if (!cells.row().ended)
        notes.doubt(Column::name,
                    ImportConfidence::likely,
                    row.name,
                    "ファイルの最後の行です。途中で切れていないか確かめてください");
    row.key = app::digest("facility|" + squeezed(row.name) + "|" + squeezed(cells.text(Column::address)));
    return row;
}

}  // namespace yui::imports
