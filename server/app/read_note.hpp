// Who read private data of others, and when: one audit row for each reading, written after the answer was
// made, and a count for each person who was shown.
#pragma once

#include <memory>
#include <string>

#include "server/store/seen_by_staff.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

// `action` is a row of the access table, `subject` what was read: the query as JSON, or the name of a stream.
std::unique_ptr<store::Work> read_note(std::int64_t account,
                                       std::string action,
                                       std::string subject,
                                       store::Shown shown = {});

}  // namespace yui::app
