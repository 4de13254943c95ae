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

TEST(Story, CountsTheAgesThatSomebodyAloneBrings) {
    const auto city = town({person("young", {{"age", 25}}),
                            person("old", {{"age", 70}, {"past_load", 4}}),
                            person("younger", {{"age", 20}, {"past_load", 4}})},
                           {shift("1", {{"max", 2}, {"mixed_ages", true}})});
    EXPECT_EQ(told(city, {{0, 0}, {1, 0}}, 0, 0).age_mix, 200);
    EXPECT_EQ(told(city, {{0, 0}, {1, 0}}, 2, 0).age_mix, 0);
    EXPECT_EQ(told(city, {{0, 0}, {2, 0}}, 0, 0).age_mix, 0);
    auto no_mix = city;
    no_mix["shifts"][0]["roles"][0].erase("mixed_ages");
    EXPECT_EQ(told(no_mix, {{0, 0}, {1, 0}}, 0, 0).age_mix, 0);
}

// The old one gave up as much as the one who would come, but nobody else there is old.
TEST(Story, HoldsTheSeatOfWhoBringsTheOnlyAge) {
    const auto city = town({person("young", {{"age", 25}}),
                            person("old", {{"age", 70}, {"past_load", 4}}),
                            person("younger", {{"age", 20}, {"past_load", 4}})},
                           {shift("1", {{"max", 2}, {"mixed_ages", true}})});
    const auto outside = told(city, {{0, 0}, {1, 0}}, 2, 0);
    EXPECT_EQ(outside.rival, 0U);
    EXPECT_EQ(outside.margin, 100);
    const auto inside = told(city, {{0, 0}, {1, 0}}, 1, 0);
    EXPECT_EQ(inside.rival, 2U);
    EXPECT_EQ(inside.margin, 200);
}

Hindrance hindrance_of(const json& limits, const char* day, const char* next_day) {
    const auto at = [](const char* on) {
        const std::string date(on);
        return json{{"start", date + "T09:00"}, {"end", date + "T11:00"}};
    };
    const auto city = town({person("a", limits)}, {shift("1", {}, at(day)), shift("2", {}, at(next_day))});
    return told(city, {{0, 0}}, 0, 1).obstacle.by;
}

TEST(Story, NamesALimitOnlyWhereItIsPassed) {
    const auto same_week = [](const json& limits) {
        return hindrance_of(limits, "2026-11-28", "2026-11-27");
    };
    EXPECT_EQ(same_week({{"max_shifts_week", 1}}), Hindrance::shifts_week);
    EXPECT_EQ(same_week({{"max_shifts_week", 2}}), Hindrance::nothing);
    EXPECT_EQ(same_week({{"max_hours_week", 3.5}}), Hindrance::hours_week);
    EXPECT_EQ(same_week({{"max_hours_week", 4}}), Hindrance::nothing);
    EXPECT_EQ(same_week({{"max_shifts_month", 1}}), Hindrance::shifts_month);
    EXPECT_EQ(same_week({{"max_shifts_month", 2}}), Hindrance::nothing);
    EXPECT_EQ(same_week({{"max_hours_month", 3.5}}), Hindrance::hours_month);
    EXPECT_EQ(same_week({{"max_hours_month", 4}}), Hindrance::nothing);
}

TEST(Story, CountsWeeksFromMondayAndMonthsFromTheFirst) {
    const json one_a_week{{"max_shifts_week", 1}};
    const json one_a_month{{"max_shifts_month", 1}};
    EXPECT_EQ(hindrance_of(one_a_week, "2026-11-29", "2026-11-30"), Hindrance::nothing);
    EXPECT_EQ(hindrance_of(one_a_month, "2026-11-29", "2026-11-30"), Hindrance::shifts_month);
    EXPECT_EQ(hindrance_of(one_a_week, "2026-11-30", "2026-12-01"), Hindrance::shifts_week);
    EXPECT_EQ(hindrance_of(one_a_month, "2026-11-30", "2026-12-01"), Hindrance::nothing);
}

TEST(Story, TellsWhatTheLastShiftOfSomebodyChosenCost) {
    const json on_friday{{"start", "2026-11-27T09:00"}, {"end", "2026-11-27T11:00"}};
    const auto city = town({person("a")}, {shift("1"), shift("2", {}, on_friday)});
    EXPECT_EQ(told(city, {{0, 0}, {0, 1}}, 0, 0).burden, 120);
    EXPECT_EQ(told(city, {{0, 0}}, 0, 1).burden, 120);
    EXPECT_EQ(told(city, {{0, 0}}, 0, 0).burden, 0);
}

TEST(Story, KeepsASeatForNewcomers) {
    const json fresh{{"newcomer", true}};
    const auto city =
        town({person("a"), person("b"), person("c", fresh), person("d", fresh), person("e", fresh)},
             {shift("1", {{"max", 2}, {"newcomer_seats", 1}})});
    EXPECT_EQ(told(city, {{0, 0}}, 1, 0).verdict, Verdict::full);
    EXPECT_EQ(told(city, {{0, 0}}, 2, 0).verdict, Verdict::unwanted);
    EXPECT_EQ(told(city, {{2, 0}}, 0, 0).verdict, Verdict::unwanted);
    EXPECT_EQ(told(city, {{2, 0}, {3, 0}}, 0, 0).verdict, Verdict::full);  // newcomers sit in both
    EXPECT_EQ(told(city, {{2, 0}, {3, 0}}, 4, 0).verdict, Verdict::full);
}

TEST(Rota, LeavesItsSeatToANewcomerWhereOthersAreTooMany) {
    const auto problem =
        read_city(town({person("a"), person("b"), person("c"), person("d", {{"newcomer", true}})},
                       {shift("1", {{"max", 2}, {"newcomer_seats", 1}})}));
    Rota rota(problem, {});
    for (Index confirmed = 0; confirmed < 3; ++confirmed) rota.take(confirmed, 0);
    EXPECT_EQ(rota.room(3, 0), 1);
}

TEST(Story, ToldOfListedEdgesKnowsNoOthers) {
    auto city = town({person("a", {{"max_hours_week", 2}}), person("b")}, {shift("1"), shift("2")});
    city["edges"] = json::parse(R"([{"volunteer": "a", "role": "r1", "utility": 70, "hours": 2.5},
                                    {"volunteer": "b", "role": "r2", "utility": 50}])");
    const auto problem = read_city(city);
    const Rota rota(problem, {});
    const auto unlisted = story(rota, {}, 0, 1);
    EXPECT_FALSE(unlisted.listed);
    EXPECT_EQ(unlisted.verdict, Verdict::refused);
    EXPECT_THAT(unlisted.refused, testing::IsEmpty());
    const auto too_long = story(rota, {}, 0, 0);
    EXPECT_EQ(too_long.utility, 70);
    EXPECT_EQ(too_long.obstacle.by, Hindrance::hours_week);  // by the hours of the edge
    EXPECT_EQ(story(rota, {}, 1, 1).verdict, Verdict::unwanted);
    EXPECT_EQ(reason_counts(rota, 1).not_listed, 1U);
    EXPECT_EQ(reason_counts(rota, 1).free, 1U);
}

TEST(Story, NamesNobodyNextWhoMayNot) {
    const auto city =
        town({person("a", {{"age", 30}}), person("b", {{"age", 15}})}, {shift("1", {{"min_age", 18}})});
    EXPECT_EQ(told(city, {{0, 0}}, 0, 0).rival, none);
}

TEST(Story, SaysNothingOfTheWayToWhoIsNear) {
    const auto city = town({person("a", {{"at", {35.0, 135.9}}, {"max_km", 1.0}})},
                           {shift("1", {{"language", "pt"}}, {{"at", {35.0, 135.9}}})});
    EXPECT_EQ(told(city, {}, 0, 0).metres_missing, 0);
}

TEST(Story, ToldOfListedEdgesKnowsWhatIsForbidden) {
    auto city = town({person("a"), person("crowd", {{"heads", 5}})}, {shift("1")});
    city["edges"] = json::parse(R"([{"volunteer": "a", "role": "r1", "utility": 70},
                                    {"volunteer": "crowd", "role": "r1", "utility": 70}])");
    city["forbidden"] = json::parse(R"([["a", "r1"]])");
    const auto problem = read_city(city);
    const Rota rota(problem, {});
    EXPECT_THAT(story(rota, {}, 0, 0).refused, ElementsAre(Reason::forbidden));
    EXPECT_THAT(story(rota, {}, 1, 0).refused, ElementsAre(Reason::too_many_heads));
}

// 0.01 degrees north are 1113 m.
TEST(Chances, CountAKilometreToTheMetre) {
    const auto with_reach = [](double km, double north = 35.01) {
        return read_city(town({person("a", {{"at", {35.0, 135.9}}, {"max_km", km}})},
                              {shift("1", {}, {{"at", {north, 135.9}}})}));
    };
    EXPECT_THAT(chances(with_reach(0.226, 35.02), 0), ElementsAre(Chance{"2 km further", 1}));
    EXPECT_THAT(chances(with_reach(0.225, 35.02), 0), ElementsAre());
    EXPECT_THAT(chances(with_reach(0.113), 0), ElementsAre(Chance{"1 km further", 1}));
    EXPECT_THAT(chances(with_reach(0.112), 0), ElementsAre(Chance{"2 km further", 1}));
    EXPECT_EQ(within_longer_reach(with_reach(0.113), 0, 1000), 1U);
    EXPECT_EQ(within_longer_reach(with_reach(0.112), 0, 1000), 0U);
}

TEST(Funnel, IsEmptiedByNoFilterWhereNobodyLives) {
    EXPECT_EQ(funnel(read_city(town({}, {shift("1")})), 0).emptied_by(), std::nullopt);
}

TEST(Chances, DivideADayAtNoonAndAtFive) {
    const auto at = [](const char* from, const char* to) { return json{{"start", from}, {"end", to}}; };
    const auto city = town({person("a", {{"available", json::array()}})},
                           {shift("1", {}, at("2026-11-23T11:59", "2026-11-23T13:00")),
                            shift("2", {}, at("2026-11-23T12:00", "2026-11-23T13:00")),
                            shift("3", {}, at("2026-11-23T16:59", "2026-11-23T18:00")),
                            shift("4", {}, at("2026-11-23T17:00", "2026-11-23T18:00")),
                            shift("5", {}, at("2026-11-29T09:00", "2026-11-29T10:00"))});
    EXPECT_THAT(chances(read_city(city), 0),
                ElementsAre(Chance{"free on Monday afternoon", 2},
                            Chance{"free on Monday evening", 1},
                            Chance{"free on Monday morning", 1},
                            Chance{"free on Sunday morning", 1}));
}

TEST(Chances, NameOneSkillOrLanguageAndNoTwo) {
    const json both{{"skills", {{"cook", 2}, {"drive", 1}}}};
    const auto missing = [&](const json& skills) {
        return chances(read_city(town({person("a", {{"skills", skills}})}, {shift("1", both)})), 0);
    };
    EXPECT_THAT(missing({{"cook", 2}}), ElementsAre(Chance{"skill drive at level 1", 1}));
    EXPECT_THAT(missing({{"cook", 1}, {"drive", 3}}), ElementsAre(Chance{"skill cook at level 2", 1}));
    EXPECT_THAT(missing({{"cook", 1}}), testing::IsEmpty());
    const auto city = town({person("a", {{"languages", {"ja"}}})}, {shift("1", {{"language", "pt"}})});
    EXPECT_THAT(chances(read_city(city), 0), ElementsAre(Chance{"language pt", 1}));
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

TEST(ReasonCounts, TellWhoFindsOnlySeatsKeptForOthers) {
    const auto city = town({person("a"), person("b"), person("c", {{"newcomer", true}})},
                           {shift("1", {{"max", 2}, {"newcomer_seats", 1}})});
    const auto problem = read_city(city);
    const std::vector<Assignment> plan{{0, 0, 500}};
    const auto counts = reason_counts(Rota(problem, plan), 0);
    EXPECT_EQ(counts.no_seat, 1U);
    EXPECT_EQ(counts.free, 1U);
    EXPECT_EQ(counts.clash, 0U);  // who holds it is not in the way of it
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
