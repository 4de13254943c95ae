// Helping: offer, be asked, answer (also by telephone), be taken, not be able to come.
#pragma once

#include "server/app/doing.hpp"
#include "server/app/job.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::OfferHelp& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::OfferHelp& command);

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::Ask& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::Ask& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::AnswerAsk& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::AnswerAsk& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::EnterAnswer& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::EnterAnswer& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DecideOffer& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::DecideOffer& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WithdrawHelp& command);
protocol::Result<protocol::Assigned> run(Doing& doing, const protocol::WithdrawHelp& command);

}  // namespace yui::app
