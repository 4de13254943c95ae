// Problems that are solved exactly, against every plan there is; and small crews.
#include <gmock/gmock.h>

#include "matching/plan/plan.hpp"
#include "matching/plan/random.hpp"
#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

// People and roles of one head without time or place, all pairs allowed; utility and hours by chance.
json square(int people, int roles, std::uint64_t seed) {
    Shuffler dice(seed);
    json city{{"format", "yui-instance/1"}, {"volunteers", json::array()}, {"shifts", json::array()}};
    city["edges"] = json::array();
    for (int v = 0; v < people; ++v) city["volunteers"].push_back({{"id", "v" + std::to_string(v)}});
    for (int r = 0; r < roles; ++r) {
        const auto name = std::to_string(r);
        city["shifts"].push_back(
            {{"id", "s" + name}, {"roles", {{{"id", "r" + name}, {"min", 1}, {"max", 1}}}}});
        for (int v = 0; v < people; ++v) {
            city["edges"].push_back({{"volunteer", "v" + std::to_string(v)},
                                     {"role", "r" + name},
                                     {"utility", static_cast<int>(dice.next() % 100)},
                                     {"hours", static_cast<int>(1 + dice.next() % 9)}});
        }
    }
    return city;
}

void limit(json& city, const char* key, int value) {
    for (auto& person : city["volunteers"]) person[key] = value;
}

// The greatest utility over all ways to give every role to somebody or nobody.
std::int64_t best_of_all(const Problem& problem,
                         Index role,
                         std::vector<std::int64_t>& shifts,
                         std::vector<std::int64_t>& minutes) {
    if (role == problem.roles.size()) return 0;
    auto best = best_of_all(problem, role + 1, shifts, minutes);
    for (const auto& edge : problem.edges) {
        const auto& limits = problem.volunteers[edge.volunteer].limits;
        if (edge.role != role || shifts[edge.volunteer] + 1 > limits.shifts_week) continue;
        if (minutes[edge.volunteer] + edge.length > limits.minutes_week) continue;
        ++shifts[edge.volunteer];
        minutes[edge.volunteer] += edge.length;
        best = std::max(best, edge.utility + best_of_all(problem, role + 1, shifts, minutes));
        --shifts[edge.volunteer];
        minutes[edge.volunteer] -= edge.length;
    }
    return best;
}

std::int64_t best_of_all(const Problem& problem) {
    std::vector<std::int64_t> shifts(problem.volunteers.size(), 0);
    std::vector<std::int64_t> minutes(problem.volunteers.size(), 0);
    return best_of_all(problem, 0, shifts, minutes);
}

TEST(ExactPlan, SolvesAssignmentWithAMatchingBound) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto city = square(5, 5, seed);
        limit(city, "max_shifts_week", 1);
        const auto problem = read_city(city);
        const auto found = plan(problem);
        EXPECT_TRUE(found.optimal);
        EXPECT_EQ(found.worth.utility, best_of_all(problem)) << seed;
        EXPECT_EQ(found.bound, found.worth.objective);
        EXPECT_EQ(found.utility_bound, found.worth.utility);
    }
}

TEST(ExactPlan, SolvesBMatching) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto city = square(3, 6, seed);
        limit(city, "max_shifts_week", 2);
        const auto problem = read_city(city);
        const auto found = plan(problem);
        EXPECT_EQ(found.worth.utility, best_of_all(problem)) << seed;
        EXPECT_EQ(found.bound, found.worth.objective);
    }
}

TEST(ExactPlan, TakesLossesOnlyWhereEveryRoleMustBeFilled) {
    auto city = square(3, 3, 1);
    limit(city, "max_shifts_week", 1);
    for (auto& edge : city["edges"]) edge["utility"] = -1 - edge["utility"].get<int>();
    EXPECT_TRUE(plan(read_city(city)).assignments.empty());
    city["options"]["all_roles_required"] = true;
    const auto problem = read_city(city);
    const auto found = plan(problem);
    EXPECT_EQ(found.assignments.size(), 3U);
    EXPECT_EQ(found.bound, found.worth.objective);
    EXPECT_EQ(found.utility_bound, found.worth.utility);
}

TEST(ExactPlan, SaysWhichRequiredRolesCannotBeFilled) {
    auto city = square(2, 3, 1);
    limit(city, "max_shifts_week", 1);
    city["options"]["all_roles_required"] = true;
    const auto found = plan(read_city(city));
    EXPECT_EQ(found.assignments.size(), 2U);
    ASSERT_EQ(found.unmet.size(), 1U);
    EXPECT_EQ(found.unmet[0].missing, 1);
    EXPECT_GE(found.bound, found.worth.objective);
}

TEST(ExactPlan, ComesWithinOnePercentOnGeneralisedAssignment) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        auto city = square(3, 8, seed);
        limit(city, "max_hours_week", 10);
        const auto problem = read_city(city);
        const auto found = plan(problem);
        const auto best = best_of_all(problem);
        EXPECT_GE(found.bound, best) << seed;
        EXPECT_GE(static_cast<double>(found.worth.utility), 0.99 * static_cast<double>(best)) << seed;
    }
}

TEST(ExactPlan, ProvesOnePercentOnALargeGeneralisedAssignment) {
    auto city = square(10, 100, 3);
    limit(city, "max_hours_week", 40);
    const auto found = plan(read_city(city));
    EXPECT_LT(found.gap(), 0.01);
}

TEST(CompactCrew, UsesAsFewPeopleAsCanMeetEveryMinimum) {
    auto city = square(6, 6, 1);
    limit(city, "max_shifts_week", 3);
    city["options"]["compact_crew"] = true;
    const auto found = plan(read_city(city));
    std::vector<Index> crew;
    for (const auto& one : found.assignments) crew.push_back(one.volunteer);
    std::sort(crew.begin(), crew.end());
    crew.erase(std::unique(crew.begin(), crew.end()), crew.end());
    EXPECT_EQ(crew.size(), 2U);
    EXPECT_EQ(found.assignments.size(), 6U);
    EXPECT_GE(found.bound, found.worth.objective);
}

}  // namespace
}  // namespace yui::matching
