// What a plan is like: numbers that can be counted on fingers.
#include "matching/metrics/metrics.hpp"

#include <gmock/gmock.h>

#include "matching/metrics/block.hpp"
#include "matching/metrics/gini.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

Metrics measured(const json& town, const std::vector<Pair>& pairs) {
    const auto problem = read_city(town);
    Plan plan;
    for (const auto& pair : pairs)
        plan.assignments.push_back({pair.volunteer, pair.role, utility(problem, pair.volunteer, pair.role)});
    plan.worth = worth(problem, plan.assignments);
    return metrics(problem, plan);
}

const json on_friday{{"start", "2026-11-27T09:00"}, {"end", "2026-11-27T11:00"}};

TEST(Gini, IsZeroWhereAllHaveTheSame) { EXPECT_DOUBLE_EQ(gini({3, 3, 3}), 0); }

TEST(Gini, IsNearOneWhereOneHasItAll) { EXPECT_DOUBLE_EQ(gini({0, 0, 0, 8}), 0.75); }

TEST(Gini, IsZeroOfNothing) {
    EXPECT_EQ(gini({}), 0);
    EXPECT_EQ(gini({0, 0}), 0);
}

TEST(BusiestTenth, CarriesItsShare) {
    EXPECT_DOUBLE_EQ(busiest_tenth({5, 1, 1, 1, 1, 1, 0, 0, 0, 0}), 0.5);
    EXPECT_EQ(busiest_tenth({}), 0);
}

TEST(Percentile, IsAValueThatIsThere) {
    EXPECT_EQ(percentile({5, 1, 9, 3, 7}, 10), 1);
    EXPECT_EQ(percentile({5, 1, 9, 3, 7}, 50), 5);
    EXPECT_EQ(percentile({5, 1, 9, 3, 7}, 100), 9);
    EXPECT_EQ(percentile({}, 99), 0);
}

TEST(Percentile, IsNotBelowItsShareOfTheValues) {
    EXPECT_EQ(percentile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 91), 11);  // ten are 90.9 of a hundred
    EXPECT_EQ(percentile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90), 9);
}

TEST(Block, IsAnyTimeForWorkWithoutOne) {
    Shift work;
    work.day = 2;  // a Saturday
    work.start = 2 * day_length + 9 * 60;
    work.timed = true;
    EXPECT_EQ(block_name(block_of(work)), "weekend morning");
    work.timed = false;
    EXPECT_EQ(block_name(block_of(work)), "any time");
}

TEST(Metrics, CountsHeadsOfSeatsAndOfLeastNumbers) {
    const auto city = town({person("a"), person("b")}, {shift("1", {{"min", 2}, {"max", 4}})});
    const auto found = measured(city, {{0, 0}});
    EXPECT_EQ(found.heads, 1);
    EXPECT_DOUBLE_EQ(found.fill, 0.25);
    EXPECT_DOUBLE_EQ(found.minimum_fill, 0.5);
    EXPECT_EQ(found.roles_at_minimum, 0);
}

TEST(Metrics, TellsWhatThePlanIsWorthToThoseInIt) {
    const auto city = town({person("a", {{"prefer", {{"group:g", 2}}}}), person("b"), person("c")},
                           {shift("1", {{"max", 2}, {"contacts_week", 1}}, {{"group", "g"}}),
                            shift("2", {}, on_friday),
                            shift("3", {{"contacts_week", 1}})});
    const auto found = measured(city, {{0, 0}, {1, 0}, {1, 1}});
    EXPECT_EQ(found.people, 2);
    EXPECT_EQ(found.max_load, 2);
    EXPECT_EQ(found.utility_p10, 640);  // 530 and 110 for the group that is liked
    EXPECT_DOUBLE_EQ(found.utility_mean, (640 + 2 * 530) / 2.0);
    EXPECT_EQ(found.needs_with_contact, 3);
    EXPECT_EQ(found.roles_at_minimum, 2);
}

TEST(Metrics, CountsWhatWasAnnouncedAndIsGone) {
    auto city = town({person("a"), person("b")}, {shift("1")});
    city["announced"] = json::parse(R"([["a", "r1"], ["b", "r1"]])");
    EXPECT_EQ(measured(city, {{0, 0}}).moved, 1);
}

TEST(Metrics, CountsEverybodyEligibleAndNobodyElse) {
    const auto city = town({person("a"), person("b"), person("c", {{"blocked_groups", {"g"}}})},
                           {shift("1", {}, {{"group", "g"}})});
    const auto found = measured(city, {{0, 0}});
    EXPECT_EQ(found.eligible_people, 2);
    EXPECT_DOUBLE_EQ(found.gini_new, 0.5);
}

TEST(Metrics, AddsPastLoadToTheTotalGini) {
    const auto city = town({person("a"), person("b", {{"past_load", 1}})}, {shift("1")});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}}).gini_total, 0);
    EXPECT_DOUBLE_EQ(measured(city, {{1, 0}}).gini_total, 0.5);
}

TEST(Metrics, SeesEnvyOfWhoHelpedNoMore) {
    const auto city = town({person("a"), person("b")}, {shift("1")});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}}).envy, 0.5);
}

TEST(Metrics, SeesNoEnvyOfWhoHelpedLess) {
    const auto city = town({person("a"), person("b", {{"past_load", 1}})}, {shift("1")});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}}).envy, 0);
}

TEST(Metrics, SeesNoEnvyOfWhatCannotBeDone) {
    const auto city = town({person("a"), person("b", {{"max_shifts_week", 0}})}, {shift("1")});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}}).envy, 0);
}

TEST(Metrics, NamesTheFilterThatEmptiedANeed) {
    const auto city = town({person("a", {{"skills", {{"cook", 1}}}}), person("b")},
                           {shift("1", {{"skills", {{"cook", 1}}}, {"language", "pt"}})});
    EXPECT_THAT(measured(city, {}).empty_needs, ElementsAre(Field(&EmptyNeed::emptied_by, "language")));
}

TEST(Metrics, CountsContactsPerPersonAndPerHead) {
    const auto city = town({person("a", {{"asked_week", 3}}), person("b")}, {shift("1")});
    const auto found = measured(city, {{1, 0}});
    EXPECT_DOUBLE_EQ(found.contacts_mean, 2);
    EXPECT_EQ(found.contacts_p99, 3);
    EXPECT_DOUBLE_EQ(found.contacts_per_head, 4);
}

TEST(Metrics, DoesNotCountWhoIsConfirmedAsAskedAgain) {
    const auto city = town({person("a")}, {shift("1")}, pinned("a", "r1"));
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}}).contacts_mean, 0);
}

TEST(Metrics, ComparesTheFillOfDistricts) {
    const auto city =
        town({person("a")}, {shift("1", {}, {{"area", "hill"}}), shift("2", {}, {{"area", "sea"}})});
    const auto found = measured(city, {{0, 0}});
    EXPECT_THAT(found.districts, ElementsAre(Field(&District::area, "hill"), Field(&District::area, "sea")));
    EXPECT_DOUBLE_EQ(found.district_spread, 1);
}

TEST(Metrics, SetsDemandForASkillAgainstThoseWhoHaveIt) {
    const auto city = town({person("a", {{"skills", {{"cook", 2}}}}), person("b")},
                           {shift("1", {{"skills", {{"cook", 2}}}, {"max", 3}})});
    const auto found = measured(city, {});
    ASSERT_EQ(found.scarcity.size(), 1U);
    EXPECT_EQ(found.scarcity[0].seats, 3);
    EXPECT_EQ(found.scarcity[0].people, 1);
    EXPECT_EQ(found.scarcity[0].block, "weekend morning");
}

TEST(Metrics, SeesWhoHasTheirFirstChoice) {
    const json likes{{"prefer", {{"group:g", 2}}}};
    const auto city =
        town({person("a", likes)}, {shift("1", {}, {{"group", "g"}}), shift("2", {}, on_friday)});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}}).first_choice, 1);
    EXPECT_DOUBLE_EQ(measured(city, {{0, 1}}).first_choice, 0);
}

TEST(Metrics, CountsRolesThatHaveTheMixOfAgesTheyAskFor) {
    const auto city =
        town({person("young", {{"age", 25}}), person("old", {{"age", 70}}), person("silent")},
             {shift("1", {{"max", 3}, {"mixed_ages", true}}), shift("2", {{"max", 3}}, on_friday)});
    EXPECT_EQ(measured(city, {}).roles_for_mixed_ages, 1);
    EXPECT_EQ(measured(city, {{0, 0}, {1, 0}}).roles_mixed, 1);
    EXPECT_EQ(measured(city, {{0, 0}, {2, 0}}).roles_mixed, 0);
    EXPECT_EQ(measured(city, {{0, 1}, {1, 1}}).roles_mixed, 0);
}

TEST(Metrics, SeesEnvyOfWhoWouldSwapWhatTheyHold) {
    const json likes{{"prefer", {{"group:g", 2}}}, {"max_shifts_week", 1}};
    const auto city = town({person("a", likes), person("b")},
                           {shift("1", {}, {{"group", "g"}}), shift("2", {}, on_friday)});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 1}, {1, 0}}).envy, 0.5);
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}, {1, 1}}).envy, 0);
}

TEST(Metrics, CountsAMinimumOnlyOnce) {
    const auto city =
        town({person("a"), person("b")},
             {shift("1", {{"min", 1}, {"max", 2}}), shift("2", {{"min", 3}, {"max", 3}}, on_friday)});
    EXPECT_DOUBLE_EQ(measured(city, {{0, 0}, {1, 0}}).minimum_fill, 0.25);
}

TEST(Metrics, ShowsTheScarcestSkillFirstAndWhatItIsWorth) {
    const json evening{{"start", "2026-11-28T17:00"}, {"end", "2026-11-28T18:00"}};
    const json noon{{"start", "2026-11-27T12:00"}, {"end", "2026-11-27T13:00"}};
    const json drives{{"skills", {{"drive", 1}}}};
    const json cooks{{"skills", {{"cook", 2}}}, {"max", 3}};
    const auto problem =
        read_city(town({person("a", {{"skills", {{"cook", 2}, {"drive", 1}}}}), person("b", drives)},
                       {shift("1", drives, noon), shift("2", cooks, evening), shift("3", cooks, evening)}));
    Plan plan;
    plan.rewards = {50, 100, 300};
    const auto found = metrics(problem, plan).scarcity;
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].skill, "cook");
    EXPECT_EQ(found[0].level, 2);
    EXPECT_EQ(found[0].seats, 6);
    EXPECT_EQ(found[0].people, 1);  // once, though they may do two
    EXPECT_EQ(found[0].block, "weekend evening");
    EXPECT_DOUBLE_EQ(found[0].price, 200);
    EXPECT_EQ(found[1].block, "weekday afternoon");
    EXPECT_EQ(found[1].people, 2);
}

TEST(Metrics, ShowsTenScarceSkills) {
    std::vector<json> shifts;
    for (int i = 0; i < 11; ++i)
        shifts.push_back(shift(std::to_string(i), {{"skills", {{"skill" + std::to_string(i), 1}}}}));
    EXPECT_EQ(measured(town({}, shifts), {}).scarcity.size(), 10U);
}

TEST(BusiestTenth, IsRoundedUp) { EXPECT_DOUBLE_EQ(busiest_tenth({4, 3, 1, 1, 1, 0, 0, 0, 0, 0, 0}), 0.7); }

TEST(Metrics, AreZeroOfAnEmptyTown) {
    const auto found = measured(town({}, {}), {});
    EXPECT_EQ(found.fill, 0);
    EXPECT_EQ(found.gini_new, 0);
    EXPECT_THAT(found.empty_needs, IsEmpty());
}

}  // namespace
}  // namespace yui::matching
