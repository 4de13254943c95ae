// Who read private data of others, and when: one audit row for each reading and a count for each person who
// was shown. What is not noted is not shown.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/store/seen_by_staff.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

struct Reading {
    std::int64_t account = 0;
    std::string action;   // a row of the access table
    std::string subject;  // what was read: the query as JSON, or the name of a stream
    store::Shown shown = {};
};

template <class T>
struct Read {
    T answer;
    std::optional<Reading> reading = {};  // of private data: to be noted before the answer is shown
};

// `noted` is called once, on a writer's thread; with false if the note is not stored.
std::unique_ptr<store::Work> read_note(Reading reading, std::function<void(bool)> noted);

}  // namespace yui::app
