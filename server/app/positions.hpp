// Where streams stand, read in the transaction that reads the page.
#pragma once

#include <string>
#include <vector>

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Positions positions(Asking& asking, const std::vector<std::string>& streams);

}  // namespace yui::app
