// Rankings and explanations as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "matching/explain/funnel.hpp"
#include "matching/explain/story.hpp"
#include "matching/rank/ranking.hpp"

namespace yui::matching {

nlohmann::ordered_json ranking_json(const Problem& problem, const std::vector<RankedPair>& list);
nlohmann::ordered_json story_json(const Problem& problem, const Story& story);
nlohmann::ordered_json chances_json(const std::vector<Chance>& chances);
nlohmann::ordered_json funnel_json(const Funnel& funnel);

}  // namespace yui::matching
