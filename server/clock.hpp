// The time of the program: the system's, or a file's that a test moves.
#pragma once

#include <string>

#include "server/store/writer.hpp"

namespace yui {

// `file` empty: the system's clock. Otherwise the file holds milliseconds UTC and is read at each call; a
// file that cannot be read throws std::runtime_error here, at the start, and keeps its last value later.
store::Clock make_clock(const std::string& file);

}  // namespace yui
