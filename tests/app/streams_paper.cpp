#include "tests/app/streams_paper.hpp"

#include <fstream>
#include <regex>
#include <sstream>
#include <vector>

namespace yui::tests {

std::string kind_of(const std::string& name) {
    return std::regex_replace(name, std::regex(":([0-9a-f]{32}|[0-9]+)"), "");
}

namespace {

Names words_in(const std::string& cell) {
    static const std::regex word("`([a-z_:]+)`");
    Names words;
    for (std::sregex_iterator each(cell.begin(), cell.end(), word), end; each != end; ++each)
        words.insert((*each)[1]);
    return words;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::istringstream in(line.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) found.push_back(cell);
    return found;
}

}  // namespace

std::map<std::string, Taken> paper(const std::string& table) {
    std::ifstream in(YUI_SOURCE_DIR "/docs/streams.md");
    std::map<std::string, Taken> rows;
    bool here = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("## ")) here = line == "## " + table;
        if (!here || !line.starts_with("| `")) continue;
        const auto row = cells(line);
        for (const auto& command : words_in(row.at(0)))
            rows[command] = {words_in(row.at(1)), words_in(row.at(2)), words_in(row.at(3))};
    }
    return rows;
}

std::string joined(const Names& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::map<std::string, Position> positions(store::Connection& connection) {
    std::map<std::string, Position> all;
    connection.run("SELECT name, head, rev FROM stream", {}, [&](const store::Row& row) {
        all[row.string(0)] = {row.integer(1), row.integer(2)};
    });
    return all;
}

void note_moved(store::Connection& connection, std::map<std::string, Position> before, Taken& row) {
    for (const auto& [name, now] : positions(connection)) {
        if (now.head > before[name].head) row.streams.insert(kind_of(name));
        if (now.rev > before[name].rev) row.touched.insert(kind_of(name));
    }
}

}  // namespace yui::tests
