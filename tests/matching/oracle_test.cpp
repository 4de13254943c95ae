// Bound >= optimum of another solver >= plan, on small random cities with every rule but pinned pairs.
#include <gmock/gmock.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "matching/generate/dice.hpp"
#include "matching/generate/generate.hpp"
#include "matching/plan/plan.hpp"
#include "matching/read/instance.hpp"
#include "tests/matching/cbc.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

struct Case {
    Problem problem;
    check::Facts facts;
};

Case case_of(const json& instance) {
    return {std::get<Problem>(read_instance(instance.dump())), check::facts_of(instance)};
}

Case small_city_of(std::uint64_t seed) {
    const auto people = static_cast<std::int64_t>(15 + seed % 4 * 10);
    auto instance = json::parse(generate::instance({people, 12, seed, generate::Rules::all}));
    instance.erase("pinned");
    for (auto& person : instance.at("volunteers"))
        person["max_km"] = 20.0;  // who could never come is no test
    return case_of(instance);
}

void tell(const Plan& plan, std::int64_t best) {
    const auto below =
        best == 0 ? 0.0
                  : 100.0 * static_cast<double>(best - plan.worth.objective) / static_cast<double>(best);
    const auto above =
        best == 0 ? 0.0 : 100.0 * static_cast<double>(plan.bound - best) / static_cast<double>(best);
    std::cout << "optimum " << best << ", plan -" << below << " %, bound +" << above << " %\n";
}

class Oracle : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Oracle, LiesBetweenPlanAndBound) {
    const auto city = small_city_of(GetParam());
    const auto found = plan(city.problem);
    const auto best = best_by_cbc(city.facts, Goal::objective);
    tell(found, best);
    EXPECT_GE(found.bound, best);
    EXPECT_GE(best, found.worth.objective);
    EXPECT_GE(static_cast<double>(found.worth.objective), 0.98 * static_cast<double>(best));
}

TEST_P(Oracle, FindsNoMoreUtilityThanItsBound) {
    const auto city = small_city_of(GetParam());
    EXPECT_GE(plan(city.problem).utility_bound, best_by_cbc(city.facts, Goal::utility));
}

// As the oracle counts it: heads of least numbers, less different people.
std::int64_t crew_worth(const Problem& problem, const Plan& plan) {
    std::int64_t worth = 0;
    for (const auto& role : problem.roles) worth += least_head * role.min;
    for (const auto& one : plan.unmet) worth -= least_head * one.missing;
    std::set<Index> crew;
    for (const auto& one : plan.assignments) crew.insert(one.volunteer);
    return worth - static_cast<std::int64_t>(crew.size());
}

TEST_P(Oracle, MeetsEveryMinimumWithTheSmallestCrew) {
    auto city = small_city_of(GetParam());
    city.problem.options.compact_crew = true;
    EXPECT_EQ(crew_worth(city.problem, plan(city.problem)), best_by_cbc(city.facts, Goal::crew));
}

INSTANTIATE_TEST_SUITE_P(SmallCities, Oracle, testing::Range<std::uint64_t>(1, 41));

// People, tasks and nothing else: 12 people, 10 tasks.
json listed(std::uint64_t seed, std::int64_t each, std::int64_t seats, bool hours) {
    generate::Dice dice(seed, 0, 0);
    json instance{{"format", "yui-instance/1"}, {"volunteers", json::array()}, {"shifts", json::array()}};
    for (int v = 0; v < 12; ++v) {
        json person{{"id", "v" + std::to_string(v)}};
        if (hours)
            person["max_hours_week"] = dice.between(8, 16);
        else
            person["max_shifts_week"] = dice.between(1, each);
        instance["volunteers"].push_back(person);
    }
    for (int s = 0; s < 10; ++s) {
        const json role{{"id", "r" + std::to_string(s)}, {"min", 0}, {"max", dice.between(1, seats)}};
        instance["shifts"].push_back({{"id", "s" + std::to_string(s)}, {"roles", {role}}});
    }
    instance["edges"] = json::array();
    for (int v = 0; v < 12; ++v)
        for (int s = 0; s < 10; ++s) {
            if (dice.chance(0.3)) continue;
            json edge{{"volunteer", "v" + std::to_string(v)},
                      {"role", "r" + std::to_string(s)},
                      {"utility", dice.between(1, 1000)}};
            if (hours) edge["hours"] = dice.between(1, 8);
            instance["edges"].push_back(edge);
        }
    return instance;
}

class ListedOracle : public testing::TestWithParam<std::uint64_t> {};

TEST_P(ListedOracle, ProvesTheBestAssignment) {
    const auto city = case_of(listed(GetParam(), 1, 1, false));
    const auto found = plan(city.problem);
    const auto best = best_by_cbc(city.facts, Goal::objective);
    EXPECT_EQ(found.worth.objective, best);
    EXPECT_EQ(found.bound, best);
}

TEST_P(ListedOracle, ProvesTheBestMatchingOfMany) {
    const auto city = case_of(listed(GetParam(), 3, 4, false));
    const auto found = plan(city.problem);
    const auto best = best_by_cbc(city.facts, Goal::objective);
    EXPECT_EQ(found.worth.objective, best);
    EXPECT_EQ(found.bound, best);
}

TEST_P(ListedOracle, ComesWithinOnePercentWhereHoursWeigh) {
    const auto city = case_of(listed(GetParam(), 0, 1, true));
    const auto found = plan(city.problem);
    const auto best = best_by_cbc(city.facts, Goal::objective);
    EXPECT_GE(found.bound, best);
    EXPECT_GE(best, found.worth.objective);
    EXPECT_GE(static_cast<double>(found.worth.objective), 0.99 * static_cast<double>(best));
}

INSTANTIATE_TEST_SUITE_P(Listed, ListedOracle, testing::Range<std::uint64_t>(1, 16));

}  // namespace
}  // namespace yui::matching
