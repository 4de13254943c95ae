#include "server/import/csv.hpp"

#include <algorithm>

#include "server/import/decode.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t longest_row = 256 * 1024;
constexpr std::size_t most_open_quotes = 1000;
constexpr std::size_t heading_rows = 10;

bool line_end(char letter) { return letter == '\n' || letter == '\r'; }

class CsvReader {
public:
    CsvReader(std::string_view text, char comma) : text_(text), comma_(comma) {}

    bool at_end() const { return at_ >= text_.size(); }
    std::size_t at() const { return at_; }

    CsvRow row() {
        CsvRow row{line_};
        const auto begin = at_;
        while (true) {
            row.cells.push_back(cell(row, begin));
            if (row.shape == RowShape::open_quote || at_end() || text_[at_] != comma_) break;
            ++at_;
        }
        row.ended = !at_end();
        end_line();
        return row;
    }

    // Once more from where `row` began, but only its first line, as it stands.
    void first_line_alone(CsvRow& row, std::size_t begin) {
        at_ = begin;
        line_ = row.line;
        const auto start = at_;
        while (!at_end() && !line_end(text_[at_])) ++at_;
        row.cells = {std::string(text_.substr(start, at_ - start))};
        row.shape = RowShape::open_quote;
        row.ended = !at_end();
        end_line();
    }

    std::size_t line() const { return line_; }

private:
    std::string cell(CsvRow& row, std::size_t begin) {
        if (!at_end() && text_[at_] == '"') return quoted(row, begin);
        return bare(row);
    }

    std::string bare(CsvRow& row) {
        const auto start = at_;
        while (!at_end() && text_[at_] != comma_ && !line_end(text_[at_])) ++at_;
        auto value = std::string(text_.substr(start, at_ - start));
        if (value.find('"') != value.npos) loosen(row);
        return value;
    }

    std::string quoted(CsvRow& row, std::size_t begin) {
        std::string value;
        for (++at_; !at_end() && at_ - begin < longest_row; ++at_) {
            if (text_[at_] == '"') {
                if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
                ++at_;
            }
            take(value);
        }
        if (at_end() || text_[at_] != '"') {
            row.shape = RowShape::open_quote;
            return value;
        }
        ++at_;
        const auto rest = bare(row);
        if (!rest.empty() && rest.find_first_not_of(' ') != rest.npos) loosen(row);
        return value + rest;
    }

    void take(std::string& value) {
        if (text_[at_] == '\r') {
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '\n') ++line_, value += '\n';
            return;
        }
        if (text_[at_] == '\n') ++line_;
        value += text_[at_];
    }

    void end_line() {
        if (at_end()) return;
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        if (line_end(text_[at_])) ++line_, ++at_;
    }

    static void loosen(CsvRow& row) {
        if (row.shape == RowShape::whole) row.shape = RowShape::loose_quotes;
    }

    const std::string_view text_;
    const char comma_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

// Tabs only where the first line has tabs and no comma.
char comma_of(std::string_view text) {
    const auto first = text.substr(0, text.find_first_of("\r\n"));
    return first.find('\t') != first.npos && first.find(',') == first.npos ? '\t' : ',';
}

bool empty(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
        return cell.find_first_not_of(" \n\t") == cell.npos;
    });
}

// Cells that most of the first rows have, of two as many the earlier: titles above the heading have fewer.
std::size_t width_of(std::string_view text, char comma) {
    CsvReader reader(text, comma);
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < heading_rows && !reader.at_end(); ++i) {
        const auto row = reader.row();
        if (row.shape == RowShape::whole && row.cells.size() > 1) widths.push_back(row.cells.size());
    }
    const auto times = [&](std::size_t width) { return std::count(widths.begin(), widths.end(), width); };
    const auto most = std::max_element(
        widths.begin(), widths.end(), [&](auto one, auto other) { return times(one) < times(other); });
    return most == widths.end() ? 1 : *most;
}

bool swallowed_others(const CsvRow& row, std::size_t width, std::size_t next_line) {
    if (row.shape == RowShape::open_quote) return true;
    const bool many_lines = next_line > row.line + 1;
    return many_lines && (row.cells.size() != width || row.shape == RowShape::loose_quotes);
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text) {
    const char comma = comma_of(text);
    const auto width = width_of(text, comma);
    CsvReader reader(text, comma);
    std::vector<CsvRow> rows;
    std::size_t open_quotes = 0;
    while (!reader.at_end()) {
        const auto begin = reader.at();
        auto row = reader.row();
        if (swallowed_others(row, width, reader.line())) {
            if (++open_quotes > most_open_quotes)
                throw Unreadable("引用符（\"）が閉じていない行が多すぎます");
            reader.first_line_alone(row, begin);
        } else if (row.cells.size() != width) {
            row.shape = RowShape::wrong_width;
        }
        if (!empty(row)) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace yui::imports
