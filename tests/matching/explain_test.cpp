// Why these two, why not, what would change it.
#include <gmock/gmock.h>

#include "matching/explain/funnel.hpp"
#include "matching/explain/story.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::ElementsAre;

Story told(const json& town, const std::vector<Pair>& pairs, Index volunteer, Index role) {
    const auto problem = read_city(town);
    Plan plan;
    for (const auto& pair : pairs)
        plan.assignments.push_back({pair.volunteer, pair.role, utility(problem, pair.volunteer, pair.role)});
    plan.rewards.assign(problem.roles.size(), 250);
    return story(Rota(problem, plan.assignments), plan, volunteer, role);
}

TEST(Story, NamesWhoWouldComeNextAndByHowMuch) {
    const auto city = town({person("a"), person("b", {{"past_load", 2}})}, {shift("1")});
    const auto found = told(city, {{0, 0}}, 0, 0);
    EXPECT_EQ(found.verdict, Verdict::chosen);
    EXPECT_EQ(found.rival, 1U);
    EXPECT_EQ(found.margin, 50);
    EXPECT_EQ(found.price, 250);
}

TEST(Story, NamesNobodyWhereNobodyElseIsFree) {
    const auto city = town({person("a"), person("b")}, {shift("1"), shift("2")});
    EXPECT_EQ(told(city, {{0, 0}, {1, 1}}, 0, 0).rival, none);
}

TEST(Story, NamesEveryRuleThatFails) {
    const auto city = town({person("a", {{"age", 15}})}, {shift("1", {{"min_age", 18}, {"language", "pt"}})});
    const auto found = told(city, {}, 0, 0);
    EXPECT_EQ(found.verdict, Verdict::refused);
    EXPECT_THAT(found.refused, ElementsAre(Reason::language, Reason::age));
}

TEST(Story, SaysHowFarIsTooFar) {
    const auto city = town({person("a", {{"at", {35.0, 135.9}}, {"max_km", 1.0}})},
                           {shift("1", {}, {{"at", {35.01, 135.9}}})});
    EXPECT_EQ(told(city, {}, 0, 0).metres_missing, 113);  // 0.01 degrees north are 1113 m
}

TEST(Story, NamesTheShiftThatIsInTheWay) {
    const auto city = town({person("a")}, {shift("1"), shift("2")});
    const auto found = told(city, {{0, 0}}, 0, 1);
    EXPECT_EQ(found.verdict, Verdict::hindered);
    EXPECT_EQ(found.obstacle.by, Hindrance::clash);
    EXPECT_EQ(found.obstacle.role, 0U);
}

TEST(Story, NamesTheLimitThatIsReached) {
    const json on_friday{{"start", "2026-11-27T09:00"}, {"end", "2026-11-27T11:00"}};
    const auto city = town({person("a", {{"max_hours_week", 3}})}, {shift("1"), shift("2", {}, on_friday)});
    EXPECT_EQ(told(city, {{0, 0}}, 0, 1).obstacle.by, Hindrance::hours_week);
}

TEST(Story, NamesWhoHoldsTheSeat) {
    const auto city = town({person("a"), person("b", {{"past_load", 2}})}, {shift("1")});
    const auto found = told(city, {{0, 0}}, 1, 0);
    EXPECT_EQ(found.verdict, Verdict::full);
    EXPECT_EQ(found.rival, 0U);
    EXPECT_EQ(found.margin, 50);
}

TEST(Story, SaysThatSomebodyFreeWasNotWanted) {
    const auto city = town({person("a", {{"past_load", 12}})}, {shift("1", {{"min", 0}})});
    const auto found = told(city, {}, 0, 0);
    EXPECT_EQ(found.verdict, Verdict::unwanted);
    EXPECT_EQ(found.burden, 300);
}

TEST(Chances, CountNeedsThatOneFreeEveningWouldOpen) {
    const auto at = [](const char* day) {
        const std::string date(day);
        return json{{"start", date + "T18:00"}, {"end", date + "T19:00"}};
    };
    const auto city = town({person("a", {{"available", json::array()}})},
                           {shift("1", {}, at("2026-11-24")),
                            shift("2", {}, at("2026-12-01")),
                            shift("3", {{"language", "pt"}}, at("2026-12-01")),
                            shift("4", {}, at("2026-11-25"))});
    EXPECT_THAT(chances(read_city(city), 0),
                ElementsAre(Chance{"free on Tuesday evening", 2}, Chance{"free on Wednesday evening", 1}));
}

TEST(Chances, CountNeedsAKilometreFurther) {
    const auto north = [](double km) { return json{{"at", {35.0 + km / 111.32, 135.9}}}; };
    const auto city =
        town({person("a", {{"at", {35.0, 135.9}}, {"max_km", 1.0}})},
             {shift("1", {}, north(1.5)), shift("2", {}, north(2.5)), shift("3", {}, north(4))});
    EXPECT_THAT(chances(read_city(city), 0),
                ElementsAre(Chance{"2 km further", 2}, Chance{"1 km further", 1}));
}

TEST(Chances, NameTheSkillThatIsMissing) {
    const auto city = town({person("a")}, {shift("1", {{"skills", {{"cook", 2}}}})});
    EXPECT_THAT(chances(read_city(city), 0), ElementsAre(Chance{"skill cook at level 2", 1}));
}

TEST(Funnel, CountsWhoIsLeftAfterEachFilter) {
    const json cook{{"skills", {{"cook", 1}}}};
    const json cook_pt{{"skills", {{"cook", 1}}}, {"languages", {"pt"}}};
    const json cook_pt_away{{"skills", {{"cook", 1}}}, {"languages", {"pt"}}, {"available", json::array()}};
    const auto city = town({person("a"), person("b", cook), person("c", cook_pt), person("d", cook_pt_away)},
                           {shift("1", {{"skills", {{"cook", 1}}}, {"language", "pt"}})});
    const auto found = funnel(read_city(city), 0);
    EXPECT_EQ(found.left[static_cast<std::size_t>(Reason::skill)], 3U);
    EXPECT_EQ(found.left[static_cast<std::size_t>(Reason::language)], 2U);
    EXPECT_EQ(found.left[static_cast<std::size_t>(Reason::time)], 1U);
    EXPECT_EQ(found.eligible, 1U);
    EXPECT_EQ(found.emptied_by(), std::nullopt);
}

TEST(Funnel, CountsWhomALongerReachWouldAdd) {
    const json near{{"at", {35.0, 135.9}}, {"max_km", 1.0}};
    const json young{{"at", {35.0, 135.9}}, {"max_km", 1.0}, {"age", 12}};
    const auto city = town({person("a", near), person("b", young)},
                           {shift("1", {{"min_age", 18}}, {{"at", {35.015, 135.9}}})});
    auto asks_nothing = city;
    asks_nothing["shifts"][0]["roles"][0].erase("min_age");
    EXPECT_EQ(within_longer_reach(read_city(asks_nothing), 0, 1000), 2U);
    EXPECT_EQ(within_longer_reach(read_city(asks_nothing), 0, 600), 0U);
    EXPECT_EQ(within_longer_reach(read_city(city), 0, 1000), 0U);
}

TEST(ReasonCounts, TellWhatKeepsPeopleFromAnOpenRole) {
    const auto city = town({person("busy"),
                            person("tired", {{"max_shifts_week", 0}}),
                            person("free"),
                            person("young", {{"age", 12}})},
                           {shift("1"), shift("2", {{"max_age", 99}, {"min_age", 0}, {"max", 4}})});
    auto problem_city = city;
    for (auto& one : problem_city["volunteers"])
        if (!one.contains("age")) one["age"] = 30;
    problem_city["shifts"][1]["roles"][0]["min_age"] = 18;
    const auto problem = read_city(problem_city);
    const std::vector<Assignment> plan{{0, 0, 500}};
    const auto counts = reason_counts(Rota(problem, plan), 1);
    EXPECT_EQ(counts.clash, 1U);
    EXPECT_EQ(counts.limit, 1U);
    EXPECT_EQ(counts.free, 1U);
    EXPECT_EQ(counts.refused[static_cast<std::size_t>(Reason::age)], 1U);
}

}  // namespace
}  // namespace yui::matching
