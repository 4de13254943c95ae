// The job that tells everybody who signed up, fifty a turn.
#pragma once

#include "server/app/job.hpp"

namespace yui::app {

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TellEvent& job);
JobEnd run_job(store::Tx& tx, const protocol::TellEvent& job);

}  // namespace yui::app
