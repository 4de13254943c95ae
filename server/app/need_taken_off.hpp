// A center takes one need off the public pages at once, and shows it again. Places are kept; who is on its
// roles is told.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::UnpublishNeed& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::UnpublishNeed& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PublishNeed& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::PublishNeed& command);

}  // namespace yui::app
