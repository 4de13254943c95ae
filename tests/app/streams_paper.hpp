// docs/streams.md as a test reads it, and what really moved.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "server/store/sql.hpp"

namespace yui::tests {

using Names = std::set<std::string>;

struct Taken {
    Names guards;
    Names streams;
    Names touched;
};

// "event:42:staff" -> "event:staff"; "occurrence:7" -> "occurrence"; hashes go like numbers.
std::string kind_of(const std::string& name);
std::string joined(const Names& names);
// The table below a heading ("Commands", "Jobs"): a row for one name or more.
std::map<std::string, Taken> paper(const std::string& table);

struct Position {
    std::int64_t head = 0;
    std::int64_t rev = 0;
};
std::map<std::string, Position> positions(store::Connection& connection);
// Which log streams and guards have moved since then.
void note_moved(store::Connection& connection, std::map<std::string, Position> before, Taken& row);

}  // namespace yui::tests
