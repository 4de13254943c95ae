#include "server/import/file.hpp"

#include <charconv>
#include <map>

#include "server/import/facility_row.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t rows_before_heading = 10;
constexpr std::size_t fewest_columns = 2;

bool serves(const Heading& heading, protocol::ImportKind kind, const EventSurroundings& around) {
    if (heading.recognised() < fewest_columns) return false;
    if (kind == protocol::ImportKind::facility)
        return heading.has(Column::name) && !heading.has(Column::start_date);
    return heading.has(Column::start_date) && (heading.has(Column::name) || !around.title.empty());
}

[[noreturn]] void complain(const std::vector<CsvRow>& rows, protocol::ImportKind kind) {
    for (std::size_t i = 0; i < std::min(rows.size(), rows_before_heading); ++i)
        if (Heading(rows[i]).has(Column::start_date))
            throw Unreadable(
                kind == protocol::ImportKind::event
                    ? "行事の名前の列がありません。--title で名前を渡してください"
                    : "開始日の列があるので、行事の一覧です。import events で取り込んでください");
    throw Unreadable(
        kind == protocol::ImportKind::event
            ? "見出しの行が見つかりません（「名称」「イベント名」と「開始日」などの列が要ります）"
            : "見出しの行が見つかりません（「名称」などの列が要ります）");
}

std::size_t find_heading(const std::vector<CsvRow>& rows,
                         protocol::ImportKind kind,
                         const EventSurroundings& around) {
    for (std::size_t i = 0; i < std::min(rows.size(), rows_before_heading); ++i)
        if (rows[i].shape != RowShape::open_quote && serves(Heading(rows[i]), kind, around)) return i;
    complain(rows, kind);
}

void drop_repeated_ids(std::vector<FileRow>& rows) {
    std::map<std::string, int> seen;
    for (const auto& row : rows) ++seen[row.read.hint];
    for (auto& row : rows)
        if (seen[row.read.hint] > 1) row.read.hint.clear();
}

// 1, 2, 3 … from the top: the place in the file, which is another event's next month.
bool running_numbers(const std::vector<FileRow>& rows) {
    std::int64_t before = 0;
    for (const auto& row : rows) {
        const auto& text = row.read.hint;
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool is_number = error == std::errc{} && end == text.data() + text.size();
        if (!is_number || number <= before || (before == 0 && number != 1)) return false;
        before = number;
    }
    return true;
}

void refuse_repeated_rows(std::vector<FileRow>& rows) {
    std::map<std::string, std::size_t> first;
    for (auto& row : rows) {
        if (row.read.key.empty()) continue;
        const auto [known, is_new] = first.emplace(row.read.key, row.read.line);
        if (is_new || row.read.refused) continue;
        row.read.refused = Remark{"", std::to_string(known->second) + "行目と同じものです", row.read.name};
    }
}

}  // namespace

FileRead read_file(std::string_view bytes, protocol::ImportKind kind, const EventSurroundings& around) {
    const auto decoded = decode(bytes);
    const auto rows = read_csv(decoded.text);
    const auto at = find_heading(rows, kind, around);
    const Heading heading(rows[at]);
    FileRead file{decoded.encoding, std::string(heading.form())};
    for (std::size_t i = at + 1; i < rows.size(); ++i) {
        const Cells cells(heading, rows[i]);
        auto read = kind == protocol::ImportKind::event ? read_event(cells, around, decoded.cut)
                                                        : read_facility(cells, around.city, decoded.cut);
        file.rows.push_back({std::move(read), original_cells(cells)});
    }
    drop_repeated_ids(file.rows);
    if (kind == protocol::ImportKind::event && running_numbers(file.rows))
        for (auto& row : file.rows) row.read.hint.clear();
    refuse_repeated_rows(file.rows);
    return file;
}

}  // namespace yui::imports
