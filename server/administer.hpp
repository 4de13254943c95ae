// `yui admin`: the first accounts of a city, and a way back in. The password is read from standard input, one
// line.
#pragma once

#include "server/command_line.hpp"

namespace yui {

// Returns the exit code; what went wrong is said in one line.
int administer(const Options& options);

// `yui admin emergency`: the strip above every page.
int announce(const Options& options);

}  // namespace yui
