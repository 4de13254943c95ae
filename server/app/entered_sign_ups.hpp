// Staff write down who told them that they come: by telephone, at the counter, on paper.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::EnterSignUp& command);
protocol::Result<protocol::SignedUp> run(Doing& doing, const protocol::EnterSignUp& command);

}  // namespace yui::app
