// One row of a file as it was read: what it says, what was put right, what is doubtful, or why it is refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/messages.hpp"
#include "server/import/columns.hpp"
#include "server/import/reading.hpp"

namespace yui::imports {

// Something said about one cell in the report.
struct Remark {
    std::string column;
    std::string words;
    std::string original;
};

struct RowRead {
    std::size_t line = 0;
    std::string name = {};
    std::string city_code = {};
    std::string hint = {};  // the source's own id; "" where it cannot be one
    std::string key = {};   // what makes it the same row in the next file: name, day and place
    std::string hash = {};  // of all cells but the id
    std::optional<protocol::ImportedEvent> event = {};
    std::optional<protocol::ImportedFacility> facility = {};
    std::vector<Remark> mended = {};
    std::vector<protocol::ImportFinding> findings = {};  // what is doubtful; empty: certain
    std::optional<Remark> refused = {};
    bool over = false;  // refused because it has been

    bool certain() const { return findings.empty(); }
};

// Collects what is said about the cells of one row.
class Notes {
public:
    explicit Notes(const Cells& cells, RowRead& row) : cells_(cells), row_(row) {}

    // Takes over what a reading says of its column; `shown_as` is how its value reads for people.
    template <class T>
    void add(Column column, const Reading<T>& reading, const std::string& shown_as) {
        if (reading.confidence != ImportConfidence::certain)
            doubt(column, reading.confidence, shown_as, reading.note);
        else if (reading.mended)
            mend(column, reading.note);
    }
    void doubt(Column column, ImportConfidence confidence, const std::string& value, const std::string& why);
    void mend(Column column, const std::string& what);
    void refuse(Column column, const std::string& why);

private:
    const Cells& cells_;
    RowRead& row_;
};

// The cells that are not empty, as they stand in the file.
std::vector<protocol::ImportCell> original_cells(const Cells& cells);
// Fills line, city_code, hint and hash, and says what is wrong with the shape of the row; `file_cut`: the
// file ends inside a character.
RowRead begin_row(const Cells& cells, bool file_cut);

}  // namespace yui::imports
