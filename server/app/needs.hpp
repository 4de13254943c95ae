// Asking for help: post a need, change how many are wanted, close it; and the pages that show it.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PostNeed& command);
protocol::Result<protocol::NeedPosted> run(Doing& doing, const protocol::PostNeed& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeRole& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::ChangeRole& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CloseNeed& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::CloseNeed& command);

}  // namespace yui::app
