#include "server/import/event_row.hpp"

#include <array>

#include "server/app/hash.hpp"
#include "server/domain/event.hpp"
#include "server/import/event_when.hpp"
#include "server/import/text.hpp"
#include "server/import/words.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_place = 80;
constexpr std::size_t longest_summary = 4000;

bool web_page(const std::string& text) {
    return (text.starts_with("https://") || text.starts_with("http://")) && text.size() <= 300 &&
           text.find_first_of(" \n\"<>") == text.npos;
}

void read_title(const Cells& cells, const EventSurroundings& around, RowRead& row, Notes& notes) {
    row.name = shown_on_a_line(cells.text(Column::name));
    if (row.name.empty()) row.name = around.title;
    if (row.name.empty()) return notes.refuse(Column::name, "行事の名前がありません");
    const auto shorter = clipped(row.name, longest_title);
    if (shorter != row.name)
        notes.doubt(Column::name, ImportConfidence::likely, shorter, "名前が長いので縮めました");
    row.name = shorter;
}

std::string summary_of(const Cells& cells) {
    std::string out;
    const auto add = [&](std::string_view label, Column column) {
        const auto text = without_repeats(cells.text(column));
        if (text.empty() || out.find(text) != out.npos) return;
        if (!out.empty()) out += '\n';
        out += std::string(label) + text;
    };
    add("", Column::subtitle);
    add("", Column::summary);
    add("", Column::description);
    add("日時について：", Column::time_note);
    add("対象：", Column::audience);
    add("申し込み：", Column::method);
    add("行き方：", Column::way_there);
    add("駐車場：", Column::parking_info);
    add("", Column::remark);
    add("くわしくは：", Column::page);
    return clipped(out, longest_summary);
}

std::string address_of(const Cells& cells) {
    const auto whole = cells.text(Column::address);
    if (!whole.empty()) return whole;
    return cells.text(Column::city) + cells.text(Column::town) + cells.text(Column::block);
}

// The place, or where people meet if that is all that is said, or the address if it names more than the city.
Column place_column(const Cells& cells) {
    const auto has_address = !cells.text(Column::town).empty() || !cells.text(Column::address).empty();
    const auto column = cells.first_of({Column::place, Column::building, Column::meeting});
    return cells.text(column).empty() && has_address ? Column::address : column;
}

void read_place(const Cells& cells, const EventSurroundings& around, protocol::Place& place, Notes& notes) {
    const auto column = place_column(cells);
    const auto words = shown_on_a_line(column == Column::address ? address_of(cells) : cells.text(column));
    if (words.empty()) return notes.doubt(Column::place, ImportConfidence::unclear, "", "場所がありません");
    const auto found = around.places.find(words);
    notes.add(column, found, found.value ? found.value->name : "");
    if (found.value) place.facility = found.value->facility;
    const auto rest = found.value ? found.value->room : words;
    if (!rest.empty()) place.name = clipped(rest, longest_place);
    if (column != Column::meeting && !cells.text(Column::meeting).empty())
        place.meeting = clipped(shown_on_a_line(cells.text(Column::meeting)), 120);
    const auto point = read_point(cells.text(Column::lat), cells.text(Column::lon), around.city);
    notes.add(
        Column::lat, point, point.value ? cells.text(Column::lat) + ", " + cells.text(Column::lon) : "");
    if (point.value) place.lat = point.value->lat, place.lon = point.value->lon;
}

void read_contact(const Cells& cells,
                  const EventSurroundings& around,
                  protocol::Contact& contact,
                  Notes& notes) {
    const auto name = cells.first_of({Column::contact, Column::organizer});
    contact.name = clipped(shown_on_a_line(cells.text(name)), 60);
    if (contact.name.empty()) contact.name = around.contact;
    const auto phone = read_phone(cells.text(Column::phone));
    notes.add(Column::phone, phone, phone.value.value_or(""));
    contact.phone = phone.value;
}

void read_sign_up(const Cells& cells, protocol::EventFields& fields, Notes& notes) {
    const auto page = cells.text(Column::page);
    if (web_page(page) && domain::is_web_page(page)) fields.site = page;
    auto method = without_repeats(cells.text(Column::method));
    const auto said = cells.text(Column::description) + cells.text(Column::remark);
    if (method.empty() &&
        has_any(said, {"申込は不要", "申込不要", "申し込みは不要", "申し込み不要", "申込みは不要"}))
        method = "不要";
    const auto way = read_way(method, fields.contact.phone.has_value(), fields.site.has_value());
    constexpr std::array<std::string_view, 5> words{"ここで", "電話", "窓口", "ほかのページ", "不要"};
    notes.add(Column::method, way, std::string(words.at(static_cast<std::size_t>(*way.value))));
    fields.way = *way.value;
    if (fields.way != protocol::SignUpWay::site) fields.site.reset();
}

void read_price(const Cells& cells, protocol::EventFields& fields, Notes& notes) {
    const auto fee = read_fee(cells.text(Column::fee), cells.text(Column::fee_note));
    notes.add(Column::fee, fee, cells.text(Column::fee));
    fields.fee = fee.value->kind;
    fields.fee_yen = fee.value->yen;
    fields.fee_covers = fee.value->covers;
}

bool is_title(Column column) { return column == Column::name || column == Column::subtitle; }

// In a title only as a mark; in a long text it may be about something else.
bool surely_off(const Cells& cells, Column column) {
    if (is_title(column)) return marked_as_off(cells.text(column));
    return column != Column::summary && column != Column::description && column != Column::remark;
}

void read_standing(const Cells& cells, protocol::ImportedEvent& event, Notes& notes) {
    constexpr std::array columns{Column::status,
                                 Column::name,
                                 Column::subtitle,
                                 Column::place,
                                 Column::meeting,
                                 Column::time_note,
                                 Column::summary,
                                 Column::description,
                                 Column::remark};
    for (const auto column : columns) {
        const auto off = called_off(cells.text(column));
        if (!off) continue;
        const bool later = off->standing == Standing::postponed;
        event.cancelled = clipped(off->sentence, 200);
        if (later) event.postponed = true;
        if (column == Column::meeting) event.fields.place.meeting.reset();
        if (surely_off(cells, column))
            return notes.mend(column, later ? "延期と読みました" : "中止と読みました");
        return notes.doubt(
            column, ImportConfidence::likely, *event.cancelled, "中止や延期のことばがあります");
    }
}

void read_heads_of(const Cells& cells, protocol::OccurrenceDraft& date, Notes& notes) {
    const auto heads = read_heads(cells.text(Column::capacity));
    notes.add(Column::capacity, heads, heads.value ? std::to_string(heads.value->count) : "");
    if (!heads.value) return;
    date.capacity = heads.value->count;
    date.unit = heads.value->unit;
}

}  // namespace

RowRead read_event(const Cells& cells, const EventSurroundings& around, bool file_cut) {
    auto row = begin_row(cells, file_cut);
    Notes notes(cells, row);
    if (!row.refused) read_title(cells, around, row, notes);
    if (row.refused) return row;
    auto& event = row.event.emplace();
    auto& fields = event.fields;
    fields.title.ja = row.name;
    if (const auto english = shown_on_a_line(cells.text(Column::english)); !english.empty())
        fields.title.en = clipped(english, 160);
    if (const auto summary = summary_of(cells); !summary.empty()) fields.summary.emplace().ja = summary;
    fields.category = category_of(cells.text(Column::kind), row.name);
    fields.audience = audience_of(cells.text(Column::audience));
    if (const auto bring = shown_on_a_line(cells.text(Column::bring)); !bring.empty())
        fields.bring.emplace().ja = clipped(bring, 120);
    read_place(cells, around, fields.place, notes);
    read_contact(cells, around, fields.contact, notes);
    read_sign_up(cells, fields, notes);
    read_price(cells, fields, notes);
    read_standing(cells, event, notes);
    const auto when = read_when(cells, around.now, notes);
    if (when) {
        event.date = when->date;
        read_heads_of(cells, *event.date, notes);
    }
    if (when && when->date.ends_at <= around.now) {
        row.over = true;
        notes.refuse(Column::start_date, "もう終わった行事です");
    }
    if (!cells.row().ended)
        notes.doubt(Column::name,
                    ImportConfidence::likely,
                    row.name,
                    "ファイルの最後の行です。途中で切れていないか確かめてください");
    const auto moment = when ? std::to_string(when->date.starts_at) : plain(cells.text(Column::start_date));
    row.key = app::digest("event|" + squeezed(without_mark(row.name)) + "|" + moment + "|" +
                          squeezed(cells.text(place_column(cells))));
    return row;
}

}  // namespace yui::imports
