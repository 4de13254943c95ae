// PostgreSQL alone: pgbench sends the statements of a sign-up (sign_up.pgbench) over as many connections as
// the store has.
#pragma once

namespace yui::bench {

void pgbench_figures();

}  // namespace yui::bench
