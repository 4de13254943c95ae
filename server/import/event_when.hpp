// When an event takes place, from the four to six columns that say so.
#pragma once

#include <cstdint>
#include <optional>

#include "server/import/row.hpp"

namespace yui::imports {

struct When {
    protocol::OccurrenceDraft date = {};  // starts_at, ends_at, closes_at
    std::int64_t day = 0;                 // its first day, whole local days since 1970
};

// Nothing where no day could be read; doubts go to `notes`.
std::optional<When> read_when(const Cells& cells, std::int64_t now, Notes& notes);

}  // namespace yui::imports
