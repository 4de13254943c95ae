// What people tell about themselves to be matched; and people without an account, written down by the desk.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::SaveProfile& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::SaveProfile& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::AddResident& command);
protocol::Result<protocol::ResidentAdded> run(Doing& doing, const protocol::AddResident& command);

protocol::Result<protocol::ProfileView> answer(Asking& asking, const protocol::GetProfile& query);

}  // namespace yui::app
