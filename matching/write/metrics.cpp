#include "matching/write/metrics.hpp"

#include <nlohmann/json.hpp>

namespace yui::matching {
namespace {

using Json = nlohmann::ordered_json;

Json empty_needs(const Problem& problem, const Metrics& metrics) {
    auto list = Json::array();
    for (const auto& one : metrics.empty_needs)
        list.push_back({{"role", problem.names.roles[one.role]}, {"emptied_by", one.emptied_by}});
    return list;
}

Json scarcity(const Metrics& metrics) {
    auto list = Json::array();
    for (const auto& one : metrics.scarcity)
        list.push_back({{"skill", one.skill},
                        {"level", one.level},
                        {"block", one.block},
                        {"seats", one.seats},
                        {"people", one.people},
                        {"price", one.price}});
    return list;
}

Json districts(const Metrics& metrics) {
    auto fills = Json::object();
    for (const auto& one : metrics.districts) fills[one.area] = one.fill;
    return fills;
}

}  // namespace

nlohmann::ordered_json metrics_json(const Problem& problem, const Metrics& metrics) {
    return {{"heads", metrics.heads},
            {"fill", metrics.fill},
            {"minimum_fill", metrics.minimum_fill},
            {"roles", metrics.roles},
            {"roles_at_minimum", metrics.roles_at_minimum},
            {"roles_for_mixed_ages", metrics.roles_for_mixed_ages},
            {"roles_mixed", metrics.roles_mixed},
            {"utility_mean", metrics.utility_mean},
            {"utility_p10", metrics.utility_p10},
            {"first_choice", metrics.first_choice},
            {"eligible_people", metrics.eligible_people},
            {"people", metrics.people},
            {"max_load", metrics.max_load},
            {"gini_new", metrics.gini_new},
            {"gini_total", metrics.gini_total},
            {"busiest_tenth", metrics.busiest_tenth},
            {"envy", metrics.envy},
            {"empty_needs", empty_needs(problem, metrics)},
            {"scarcity", scarcity(metrics)},
            {"needs_with_contact", metrics.needs_with_contact},
            {"contacts_mean", metrics.contacts_mean},
            {"contacts_p99", metrics.contacts_p99},
            {"contacts_per_head", metrics.contacts_per_head},
            {"districts", districts(metrics)},
            {"district_spread", metrics.district_spread},
            {"moved", metrics.moved}};
}

}  // namespace yui::matching
