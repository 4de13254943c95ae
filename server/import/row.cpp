#include "server/import/row.hpp"

#include "server/app/hash.hpp"
#include "server/import/text.hpp"
#include "server/import/values.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t longest_cell = 4000;
constexpr std::size_t longest_note = 300;
constexpr std::size_t most_cells = 200;

std::string word_of(const Cells& cells, Column column) {
    const auto word = cells.word(column);
    return clipped(word.empty() ? "（列なし）" : word, 120);
}

bool more_than_blanks(const CsvRow& row, std::size_t width) {
    for (std::size_t i = width; i < row.cells.size(); ++i)
        if (!shown(row.cells[i]).empty()) return true;
    return false;
}

std::optional<std::string> wrong_shape(const Cells& cells, bool file_cut) {
    const auto& row = cells.row();
    const auto width = cells.heading().width();
    if (row.shape == RowShape::open_quote) return "引用符（\"）が閉じていません";
    if (!row.ended && (file_cut || row.cells.size() < width)) return "行が途中で切れています";
    if (more_than_blanks(row, width))
        return "列の数が見出しと合いません（見出しは" + std::to_string(width) + "列、この行は" +
               std::to_string(row.cells.size()) + "列）";
    for (const auto& cell : row.cells)
        if (cell.find("\uFFFD") != cell.npos) return "文字が壊れています";
    return std::nullopt;
}

void note_shape(const Cells& cells, RowRead& read) {
    const auto& row = cells.row();
    if (row.shape == RowShape::loose_quotes)
        read.mended.push_back({"", "引用符（\"）の位置を直しました", ""});
    if (row.cells.size() < cells.heading().width())
        read.mended.push_back({"", "行の終わりの足りない列を空として読みました", ""});
}

std::string hash_of(const Cells& cells) {
    std::string all;
    for (const auto& cell : original_cells(cells)) {
        const auto column = column_of(cell.column);
        if (column == Column::id || column == Column::id_part) continue;
        all += cell.column + '\x1f' + cell.text + '\x1e';
    }
    return app::digest(all);
}

}  // namespace

void Notes::doubt(Column column,
                  ImportConfidence confidence,
                  const std::string& value,
                  const std::string& why) {
    row_.findings.push_back({word_of(cells_, column),
                             confidence,
                             clipped(shown_on_a_line(value), 400),
                             clipped(cells_.text(column), longest_cell),
                             clipped(why, longest_note)});
}

void Notes::mend(Column column, const std::string& what) {
    row_.mended.push_back({word_of(cells_, column), what, shown_on_a_line(cells_.text(column))});
}

void Notes::refuse(Column column, const std::string& why) {
    if (!row_.refused)
        row_.refused = Remark{word_of(cells_, column), why, shown_on_a_line(cells_.text(column))};
}

std::vector<protocol::ImportCell> original_cells(const Cells& cells) {
    std::vector<protocol::ImportCell> out;
    const auto& words = cells.heading().words();
    const auto& row = cells.row();
    for (std::size_t i = 0; i < std::min(words.size(), row.cells.size()) && out.size() < most_cells; ++i) {
        auto text = shown(row.cells[i]);
        if (!text.empty()) out.push_back({clipped(words[i], 120), clipped(std::move(text), longest_cell)});
    }
    return out;
}

RowRead begin_row(const Cells& cells, bool file_cut) {
    RowRead read;
    read.line = cells.row().line;
    if (const auto wrong = wrong_shape(cells, file_cut)) {
        const auto& first = cells.row().cells.front();
        read.refused = Remark{"", *wrong, clipped(shown_on_a_line(first), 60)};
        return read;
    }
    note_shape(cells, read);
    Notes notes(cells, read);
    const auto code = read_city_code(cells.text(Column::city_code));
    read.city_code = code.value.value_or("");
    notes.add(Column::city_code, code, read.city_code);
    read.hint = plain(cells.text(Column::id));
    if (const auto part = plain(cells.text(Column::id_part)); !part.empty()) read.hint += "/" + part;
    read.hash = hash_of(cells);
    return read;
}

}  // namespace yui::imports
