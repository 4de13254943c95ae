// The checker, by hand: sums that somebody added up on paper, and lies of a plan about itself.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "matching/check/calendar.hpp"
#include "tests/matching/fixture.hpp"
#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

// 0.30 * 600 (exact level) + 0.30 * 722 (1113 of 4000 m) + 0.22 * 500 + 0.18 * 500.
constexpr int worth_of_v1 = 597;

json plan_for_small_city() {
    return {{"assignments", {{{"volunteer", "v1"}, {"role", "r1"}, {"utility", worth_of_v1}}}},
            {"utility", worth_of_v1},
            {"objective", worth_of_v1 + 3000},
            {"bound", worth_of_v1 + 3000},
            {"unfilled", json::array()}};
}

std::vector<check::Violation> faults(const json& city, const json& plan) {
    return check::verdict_on(city.dump(), plan.dump()).violations;
}

auto only(const char* rule) { return ElementsAre(Field(&check::Violation::rule, rule)); }

TEST(Check, AgreesWithASumAddedUpOnPaper) {
    EXPECT_THAT(faults(small_city(), plan_for_small_city()), IsEmpty());
}

TEST(Check, SeesAUtilityThatIsNotTrue) {
    auto plan = plan_for_small_city();
    plan["assignments"][0]["utility"] = worth_of_v1 + 1;
    EXPECT_THAT(faults(small_city(), plan), only("utility"));
}

TEST(Check, SeesAnObjectiveThatIsNotTrue) {
    auto plan = plan_for_small_city();
    plan["objective"] = worth_of_v1 + 2999;
    EXPECT_THAT(faults(small_city(), plan), only("objective"));
}

TEST(Check, SeesABoundBelowThePlan) {
    auto plan = plan_for_small_city();
    plan["bound"] = worth_of_v1 + 2999;
    EXPECT_THAT(faults(small_city(), plan), only("bound"));
}

TEST(Check, SeesAHoleThatIsNotSaid) {
    auto city = small_city();
    city["shifts"][0]["roles"][0]["min"] = 2;
    auto plan = plan_for_small_city();
    EXPECT_THAT(faults(city, plan), only("unfilled"));
    plan["unfilled"] = {{{"role", "r1"}, {"missing", 1}}};
    EXPECT_THAT(faults(city, plan), IsEmpty());
}

TEST(Check, SeesAHoleThatIsNotThere) {
    auto plan = plan_for_small_city();
    plan["unfilled"] = {{{"role", "r1"}, {"missing", 1}}};
    EXPECT_THAT(faults(small_city(), plan), only("unfilled"));
}

TEST(Check, SeesAPairThatIsGivenTwice) {
    auto plan = plan_for_small_city();
    plan["assignments"].push_back(plan["assignments"][0]);
    EXPECT_THAT(faults(small_city(), plan), only("twice"));
}

TEST(Check, SeesSomebodyWhoDoesNotExist) {
    auto plan = plan_for_small_city();
    plan["assignments"][0]["volunteer"] = "v9";
    EXPECT_THAT(faults(small_city(), plan), testing::Contains(Field(&check::Violation::rule, "unknown_id")));
}

TEST(Check, CallsTextThatIsNoPlanUnreadable) {
    for (const auto* text : {"", "{", "[]", "{}", R"({"assignments":3})", R"({"assignments":[{}]})"})
        EXPECT_THAT(check::verdict_on(small_city().dump(), text).violations, only("unreadable")) << text;
}

TEST(Check, CallsTextThatIsNoInstanceUnreadable) {
    for (const auto* text : {"", "{}", R"({"format":"yui-instance/2"})", R"({"format":1})"})
        EXPECT_THAT(check::verdict_on(text, plan_for_small_city().dump()).violations, only("unreadable"));
}

TEST(CheckCalendar, CountsDaysWithLeapYears) {
    EXPECT_EQ(check::read_date("1970-01-01"), 0);
    EXPECT_EQ(check::read_date("2000-03-01"), 11017);
    EXPECT_EQ(check::read_date("2026-11-28"), 20785);
    EXPECT_EQ(check::read_date("2026-02-29"), std::nullopt);
}

TEST(CheckCalendar, ReturnsTheDateOfItsDays) {
    for (std::int64_t days = -800'000; days < 800'000; days += 97)
        EXPECT_EQ(check::days_of(check::date_of(days)), days);
}

TEST(CheckCalendar, BeginsAWeekOnMonday) {
    const auto week = [](const char* time) { return check::week_of(*check::read_time(time)); };
    EXPECT_EQ(week("2026-11-23T00:00"), week("2026-11-29T23:59"));
    EXPECT_NE(week("2026-11-29T23:59"), week("2026-11-30T00:00"));
}

}  // namespace
}  // namespace yui::matching
