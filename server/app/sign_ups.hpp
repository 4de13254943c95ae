// Taking part: sign up, give the places back.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::SignUp& command);
protocol::Result<protocol::SignedUp> run(Doing& doing, const protocol::SignUp& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WithdrawSignUp& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::WithdrawSignUp& command);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListSignUps& query);
protocol::Result<protocol::SignUpList> answer(Asking& asking, const protocol::ListSignUps& query);

}  // namespace yui::app
