#include "matching/write/people.hpp"

#include <nlohmann/json.hpp>

namespace yui::matching {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

Json ranking_json(const Problem& problem, const std::vector<RankedPair>& list) {
    auto places = Json::array();
    for (const auto& one : list) {
        auto points = Json::object();
        for (std::size_t i = 0; i < rank_terms; ++i)
            if (one.points[i] != 0) points[std::string(name(static_cast<RankTerm>(i)))] = one.points[i];
        places.push_back({{"volunteer", problem.names.volunteers[one.volunteer]},
                          {"role", problem.names.roles[one.role]},
                          {"score", one.score},
                          {"terms", points},
                          {"kept_place", one.kept_place}});
    }
    return places;
}

Json story_json(const Problem& problem, const Story& story) {
    Json told{{"verdict", name(story.verdict)}, {"utility", story.utility}, {"price", story.price}};
    auto& terms = told["terms"] = Json::object();
    for (std::size_t i = 0; i < pair_terms; ++i)
        terms[std::string(name(static_cast<PairTerm>(i)))] = story.terms[i];
    auto& refused = told["refused"] = Json::array();
    if (!story.listed) refused.push_back("not_listed");
    for (const auto reason : story.refused) refused.push_back(name(reason));
    if (story.metres_missing > 0) told["metres_missing"] = story.metres_missing;
    if (story.obstacle.by != Hindrance::nothing) told["hindrance"] = name(story.obstacle.by);
    if (story.obstacle.role != none) told["does_instead"] = problem.names.roles[story.obstacle.role];
    if (story.rival != none) {
        told["rival"] = problem.names.volunteers[story.rival];
        told["margin"] = story.margin;
    }
    told["burden"] = story.burden;
    if (story.age_mix > 0) told["age_mix"] = story.age_mix;
    return told;
}

Json chances_json(const std::vector<Chance>& chances) {
    auto list = Json::array();
    for (const auto& one : chances) list.push_back({{"change", one.change}, {"needs", one.needs}});
    return list;
}

Json funnel_json(const Funnel& funnel) {
    auto removed = Json::object();
    auto left = Json::object();
    for (std::size_t i = 0; i < reasons; ++i) {
        const std::string reason(name(static_cast<Reason>(i)));
        if (funnel.removed[i] == 0) continue;
        removed[reason] = funnel.removed[i];
        left[reason] = funnel.left[i];
    }
    const auto emptied = funnel.emptied_by();
    return {{"people", funnel.people},
            {"removed", removed},
            {"left", left},
            {"eligible", funnel.eligible},
            {"emptied_by", emptied ? std::string(name(*emptied)) : ""}};
}

}  // namespace yui::matching
