// Where streams stand, read in the transaction that reads the page.
#pragma once

#include <string>
#include <vector>

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Positions positions(Asking& asking, const std::vector<std::string>& streams);

// Of a page that says what its reader has to do with it, too: with the reader's own stream, if they have an
// account.
protocol::Positions positions_with_own(Asking& asking, std::vector<std::string> streams);

}  // namespace yui::app
