// Calls of the board: somebody who does not read this site was told what was changed or called off.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::MarkTold& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::MarkTold& command);

}  // namespace yui::app
