// What follows when somebody has left (DeleteAccount, app/accounts.hpp): what was still to come is given
// back, one place after the other; each group that the person ran is looked at once.
#pragma once

#include "server/app/job.hpp"

namespace yui::app {

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::ReleasePerson& job);
// One place a turn; organizers and whoever asked are told as if the person had said so.
JobEnd run_job(store::Tx& tx, const protocol::ReleasePerson& job);

// A group that nobody is in charge of any more rests until its center finds somebody: two who left in the
// same moment have each seen the other.
std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::GroupLeft& job);
JobEnd run_job(store::Tx& tx, const protocol::GroupLeft& job);

}  // namespace yui::app
