// Finds out what a row is to the city (new, known, changed by people since) and writes it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "server/import/file.hpp"
#include "server/store/import_rows.hpp"
#include "server/store/tx.hpp"

namespace yui::imports {

enum class Outcome {
    added,
    changed,
    unchanged,
    waiting,  // on the list for a person's eye
    refused,
    over,   // refused because it has been
    later,  // changes what stands already: to be done alone, under its guards
};

// Where the rows of one file go.
struct Target {
    protocol::ImportKind kind = protocol::ImportKind::event;
    std::string file = {};                             // its name, for people
    std::int64_t group = 0;                            // of events
    std::int64_t author = 0;                           // account that stands as the writer of events
    std::int64_t area = 0;                             // of new facilities
    std::map<std::string, std::int64_t> by_hand = {};  // facilities that people entered, by squeezed name
    std::set<std::string> keys = {};                   // of all rows of the file
    std::map<std::string, std::int64_t> absent =
        {};  // rows it held before, by squeezed name that is there once
};

std::string source_of_group(std::int64_t group);

// `import:N`, and the group of events.
std::vector<std::string> guards_of(const Target& target);

// Inside the writer's transaction, under guards_of(). `row` may gain findings. Throws std::runtime_error
// where the city refuses what the rules of the file allow (the group was paused meanwhile).
Outcome settle(store::Tx& tx, const Target& target, FileRow& row);

// A row that settle() left for later, under guards_of() and those it asks for. Nothing: the rules refuse the
// change, nothing may stay written, put_on_list() is next.
std::optional<Outcome> settle_change(store::Tx& tx, const Target& target, FileRow& row);
Outcome put_on_list(store::Tx& tx, const Target& target, FileRow& row, const std::string& why);

}  // namespace yui::imports
