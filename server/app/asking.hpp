// お願い: ask a person, hear the answer here, by telephone, at the desk or on paper.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

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

}  // namespace yui::app
