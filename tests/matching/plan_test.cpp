// Plans of small cities, checked against what anybody can see by hand, and plans of larger ones against their
// bound.
#include "matching/plan/plan.hpp"

#include <gmock/gmock.h>

#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

// People who may do everything, and roles of one head, all at one place and at different times of one day.
json open_city(int people, int shifts) {
    json city{{"format", "yui-instance/1"}, {"volunteers", json::array()}, {"shifts", json::array()}};
    for (int v = 0; v < people; ++v) city["volunteers"].push_back({{"id", "v" + std::to_string(v)}});
    for (int s = 0; s < shifts; ++s) {
        const auto hour = [](int h) {
            return "2026-11-28T" + std::string(h < 10 ? "0" : "") + std::to_string(h) + ":00";
        };
        city["shifts"].push_back({{"id", "s" + std::to_string(s)},
                                  {"start", hour(6 + s)},
                                  {"end", hour(7 + s)},
                                  {"roles", {{{"id", "r" + std::to_string(s)}, {"min", 1}, {"max", 1}}}}});
    }
    return city;
}

std::vector<Pair> pairs(const Plan& plan) {
    std::vector<Pair> list;
    for (const auto& one : plan.assignments) list.push_back({one.volunteer, one.role});
    return list;
}

TEST(Plan, SpreadsShiftsOverPeople) {
    const auto problem = read_city(open_city(3, 3));
    const auto found = plan(problem);
    std::vector<Index> who;
    for (const auto& one : found.assignments) who.push_back(one.volunteer);
    EXPECT_THAT(who, testing::ElementsAre(0, 1, 2));
    EXPECT_EQ(found.bound, found.worth.objective);
}

TEST(Plan, ChoosesTheTwinWhoHasDoneLess) {
    auto city = open_city(2, 1);
    city["volunteers"][0]["past_load"] = 10;
    EXPECT_THAT(pairs(plan(read_city(city))), testing::ElementsAre(Pair{1, 0}));
}

TEST(Plan, NeverGivesOnePersonTwoShiftsAtOnce) {
    auto city = open_city(1, 2);
    city["shifts"][1]["start"] = "2026-11-28T06:30";
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 1U);
}

TEST(Plan, KeepsWeeklyLimits) {
    auto city = open_city(1, 5);
    city["volunteers"][0]["max_shifts_week"] = 3;
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 3U);
    city["volunteers"][0]["max_hours_week"] = 2.5;
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 2U);
    city["volunteers"][0]["max_shifts_month"] = 1;
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 1U);
}

TEST(Plan, KeepsWhatIsPinnedAndCountsIt) {
    auto city = open_city(2, 3);
    city["volunteers"][0]["max_shifts_week"] = 1;
    city["volunteers"][1]["max_shifts_week"] = 1;
    city["volunteers"][1]["past_load"] = 12;
    city["pinned"] = json::parse(R"([["v1", "r2"]])");
    const auto found = plan(read_city(city));
    EXPECT_THAT(pairs(found), testing::Contains(Pair{1, 2}));
    EXPECT_EQ(found.assignments.size(), 2U);
}

TEST(Plan, TakesAGroupWholeOrNotAtAll) {
    auto city = open_city(2, 1);
    city["volunteers"][0]["heads"] = 4;
    city["shifts"][0]["roles"][0]["max"] = 3;
    EXPECT_THAT(pairs(plan(read_city(city))), testing::ElementsAre(Pair{1, 0}));
    city["shifts"][0]["roles"][0]["max"] = 4;
    EXPECT_THAT(pairs(plan(read_city(city))), testing::ElementsAre(Pair{0, 0}));
}

TEST(Plan, KeepsSeatsForNewcomersAndForTheExperienced) {
    auto city = open_city(3, 1);
    city["shifts"][0]["roles"][0]["max"] = 3;
    city["shifts"][0]["roles"][0]["newcomer_seats"] = 1;
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 2U);
    city["volunteers"][2]["newcomer"] = true;
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 3U);
    city["shifts"][0]["roles"][0]["experienced_min"] = 2;
    city["volunteers"][1]["newcomer"] = true;
    EXPECT_EQ(plan(read_city(city)).assignments.size(), 2U);
}

TEST(Plan, KeepsWhatIsAnnouncedUnlessMovingIsWorthIt) {
    auto city = open_city(2, 1);
    city["announced"] = json::parse(R"([["v0", "r0"]])");
    city["volunteers"][0]["past_load"] = 4;  // costs 100, less than the price of moving
    EXPECT_THAT(pairs(plan(read_city(city))), testing::ElementsAre(Pair{0, 0}));
    city["volunteers"][0]["past_load"] = 8;
    const auto moved = plan(read_city(city));
    EXPECT_THAT(pairs(moved), testing::ElementsAre(Pair{1, 0}));
    EXPECT_EQ(moved.worth.moved, 1);
}

TEST(Plan, SaysWhichRolesStayBelowTheirMinimum) {
    auto city = open_city(1, 1);
    city["shifts"][0]["roles"][0]["min"] = 1;
    city["volunteers"][0]["available"] = json::array();
    EXPECT_THAT(plan(read_city(city)).unmet, testing::ElementsAre(Unmet{0, 1}));
}

TEST(Plan, StopsWhenToldTo) {
    PlanOptions options;
    options.cancelled = [] { return true; };
    EXPECT_EQ(plan(read_city(open_city(3, 3)), options).stopped, Stopped::cancelled);
    options.cancelled = [] { return false; };
    options.out_of_time = [] { return true; };
    EXPECT_EQ(plan(read_city(open_city(3, 3)), options).stopped, Stopped::time);
}

}  // namespace
}  // namespace yui::matching
