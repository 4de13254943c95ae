// Refusals in words.
#include "protocol/problem.hpp"

#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>

#include "protocol/messages.hpp"

namespace yui::tests {

namespace {

using nlohmann::json;
using namespace protocol;

constexpr std::array languages{Language::ja, Language::easy, Language::en};

TEST(ProblemText, FillsInItsWords) {
    const Problem problem{ProblemCode::too_few_seats, "/adults", {{"left", "2"}}};
    EXPECT_EQ(problem_text(problem, Language::ja),
              "空きはあと2人です。人数を減らすか、別の回をえらんでください。");
    EXPECT_EQ(problem_text(problem, Language::easy), "あと 2人です。");
    EXPECT_EQ(problem_text(problem, Language::en),
              "Only 2 places are left. Choose fewer people or another date.");
}

TEST(ProblemText, SpeaksItsHintInTheLanguageOfTheReader) {
    const Problem problem{
        ProblemCode::invalid_field, "/title", {{"field", "title"}, {"hint", "too_long"}, {"limit", "40"}}};
    EXPECT_EQ(problem_text(problem, Language::ja), "＊titleを確かめてください。40文字までにしてください。");
    EXPECT_EQ(problem_text(problem, Language::en), "＊Please check title. Use 40 characters or fewer.");
}

TEST(ProblemText, NeverFillsInWhatAVisitorWrote) {
    const Problem problem{
        ProblemCode::invalid_field, "/a", {{"field", "{hint}{field}{"}, {"hint", "{hint}"}}};
    EXPECT_EQ(problem_text(problem, Language::en), "＊Please check {hint}{field}{. {hint}");
}

TEST(ProblemText, ShowsNoBracesForWordsThatNobodyGave) {
    for (std::size_t i = 0; i < EnumNames<ProblemCode>::names.size(); ++i) {
        for (const Language language : languages) {
            const std::string text = problem_text(Problem{static_cast<ProblemCode>(i)}, language);
            EXPECT_FALSE(text.empty()) << EnumNames<ProblemCode>::names[i];
            EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
        }
    }
}

TEST(ProblemJson, IsAnRfc9457Problem) {
    const Problem problem{ProblemCode::too_few_seats, "/adults", {{"left", "2"}}};
    const json expected{{"type", "/problems/too_few_seats"},
                        {"title", "Only 2 places are left."},
                        {"detail", "Only 2 places are left. Choose fewer people or another date."},
                        {"status", 409},
                        {"code", "too_few_seats"},
                        {"instance", "/api/commands"},
                        {"errors", json::array({{{"pointer", "/adults"}}})}};
    EXPECT_EQ(json::parse(problem_json(problem, Language::en, "/api/commands")), expected);
}

TEST(ProblemJson, PointsNowhereWhenTheWholeIsRefused) {
    const json problem = json::parse(problem_json(Problem{ProblemCode::busy}, Language::ja, ""));
    EXPECT_FALSE(problem.contains("errors"));
    EXPECT_FALSE(problem.contains("instance"));
    EXPECT_EQ(problem["retry"], true);
    EXPECT_EQ(problem["status"], 503);
    EXPECT_EQ(problem["title"], "ただいま混み合っています。");
}

TEST(ProblemJson, StaysJsonWhateverItsWordsHold) {
    const Problem problem{ProblemCode::time_overlap, "", {{"name", "\"\n\xFF}"}}};
    EXPECT_EQ(json::parse(problem_json(problem, Language::en, "/\"\\"))["detail"],
              "You already have \"\"\n\uFFFD}\" then.");
}

TEST(CloseCodes, SayWhetherThePageComesBack) {
    EXPECT_TRUE(comes_back(CloseCode::going_away));
    EXPECT_FALSE(comes_back(CloseCode::bad_frame));
}

}  // namespace

}  // namespace yui::tests
