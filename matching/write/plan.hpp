// A plan as JSON, as the issue of the engine names it; the same plan gives the same bytes.
#pragma once

#include <string>

#include "matching/metrics/metrics.hpp"
#include "matching/plan/plan.hpp"

namespace yui::matching {

std::string plan_json(const Problem& problem, const Plan& plan, const Metrics& metrics);

}  // namespace yui::matching
