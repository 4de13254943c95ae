// Metrics as JSON, under the names of their fields.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "matching/metrics/metrics.hpp"

namespace yui::matching {

nlohmann::ordered_json metrics_json(const Problem& problem, const Metrics& metrics);

}  // namespace yui::matching
