// Keeps a roster true to the database: loads it in pages, then reads again what guards say has moved; anew
// where rows came in bulk, which no guard tells of (a city that was loaded, a backup that was put back).
//
// Like the hub's scan (docs/streams.md, truth of delivery): every look names what was touched since the last
// one, with a margin for transactions that began earlier. Twice costs a read, never a mistake.
// Belongs to one thread. Throws store::DatabaseError; the next call then goes on where this one began.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/domain/roster.hpp"
#include "server/store/sql.hpp"

namespace yui::app {

class RosterKeeper {
public:
    domain::Roster& roster() { return roster_; }
    // What was committed before the call is in the roster after it.
    void keep_up(store::Connection& connection);
    bool loaded() const { return loaded_; }
    std::size_t remembered() const { return seen_.size(); }  // guards that the next look may find unmoved

private:
    // Guards that moved, by what they guard.
    struct Moved {
        std::set<std::int64_t> residents = {};
        std::set<std::int64_t> roles = {};
        std::set<std::int64_t> occurrences = {};
        std::set<std::int64_t> groups = {};

        void note(std::string_view guard);
    };

    using Seen = std::unordered_map<std::string, std::uint64_t>;  // guard -> revision that was read

    void load(store::Connection& connection);
    bool look(store::Connection& connection);
    void read_again(store::Connection& connection, const Moved& moved);

    domain::Roster roster_;
    bool loaded_ = false;
    std::string bulk_mark_;
    std::int64_t since_ = 0;  // of stream_clock(); what was touched before is in the roster
    Seen seen_;
};

}  // namespace yui::app
