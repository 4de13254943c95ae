// What the clock alone asks for: the log is a delivery buffer, command ids live a week, sessions end, and
// what an older program wrote meanwhile is found by words.
#pragma once

#include "server/app/job.hpp"

namespace yui::app {

std::vector<std::string> guards_of_job(store::Connection& connection, const protocol::TrimLog& job);
// Once an hour for ever: the same row with a new due time.
JobEnd run_job(store::Tx& tx, const protocol::TrimLog& job);

}  // namespace yui::app
