// `yui match plan`: what it writes, and that its own checker believes it.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "matching/generate/generate.hpp"
#include "tests/match/line.hpp"

namespace yui {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class MatchPlan : public testing::Test {
protected:
    const Scratch city{matching::generate::instance({120, 30, 1, matching::generate::Rules::all})};
};

TEST_F(MatchPlan, WritesAPlanThatTheCheckerBelieves) {
    const Scratch plan;
    ASSERT_EQ(match_line({"plan", city.path(), "--out", plan.path()}).code, 0);
    EXPECT_EQ(match_line({"check", city.path(), plan.path()}).code, 0);
}

TEST_F(MatchPlan, NamesEverythingThatThePlanMustSay) {
    const auto plan = json::parse(match_line({"plan", city.path(), "--json"}).out);
    for (const auto* name : {"assignments",
                             "utility",
                             "objective",
                             "bound",
                             "bound_candidates",
                             "utility_bound",
                             "gap",
                             "normalised_gap",
                             "unfilled",
                             "metrics",
                             "stopped",
                             "options"})
        EXPECT_TRUE(plan.contains(name)) << name;
    EXPECT_EQ(plan.at("stopped"), "finished");
}

TEST_F(MatchPlan, GivesTheSameBytesWithAnyNumberOfThreads) {
    const auto one = match_line({"plan", city.path(), "--json", "--threads", "1"});
    EXPECT_EQ(one.out, match_line({"plan", city.path(), "--json", "--threads", "3"}).out);
}

TEST_F(MatchPlan, SaysThatTimeStoppedIt) {
    const auto plan =
        json::parse(match_line({"plan", city.path(), "--json", "--time-limit", "0.000001"}).out);
    EXPECT_EQ(plan.at("stopped"), "time");
}

TEST_F(MatchPlan, TellsPeopleWhatCameOut) {
    const auto answer = match_line({"plan", city.path()});
    EXPECT_THAT(answer.out, HasSubstr("Bound"));
    EXPECT_THAT(answer.out, HasSubstr("normalised"));
}

TEST_F(MatchPlan, WeighsFairnessAsAsked) {
    const auto options = json::parse(match_line({"plan", city.path(), "--json", "--fairness", "2.5"}).out);
    EXPECT_EQ(options.at("options").at("fairness"), 2.5);
}

TEST_F(MatchPlan, NamesTheRolesThatWereRequiredAndCannotBeMet) {
    const Scratch alone{
        R"({"format":"yui-instance/1","options":{"all_roles_required":true},"volunteers":[{"id":"v1"}],)"
        R"("shifts":[{"id":"s1","roles":[{"id":"r1","min":1,"max":1},{"id":"r2","min":3,"max":3}]}]})"};
    const auto answer = match_line({"plan", alone.path()});
    EXPECT_EQ(answer.code, 0);
    EXPECT_THAT(answer.out, HasSubstr("Not met        r2 lacks 3"));
}

TEST_F(MatchPlan, RefusesWhatIsNoNumberOrTooSmallOne) {
    for (const auto* fairness : {"nan", "-1", "101", "much"}) {
        const auto answer = match_line({"plan", city.path(), "--fairness", fairness});
        EXPECT_EQ(answer.code, 2) << fairness;
        EXPECT_THAT(answer.err, HasSubstr("--fairness: a number from 0 to 100 was expected")) << fairness;
    }
    EXPECT_EQ(match_line({"plan", city.path(), "--time-limit", "0"}).code, 2);
}

TEST_F(MatchPlan, NamesThePathOfWhatIsWrong) {
    const Scratch bad{R"({"format":"yui-instance/1","volunteers":[{"id":"v1","heads":-1}],"shifts":[]})"};
    const auto answer = match_line({"plan", bad.path()});
    EXPECT_EQ(answer.code, 1);
    EXPECT_THAT(answer.err, HasSubstr("$.volunteers[0].heads"));
}

}  // namespace
}  // namespace yui
