// The rules about one person and one role, the clash of two shifts, and what things are worth.
#include <gmock/gmock.h>

#include "matching/model/clash.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/model/score.hpp"
#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

Problem changed(const char* pointer, const json& value) {
    auto city = small_city();
    city[json::json_pointer(pointer)] = value;
    return read_city(city);
}

// The names of the rules that keep v1 from r1.
std::vector<std::string> refusals(const Problem& problem) {
    std::vector<std::string> names;
    const auto found = refusal(problem, 0, 0);
    for (std::size_t i = 0; i < reasons; ++i) {
        if (found.has(static_cast<Reason>(i))) names.emplace_back(name(static_cast<Reason>(i)));
    }
    EXPECT_EQ(eligible(problem, 0, 0), names.empty());
    return names;
}

TEST(Eligibility, LetsThroughWhoFits) { EXPECT_THAT(refusals(read_city(small_city())), testing::IsEmpty()); }

TEST(Eligibility, NamesTheRuleThatFails) {
    const auto one = [](const char* rule) { return testing::ElementsAre(std::string(rule)); };
    EXPECT_THAT(refusals(changed("/forbidden", json::parse(R"([["v1", "r1"]])"))), one("forbidden"));
    EXPECT_THAT(refusals(changed("/volunteers/0/blocked_groups", json::array({"g1"}))), one("blocked_group"));
    EXPECT_THAT(refusals(changed("/volunteers/0/skills", {{"cook", 1}})), one("skill"));
    EXPECT_THAT(refusals(changed("/volunteers/0/languages", json::array({"pt"}))), one("language"));
    EXPECT_THAT(refusals(changed("/shifts/0/roles/0/certificates", json::array({"driving"}))),
                one("certificate"));
    EXPECT_THAT(refusals(changed("/shifts/0/roles/0/min_age", 35)), one("age"));
    EXPECT_THAT(refusals(changed("/shifts/0/roles/0/max_age", 33)), one("age"));
    EXPECT_THAT(refusals(changed("/shifts/0/roles/0/needs", json::array({"van"}))), one("offer"));
    EXPECT_THAT(refusals(changed("/volunteers/0/available", json::array())), one("time"));
    EXPECT_THAT(refusals(changed("/volunteers/0/max_km", 1.1)), one("distance"));
    EXPECT_THAT(refusals(changed("/volunteers/0/heads", 3)), one("too_many_heads"));
}

TEST(Eligibility, NamesEveryRuleThatFails) {
    auto city = small_city();
    city["volunteers"][0]["languages"] = {"pt"};
    city["volunteers"][0]["max_km"] = 0.5;
    EXPECT_THAT(refusals(read_city(city)), testing::ElementsAre("language", "distance"));
}

TEST(Eligibility, HoldsACertificateToTheDayOfTheShift) {
    auto city = small_city();
    city["shifts"][0]["roles"][0]["certificates"] = {"first-aid"};
    EXPECT_THAT(refusals(read_city(city)), testing::IsEmpty());
    city["volunteers"][0]["certificates"]["first-aid"] = "2026-11-28";
    EXPECT_THAT(refusals(read_city(city)), testing::IsEmpty());
    city["volunteers"][0]["certificates"]["first-aid"] = "2026-11-27";
    EXPECT_THAT(refusals(read_city(city)), testing::ElementsAre("certificate"));
}

TEST(Eligibility, SendsMinorsHomeAtEight) {
    auto city = small_city();
    city["volunteers"][0]["age"] = 17;
    city["shifts"][0]["start"] = "2026-11-28T18:00";
    city["shifts"][0]["end"] = "2026-11-28T20:00";
    EXPECT_THAT(refusals(read_city(city)), testing::IsEmpty());
    city["shifts"][0]["end"] = "2026-11-28T20:01";
    EXPECT_THAT(refusals(read_city(city)), testing::ElementsAre("evening"));
    city["volunteers"][0]["age"] = 18;
    EXPECT_THAT(refusals(read_city(city)), testing::IsEmpty());
}

TEST(Eligibility, CountsAnUnknownBirthdayAgainstWhoMustBeOldEnough) {
    auto city = small_city();
    city["volunteers"][0].erase("age");
    city["volunteers"][0]["birth_year"] = 2008;  // 17 or 18 in 2026
    city["shifts"][0]["roles"][0]["min_age"] = 18;
    EXPECT_THAT(refusals(read_city(city)), testing::ElementsAre("age"));
    city["volunteers"][0]["birth_year"] = 2007;
    EXPECT_THAT(refusals(read_city(city)), testing::IsEmpty());
}

TEST(Eligibility, DoesNotAskFlexibleNeedsForTime) {
    auto city = small_city();
    auto& shift = city["shifts"][0];
    shift.erase("start");
    shift.erase("end");
    shift["deadline"] = "2026-12-24T12:00";
    shift["hours"] = 3;
    city["volunteers"][0]["available"] = json::array();
    EXPECT_THAT(refusals(read_city(city)), testing::IsEmpty());
    EXPECT_EQ(read_city(city).shifts[0].length, 180);
}

// Two shifts of the small city, the second from `start` to `end` at some latitude.
Problem two_shifts(const char* start, const char* end, double latitude) {
    auto city = small_city();
    auto second = city["shifts"][0];
    second["id"] = "s2";
    second["at"][0] = latitude;
    second["start"] = start;
    second["end"] = end;
    second["roles"][0]["id"] = "r2";
    city["shifts"].push_back(second);
    return read_city(city);
}

TEST(Clash, LeavesTimeToTravel) {
    // 10 km are 10 minutes and 43.3 on the way: 54 in whole minutes.
    EXPECT_TRUE(clash(two_shifts("2026-11-28T12:00", "2026-11-28T13:00", 35.1), 0, 1));
    EXPECT_TRUE(clash(two_shifts("2026-11-28T12:23", "2026-11-28T13:00", 35.1), 0, 1));
    EXPECT_FALSE(clash(two_shifts("2026-11-28T12:25", "2026-11-28T13:00", 35.1), 0, 1));
    EXPECT_TRUE(clash(two_shifts("2026-11-28T11:34", "2026-11-28T13:00", 35.01), 0, 1));
    EXPECT_FALSE(clash(two_shifts("2026-11-28T11:35", "2026-11-28T13:00", 35.01), 0, 1));
}

TEST(Clash, KnowsListedConflictsAndTheShiftItself) {
    auto problem = two_shifts("2026-11-30T12:00", "2026-11-30T13:00", 35.01);
    EXPECT_FALSE(clash(problem, 0, 1));
    EXPECT_TRUE(clash(problem, 0, 0));
    problem.conflicts = {{0, 1}};
    EXPECT_TRUE(clash(problem, 1, 0));
}

TEST(Worth, AddsTheTermsOfAPair) {
    const auto problem = read_city(small_city());
    const auto terms = pair_terms_of(problem, 0, 0);
    // 0.01 degrees are 1113 m of 4000.
    EXPECT_EQ(terms, (PairTerms{600, 1000 - 1000 * 1113 / 4000, 500, 500}));
    EXPECT_EQ(weigh(terms), (300 * 600 + 300 * 722 + 220 * 500 + 180 * 500 + 500) / 1000);
}

TEST(Worth, CountsPreferenceAndNewcomers) {
    auto city = small_city();
    city["volunteers"][0]["prefer"] = {{"group:g1", 1}, {"area:a1", -2}, {"area:a2", 2}};
    city["volunteers"][0]["newcomer"] = true;
    city["volunteers"][0]["asked_week"] = 2;
    city["shifts"][0]["roles"][0]["newcomer_seats"] = 1;
    const auto terms = pair_terms_of(read_city(city), 0, 0);
    EXPECT_EQ(terms[2], 250);
    EXPECT_EQ(terms[3], 750);
}

TEST(Worth, PaysMinimumHeadsFirstAndChargesBurden) {
    auto problem = read_city(small_city());
    problem.volunteers[0].past_load = 20;  // 12 count
    EXPECT_EQ(head_bonus(problem, 0, 1), 3000);
    EXPECT_EQ(head_bonus(problem, 0, 2), 900);
    EXPECT_EQ(head_bonus(problem, 0, 3), 0);
    EXPECT_EQ(load_cost(problem, 0, 1), 300);
    EXPECT_EQ(load_cost(problem, 0, 3), 540);
    problem.announced = {{0, 0}};
    EXPECT_EQ(worth(problem, {}).objective, -150);
    const std::vector<Assignment> plan{{0, 0, 600}};
    EXPECT_EQ(worth(problem, plan).objective, 600 + 3000 - 300);
    EXPECT_EQ(worth(problem, plan).moved, 0);
}

}  // namespace
}  // namespace yui::matching
