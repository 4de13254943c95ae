// Helping of one's own accord: offer, be taken or not, not be able to come after all.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::OfferHelp& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::OfferHelp& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DecideOffer& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::DecideOffer& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WithdrawHelp& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::WithdrawHelp& command);

}  // namespace yui::app
