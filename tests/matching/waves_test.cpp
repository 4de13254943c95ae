// Asking in waves: enough people for the target, never a crowd, nobody beyond their budget.
#include "matching/waves/waves.hpp"

#include <gmock/gmock.h>

#include "matching/waves/count.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::DoubleNear;
using testing::IsEmpty;

TEST(HeadCount, IsTheBinomialOfThreeAnswers) {
    HeadCount heads(2);
    for (int i = 0; i < 3; ++i) heads.add(0.5);
    EXPECT_DOUBLE_EQ(heads.filled(), 0.5);     // two or three of three
    EXPECT_DOUBLE_EQ(heads.crowded(), 0.125);  // all three
}

TEST(HeadCount, SendsTheNextWaveOnlyWhereHeadsAreOpen) {
    HeadCount heads(1);
    heads.add(0.5);
    heads.settle();
    heads.add(0.5);
    EXPECT_DOUBLE_EQ(heads.filled(), 0.75);
    EXPECT_DOUBLE_EQ(heads.crowded(), 0);
}

TEST(HeadCount, CountsAllHeadsOfAGroupOrNone) {
    HeadCount heads(3);
    heads.add(0.5, 2);
    EXPECT_DOUBLE_EQ(heads.filled(), 0);
    heads.add(0.5);
    EXPECT_DOUBLE_EQ(heads.filled(), 0.25);  // both
    heads.add(0.5, 2);
    EXPECT_DOUBLE_EQ(heads.filled(), 0.5);    // any two, but not none and not one alone
    EXPECT_DOUBLE_EQ(heads.crowded(), 0.25);  // both groups
    heads.add(1, 7);
    EXPECT_DOUBLE_EQ(heads.crowded(), 1);
}

TEST(HeadCount, IsFilledWhereNothingIsOpen) { EXPECT_DOUBLE_EQ(HeadCount(0).filled(), 1); }

Waves asked(const json& city, WaveOptions options = {}) {
    const auto problem = read_city(city);
    RankOptions everybody;
    everybody.count = 1000;
    Ranking ranking(problem, everybody);
    return waves(problem, ranking, 0, options);
}

json crowd(int size, json more = json::object()) {
    std::vector<json> people;
    for (int i = 0; i < size; ++i) people.push_back(person(("v" + std::to_string(i)).c_str(), more));
    return town(people, {shift("1", {{"min", 3}, {"max", 5}})});
}

std::size_t people_of(const Waves& waves) {
    std::size_t count = 0;
    for (const auto& wave : waves.waves) count += wave.people.size();
    return count;
}

TEST(Waves, AskUntilTheTargetIsMet) {
    const auto found = asked(crowd(60));
    EXPECT_EQ(found.open, 3);
    EXPECT_TRUE(found.reaches_target);
    EXPECT_GE(found.waves.back().filled, 0.9);
}

TEST(Waves, AskMorePeopleForAHigherTarget) {
    WaveOptions sure;
    sure.target = 0.99;
    EXPECT_GT(people_of(asked(crowd(60), sure)), people_of(asked(crowd(60))));
}

TEST(Waves, AreSmallerWhereACrowdIsUnwelcome) {
    WaveOptions strict;
    strict.crowding = 0.01;
    EXPECT_LT(asked(crowd(60), strict).waves.front().people.size(),
              asked(crowd(60)).waves.front().people.size());
    EXPECT_GT(asked(crowd(60), strict).waves.size(), asked(crowd(60)).waves.size());
}

TEST(Waves, SayThatTooFewPeopleAreThere) {
    const auto found = asked(crowd(3));
    EXPECT_FALSE(found.reaches_target);
    EXPECT_EQ(people_of(found), 3U);
}

TEST(Waves, AskGroupsWithAllTheirHeads) {
    const auto found = asked(crowd(20, {{"heads", 3}}));
    ASSERT_FALSE(found.waves.empty());
    EXPECT_EQ(found.waves[0].people[0].heads, 3);
    EXPECT_TRUE(found.reaches_target);
    EXPECT_LT(people_of(found), people_of(asked(crowd(20))));
}

TEST(ScaledDown, ClaimsNothingWhereGroupsAreAsked) {
    WaveOptions options;
    options.mode = WaveMode::scaled_down;
    EXPECT_EQ(asked(crowd(20, {{"heads", 3}}), options).guarantee, 0);
}

TEST(Waves, AskNobodyBeyondTheirBudget) {
    auto city = crowd(10, {{"asked_week", 2}});
    city["contact_budget_week"] = 2;
    EXPECT_THAT(asked(city).waves, IsEmpty());
}

TEST(Waves, AskNobodyWhereAllAreThere) {
    auto city = crowd(10);
    city["shifts"][0]["roles"][0]["max"] = 3;
    for (const auto* id : {"v0", "v1", "v2"}) city["pinned"].push_back({id, "r1"});
    const auto found = asked(city);
    EXPECT_EQ(found.open, 0);
    EXPECT_THAT(found.waves, IsEmpty());
    EXPECT_TRUE(found.reaches_target);
}

TEST(Waves, ExpectLessOfWhomTheyAskedAlready) {
    EXPECT_LT(asked(crowd(10, {{"asked_week", 2}})).waves[0].people[0].yes,
              asked(crowd(10)).waves[0].people[0].yes);
}

TEST(ScaledDown, AsksWithTheScaleOfItsGuarantee) {
    WaveOptions options;
    options.mode = WaveMode::scaled_down;
    options.recovery = 0;
    const auto found = asked(crowd(60), options);
    EXPECT_THAT(found.guarantee, DoubleNear(0.316, 0.001));  // (1 - 1/e) / 2
    ASSERT_EQ(found.waves.size(), 1U);
    double average = 0;
    for (const auto& one : found.waves[0].people) {
        EXPECT_LE(one.ask, 0.5);
        average += one.ask * one.yes;
    }
    EXPECT_THAT(average, DoubleNear(1.5, 1e-9));  // half of the open heads
}

TEST(ScaledDown, AsksMoreOfPeopleWhoRecoverFaster) {
    WaveOptions slow;
    slow.mode = WaveMode::scaled_down;
    auto fast = slow;
    fast.recovery = 1;
    EXPECT_DOUBLE_EQ(asked(crowd(60), fast).waves[0].people[0].ask, 1);
    EXPECT_LT(asked(crowd(60), slow).waves[0].people[0].ask, 1);
}

}  // namespace
}  // namespace yui::matching
