// `yui match rank` and `explain`.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "matching/generate/generate.hpp"
#include "tests/match/line.hpp"

namespace yui {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class MatchPeople : public testing::Test {
protected:
    const Scratch city{matching::generate::instance({300, 30, 1, matching::generate::Rules::basic})};

    // Somebody with the role the plan gives them.
    json chosen() const {
        return json::parse(match_line({"plan", city.path(), "--json"}).out).at("assignments").at(0);
    }
};

TEST_F(MatchPeople, RanksResidentsForARole) {
    const auto list = json::parse(match_line({"rank", city.path(), "--role", "r1.1", "--json"}).out);
    ASSERT_FALSE(list.empty());
    EXPECT_LE(list.size(), 10U);
    EXPECT_TRUE(list.at(0).contains("terms"));
}

TEST_F(MatchPeople, RanksNeedsForAResident) {
    const auto volunteer = chosen().at("volunteer").get<std::string>();
    const auto list = json::parse(
        match_line({"rank", city.path(), "--volunteer", volunteer, "--count", "1", "--json"}).out);
    EXPECT_EQ(list.size(), 1U);
}

TEST_F(MatchPeople, SaysWhomToAskInWhichWave) {
    const auto told =
        json::parse(match_line({"rank", city.path(), "--role", "r1.1", "--waves", "--json"}).out);
    EXPECT_GT(told.at("open").get<int>(), 0);
    EXPECT_FALSE(told.at("waves").at(0).at("people").empty());
    EXPECT_THAT(match_line({"rank", city.path(), "--role", "r1.1", "--waves", "--scaled-down"}).out,
                HasSubstr("of the best plan of averages"));
    EXPECT_THAT(match_line({"rank", city.path(), "--waves", "--volunteer", "v1"}).err,
                HasSubstr("needs --role"));
}

TEST_F(MatchPeople, RefusesAnIdThatIsNotThere) {
    const auto answer = match_line({"rank", city.path(), "--role", "r99"});
    EXPECT_EQ(answer.code, 1);
    EXPECT_THAT(answer.err, HasSubstr("no such role: r99"));
}

TEST_F(MatchPeople, WantsToKnowWhoOrWhat) {
    EXPECT_THAT(match_line({"rank", city.path()}).err, HasSubstr("--volunteer or --role"));
    EXPECT_THAT(match_line({"explain", city.path()}).err, HasSubstr("--volunteer, --role or both"));
}

TEST_F(MatchPeople, ExplainsWhoWasChosen) {
    const auto pair = chosen();
    const std::vector<std::string> asked{"explain",
                                         city.path(),
                                         "--volunteer",
                                         pair.at("volunteer").get<std::string>(),
                                         "--role",
                                         pair.at("role").get<std::string>()};
    EXPECT_THAT(match_line(asked).out, HasSubstr("Chosen: utility"));
    auto in_json = asked;
    in_json.emplace_back("--json");
    EXPECT_EQ(json::parse(match_line(in_json).out).at("verdict"), "chosen");
}

TEST_F(MatchPeople, TellsHowManyEachFilterLeaves) {
    EXPECT_THAT(match_line({"explain", city.path(), "--role", "r1.1"}).out, HasSubstr("300 people"));
}

TEST_F(MatchPeople, TellsAPersonWhatWouldOpenNeeds) {
    EXPECT_THAT(match_line({"explain", city.path(), "--volunteer", "v1"}).out, HasSubstr("needs fit"));
}

}  // namespace
}  // namespace yui
