// `yui match generate` and `check`, and files that are not what they should be.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/match/line.hpp"
#include "tests/matching/fixture.hpp"

namespace yui {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

TEST(MatchGenerate, WritesACityOfTheAskedSize) {
    const auto answer = match_line({"generate", "--volunteers", "7", "--shifts", "3", "--seed", "5"});
    EXPECT_EQ(answer.code, 0);
    const auto city = json::parse(answer.out);
    EXPECT_EQ(city.at("volunteers").size(), 7U);
    EXPECT_EQ(city.at("shifts").size(), 3U);
}

TEST(MatchGenerate, PutsFourOrTwentyPeopleToAShift) {
    const auto people = [](const char* flag) {
        return json::parse(match_line({"generate", "--shifts", "3", flag}).out).at("volunteers").size();
    };
    EXPECT_EQ(people("--scarce"), 12U);
    EXPECT_EQ(people("--ample"), 60U);
}

TEST(MatchGenerate, WritesToAFile) {
    const Scratch file;
    const auto answer = match_line({"generate", "--volunteers", "2", "--shifts", "1", "--out", file.path()});
    EXPECT_EQ(answer.out, "");
    EXPECT_EQ(json::parse(file.text()).at("volunteers").size(), 2U);
}

class MatchCheck : public testing::Test {
protected:
    // An empty plan for a city where nobody is needed.
    const Scratch city{R"({"format":"yui-instance/1","volunteers":[],"shifts":[]})"};
    const Scratch good{R"({"assignments":[],"utility":0,"objective":0,"unfilled":[]})"};
    const Scratch bad{R"({"assignments":[],"utility":0,"objective":1,"unfilled":[]})"};
};

TEST_F(MatchCheck, Exits0ForAPlanThatIsTrue) {
    const auto answer = match_line({"check", city.path(), good.path()});
    EXPECT_EQ(answer.code, 0);
    EXPECT_THAT(answer.out, HasSubstr("No rule is broken"));
}

TEST_F(MatchCheck, Exits1AndNamesTheRuleThatIsBroken) {
    const auto answer = match_line({"check", city.path(), bad.path()});
    EXPECT_EQ(answer.code, 1);
    EXPECT_THAT(answer.out, AllOf(HasSubstr("objective: plan: says 1, is 0"), HasSubstr("wrong")));
}

TEST_F(MatchCheck, SaysItInJson) {
    const auto answer = json::parse(match_line({"check", city.path(), bad.path(), "--json"}).out);
    EXPECT_FALSE(answer.at("ok").get<bool>());
    EXPECT_EQ(answer.at("violations").at(0).at("rule"), "objective");
}

TEST_F(MatchCheck, ShowsBytesThatAreNoText) {
    const Scratch plan("{\"assignments\":[{\"volunteer\":\"\xff\",\"role\":\"r\"}]}");
    const auto answer = match_line({"check", city.path(), plan.path(), "--json"});
    EXPECT_EQ(answer.code, 1);
    EXPECT_TRUE(json::accept(answer.out));
}

TEST_F(MatchCheck, RefusesAFileThatIsNotThere) {
    EXPECT_EQ(match_line({"check", city.path(), "/nonexistent/plan.json"}).code, 2);
}

}  // namespace
}  // namespace yui
