// What runs out or is withdrawn by itself: invitations nobody needs any more, answers and decisions that are
// late.
#pragma once

#include "server/app/job.hpp"

namespace yui::app {

// A role takes nobody more. Full: its other invitations are withdrawn. Need closed: offers as well, as not
// chosen. Event cancelled: everybody is told.
std::vector<std::string> guards_of_job(store::Connection& connection,
                                       const protocol::WithdrawInvitations& job);
JobEnd run_job(store::Tx& tx, const protocol::WithdrawInvitations& job);

// Only by day, never before a whole daytime has passed, never for people who are telephoned.
std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::ExpireInvitation& job);
JobEnd run_job(store::Tx& tx, const protocol::ExpireInvitation& job);

// Organizers are reminded once of offers that wait for them.
std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::OverdueDecision& job);
JobEnd run_job(store::Tx& tx, const protocol::OverdueDecision& job);

}  // namespace yui::app
