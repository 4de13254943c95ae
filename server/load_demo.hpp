// Puts a demonstration city into an empty database; a database that holds it already is left alone.
#pragma once

#include "server/command_line.hpp"

namespace yui {

// Throws std::invalid_argument where there is no such city or day: before a database is made for it.
void check_demo(const Options& options);

// Prints what was loaded; false: nothing was. Throws std::runtime_error with one line for people, and
// std::invalid_argument where a flag is wrong or another city is there.
bool load_demo(const Options& options);

}  // namespace yui
