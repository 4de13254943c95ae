// One node: opens the database, the bus and the doors, serves until it is told to stop, closes them in order.
#pragma once

#include "server/command_line.hpp"

namespace yui {

// Returns the exit code. Throws std::runtime_error and std::invalid_argument with one line for people.
int serve(const Options& options);

}  // namespace yui
