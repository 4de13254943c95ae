// The present state entries of any guard: what the writer publishes and what a node reads again after a gap.
#pragma once

#include "server/store/writer.hpp"

namespace yui::store {

// Guards that carry no state have no entries.
Publication state_of(Connection& connection, const std::string& guard, std::uint64_t rev);

}  // namespace yui::store
