#include <variant>

#include "server/app/assignment_jobs.hpp"
#include "server/app/job.hpp"
#include "server/app/tell_event.hpp"
#include "server/app/upkeep.hpp"
#include "server/app/waits.hpp"

namespace yui::app {

std::vector<std::string> guards_of(store::Connection& connection, const protocol::Job& job) {
    return std::visit([&](const auto& one) { return guards_of_job(connection, one); }, job);
}

JobEnd run(store::Tx& tx, const protocol::Job& job) {
    return std::visit([&](const auto& one) { return run_job(tx, one); }, job);
}

}  // namespace yui::app
