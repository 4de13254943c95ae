// The visitors' list of events and the same list for somebody signed in, against the cheapest answer there
// is.
#pragma once

namespace yui::bench {

// Runs `wrk` (package wrk).
void list_figures();

}  // namespace yui::bench
