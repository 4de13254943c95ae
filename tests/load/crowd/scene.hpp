// Who may come: a file that `yui_load scene` writes and the crowd reads, one guest a line: "ACCOUNT COOKIE".
#pragma once

#include <string>
#include <vector>

#include "tests/load/crowd/tongue.hpp"

namespace yui::load {

// Throws std::runtime_error where nobody is in it.
std::vector<Guest> guests_in(const std::string& file);

}  // namespace yui::load
