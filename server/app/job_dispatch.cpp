#include <utility>
#include <variant>

#include "protocol/json.hpp"
#include "server/app/assignment_jobs.hpp"
#include "server/app/job.hpp"
#include "server/app/leaving.hpp"
#include "server/app/tell_event.hpp"
#include "server/app/tell_role.hpp"
#include "server/app/upkeep.hpp"
#include "server/app/waits.hpp"

namespace yui::app {

JobEnd another_turn(std::int64_t due, protocol::Job payload) { return Again{due, std::move(payload)}; }

void put_down(store::Tx& tx, const protocol::Job& job, std::string key, std::int64_t due) {
    const auto kind = std::visit([](const auto& one) { return one.kind; }, job);
    tx.later({std::string(kind), std::move(key), due, protocol::to_json(job)});
}

std::vector<std::string> guards_of(store::Connection& connection, const protocol::Job& job) {
    return std::visit([&](const auto& one) { return guards_of_job(connection, one); }, job);
}

JobEnd run(store::Tx& tx, const protocol::Job& job) {
    return std::visit([&](const auto& one) { return run_job(tx, one); }, job);
}

}  // namespace yui::app
