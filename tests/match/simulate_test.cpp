// `yui match simulate`.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/match/line.hpp"

namespace yui {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::vector<std::string> small{
    "simulate", "--seeds", "2", "--weeks", "3", "--volunteers", "60", "--shifts", "8"};

TEST(MatchSimulate, PrintsEveryMeasureOfEveryPolicy) {
    const auto answer = match_line(small);
    EXPECT_EQ(answer.code, 0);
    for (const auto* word : {"board",
                             "greedy",
                             "engine",
                             "fill",
                             "days_to_fill",
                             "gini",
                             "max_load",
                             "contacts_per_head",
                             "newcomers",
                             "+-"})
        EXPECT_THAT(answer.out, HasSubstr(word));
}

TEST(MatchSimulate, GivesTheSameForTheSameDice) {
    auto asked = small;
    asked.emplace_back("--json");
    const auto once = match_line(asked).out;
    EXPECT_EQ(once, match_line(asked).out);
    EXPECT_EQ(json::parse(once).at("policies").at("engine").size(), 8U);
}

}  // namespace
}  // namespace yui
