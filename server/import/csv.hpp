// Comma separated rows (or tabs), as programs really write them.
//
// Quotes may hold commas, line feeds and doubled quotes; lines end in LF, CRLF or CR. A row whose quotes do
// not close, or that swallowed its neighbours, is given as its first line alone and reading goes on with the
// next line: one broken row costs one row.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yui::imports {

enum class RowShape {
    whole,
    loose_quotes,  // quotes where none belong; read as they are meant
    open_quote,    // a quote does not close; `cells` is the raw first line
    wrong_width,   // not as many cells as the heading has
};

struct CsvRow {
    std::size_t line = 0;  // of the file, from 1, where it begins
    std::vector<std::string> cells = {};
    RowShape shape = RowShape::whole;
    bool ended = true;  // by a line feed; only the last row may lack it
};

// Rows in order, empty ones left out. Width is judged against that of most of the first ten. Throws
// Unreadable where more than 1,000 rows have quotes that do not close.
std::vector<CsvRow> read_csv(std::string_view text);

}  // namespace yui::imports
