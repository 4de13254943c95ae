// What follows when somebody has left (DeleteAccount, app/accounts.hpp): what was still to come is given
// back, one place after the other.
#pragma once

#include "server/app/job.hpp"

namespace yui::app {

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::ReleasePerson& job);
// One place a turn; organizers and whoever asked are told as if the person had said so.
JobEnd run_job(store::Tx& tx, const protocol::ReleasePerson& job);

}  // namespace yui::app
