// "Report this" on every public page, and the list of it for those in charge.
#pragma once

#include <optional>

#include "server/app/doing.hpp"
#include "server/app/login_limits.hpp"

namespace yui::app {

// Anybody may report, so each address may only so often.
std::optional<protocol::Problem> reports_too_often(LoginLimits& limits,
                                                   const Caller& caller,
                                                   const protocol::Command& command,
                                                   std::int64_t now);

Prepared prepare(store::Connection& connection, const domain::Actor& actor, const protocol::Report& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::Report& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::SettleReport& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::SettleReport& command);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListReports& query);
protocol::Result<protocol::ReportList> answer(Asking& asking, const protocol::ListReports& query);

}  // namespace yui::app
