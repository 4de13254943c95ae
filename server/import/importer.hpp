// `yui import`: a file into the database, in batches of 200 rows, through a writer of its own.
//
// A server may run meanwhile, on SQLite as on PostgreSQL: batches are short, the database takes writers one
// after the other, and every node finds what it missed within two seconds. Two imports for the same group
// wait for each other. The same file again changes nothing, so an import that was broken off is simply
// started again.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "server/import/settle.hpp"
#include "server/store/writer.hpp"

namespace yui::imports {

enum class Trial { write, dry_run };

struct Order {
    protocol::ImportKind kind = protocol::ImportKind::event;
    std::string database = {};  // URL, migrated already
    std::string file = {};      // its name, for people
    std::string bytes = {};
    std::int64_t group = 0;  // whose events they are
    std::int64_t area = 0;   // of new facilities; 0: the city
    std::string title = {};  // for files of events without a column for it
    Trial trial = Trial::write;
    store::Clock clock = {};
};

struct SettledRow {
    FileRow row;
    Outcome outcome = Outcome::refused;
};

struct Report {
    std::string file = {};
    std::string form = {};
    Encoding encoding = Encoding::utf8;
    Trial trial = Trial::write;
    std::vector<SettledRow> rows = {};
    std::vector<std::string> absent = {};  // names of events that the file no longer holds
};

using Progress = std::function<void(std::size_t done, std::size_t of)>;

// Blocks. Throws Unreadable for the file, std::runtime_error for what is missing in the city (group, area) or
// where the database fails; what was committed until then stays.
Report import_file(const Order& order, const Progress& progress);

}  // namespace yui::imports
