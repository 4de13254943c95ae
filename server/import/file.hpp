// A whole file as rows that were read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/import/decode.hpp"
#include "server/import/event_row.hpp"
#include "server/import/row.hpp"

namespace yui::imports {

// One row beside the cells it was read from.
struct FileRow {
    RowRead read;
    std::vector<protocol::ImportCell> original = {};
    std::int64_t known = 0;  // which row of earlier files settle() took it for; 0: a new one
};

struct FileRead {
    Encoding encoding = Encoding::utf8;
    std::string form = {};  // of its heading, for people
    std::vector<FileRow> rows = {};
};

// Reads it without writing anything. Rows that say the same as an earlier one are refused; ids that are there
// twice, or only count the rows of a list of events, are none. Throws Unreadable: no heading that could be of
// this kind, or not to be decoded.
FileRead read_file(std::string_view bytes, protocol::ImportKind kind, const EventSurroundings& around);

}  // namespace yui::imports
