// Rows of imported files that were read with doubt: staff take them over, correct them or drop them.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DecideImportRow& command);
protocol::Result<protocol::ImportDecided> run(Doing& doing, const protocol::DecideImportRow& command);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListImportRows& query);
protocol::Result<protocol::ImportReview> answer(Asking& asking, const protocol::ListImportRows& query);

}  // namespace yui::app
