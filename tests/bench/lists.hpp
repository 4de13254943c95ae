// The visitors' list of events and the same list for somebody signed in, against the cheapest answer there
// is.
#pragma once

#include <string>

namespace yui::bench {

// Runs `wrk` (package wrk). `program`: the built yui.
void list_figures(const std::string& program);

}  // namespace yui::bench
