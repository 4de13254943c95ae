// What each verb does; run() picks one. They throw Refusal.
#pragma once

#include <iosfwd>

#include "matching/plan/plan.hpp"
#include "server/match/options.hpp"

namespace yui::match {

int check(const Options& options, std::ostream& out);
int generate(const Options& options, std::ostream& out);
int plan(const Options& options, std::ostream& out);
int rank(const Options& options, std::ostream& out);
int simulate(const Options& options, std::ostream& out);
int replay(const Options& options, std::ostream& out);
int explain(const Options& options, std::ostream& out);

// What the search was asked for; the time limit runs from this call on.
matching::PlanOptions plan_options(const Options& options);

}  // namespace yui::match
