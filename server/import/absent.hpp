// Events that this file held when it was last imported and holds no longer: moved, or called off without a
// word. Nobody can know which, so a person is asked.
#pragma once

#include <cstdint>
#include <vector>

#include "server/import/settle.hpp"

namespace yui::imports {

// Those still to come that stand as the file brought them. A file is the same by its name and its group. Call
// it when target.keys is whole.
std::vector<store::ImportRow> absent_rows(store::Connection& connection,
                                          const Target& target,
                                          std::int64_t now);

// Asks a person whether it is called off; the event stays as it is until then. Under guards_of(). False: it
// is not absent any more, a row of the file turned out to be it.
bool ask_about_absent(store::Tx& tx, const Target& target, std::int64_t row);

}  // namespace yui::imports
