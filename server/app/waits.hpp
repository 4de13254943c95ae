// Waiting for a place of a full date: asked once, told once, to everybody who waits at the same time.
#pragma once

#include "server/app/doing.hpp"
#include "server/app/job.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::WaitForPlaces& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::WaitForPlaces& command);

// Places were given back or added: whoever waits will be told by a job. One read where nobody waits.
void tell_waiting(store::Tx& tx, std::int64_t occurrence);

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellWaiting& job);
JobEnd run_job(store::Tx& tx, const protocol::TellWaiting& job);

}  // namespace yui::app
