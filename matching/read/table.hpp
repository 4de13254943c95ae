// Comma-separated values after RFC 4180: quotes, doubled quotes, line breaks inside quotes; a byte order mark
// and CRLF are taken. Used by read_csv alone.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yui::matching {

struct Table {
    std::vector<std::string> columns;
    struct Row {
        std::size_t number = 0;                     // as a spreadsheet counts
        std::map<std::string, std::string> fields;  // without empty ones
    };
    std::vector<Row> rows;  // without empty ones
};

// Throws Fault with `name` and the row in its path.
Table parse_table(const std::string& name, std::string_view text);

}  // namespace yui::matching
