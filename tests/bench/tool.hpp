// Another program, for what it prints.
#pragma once

#include <string>

namespace yui::bench {

// The number behind `label` in what `command` prints. Throws std::runtime_error with its output where there
// is none.
double figure_of(const std::string& command, const std::string& label);

}  // namespace yui::bench
