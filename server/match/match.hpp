// `yui match ...`: the engine from files, without a server. See matching/README.md.
//
// Runs on the calling thread, with as many more as --threads says; an interrupt (SIGINT) stops a plan where
// it is and still writes it.
#pragma once

#include <iosfwd>

#include "server/match/options.hpp"

namespace yui::match {

// The exit code: 0, or 1 where the answer is no (a plan that breaks a rule, a file that cannot be read; the
// reason is one line on `err`).
int run(const Options& options, std::ostream& out, std::ostream& err);

}  // namespace yui::match
