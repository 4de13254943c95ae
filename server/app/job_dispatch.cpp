#include <stdexcept>
#include <variant>

#include "server/app/assignment_jobs.hpp"
#include "server/app/job.hpp"
#include "server/app/tell_event.hpp"
#include "server/app/upkeep.hpp"

namespace yui::app {

std::vector<std::string> guards_of(store::Connection& connection, const protocol::Job& job) {
    return std::visit(
        [&](const auto& one) -> std::vector<std::string> {
            if constexpr (requires { guards_of_job(connection, one); })
                return guards_of_job(connection, one);
            else
                return {};
        },
        job);
}

JobEnd run(store::Tx& tx, const protocol::Job& job) {
    return std::visit(
        [&](const auto& one) -> JobEnd {
            if constexpr (requires { run_job(tx, one); })
                return run_job(tx, one);
            else
                throw std::logic_error("nobody does this job yet");
        },
        job);
}

}  // namespace yui::app
