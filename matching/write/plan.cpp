#include "matching/write/plan.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "matching/explain/funnel.hpp"
#include "matching/write/metrics.hpp"

namespace yui::matching {
namespace {

using Json = nlohmann::ordered_json;

Json assignments(const Problem& problem, const Plan& plan) {
    auto list = Json::array();
    for (const auto& one : plan.assignments)
        list.push_back({{"volunteer", problem.names.volunteers[one.volunteer]},
                        {"role", problem.names.roles[one.role]},
                        {"utility", one.utility * problem.volunteers[one.volunteer].heads}});
    return list;
}

Json counts_of(const ReasonCounts& counts) {
    auto told = Json::object();
    const auto tell = [&](std::string_view name, std::size_t count) {
        if (count > 0) told[std::string(name)] = count;
    };
    for (std::size_t i = 0; i < reasons; ++i) tell(name(static_cast<Reason>(i)), counts.refused[i]);
    tell("not_listed", counts.not_listed);
    tell("clash", counts.clash);
    tell("limit", counts.limit);
    tell("no_seat", counts.no_seat);
    tell("free", counts.free);
    return told;
}

Json unfilled(const Problem& problem, const Plan& plan) {
    const Rota rota(problem, plan.assignments);
    auto list = Json::array();
    for (const auto& one : plan.unmet)
        list.push_back({{"role", problem.names.roles[one.role]},
                        {"missing", one.missing},
                        {"reason_counts", counts_of(reason_counts(rota, one.role))}});
    return list;
}

Json options(const Options& options) {
    return {{"bonus_min", options.bonus_min},
            {"bonus_extra", options.bonus_extra},
            {"fairness", options.fairness},
            {"age_mix", options.age_mix},
            {"stability", options.stability},
            {"compact_crew", options.compact_crew},
            {"all_roles_required", options.all_roles_required}};
}

std::string_view name_of(Stopped stopped) {
    constexpr std::array<std::string_view, 3> names{"finished", "time", "cancelled"};
    return names[static_cast<std::size_t>(stopped)];
}

}  // namespace

std::string plan_json(const Problem& problem, const Plan& plan, const Metrics& metrics) {
    Json answer;
    answer["format"] = "yui-plan/1";
    answer["options"] = options(problem.options);
    answer["assignments"] = assignments(problem, plan);
    answer["utility"] = plan.worth.utility;
    answer["objective"] = plan.worth.objective;
    answer["bound"] = plan.bound;
    answer["bound_candidates"] = plan.bound_candidates;
    answer["utility_bound"] = plan.utility_bound;
    answer["first_come"] = plan.first_come;
    answer["gap"] = plan.gap();
    answer["normalised_gap"] = plan.normalised_gap();
    answer["optimal"] = plan.optimal;
    answer["iterations"] = plan.iterations;
    answer["stopped"] = name_of(plan.stopped);
    answer["unfilled"] = unfilled(problem, plan);
    answer["metrics"] = metrics_json(problem, metrics);
    return answer.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace yui::matching
