// Refusals in words.
#include "protocol/problem.hpp"

#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <regex>

#include "protocol/messages.hpp"

namespace yui::tests {

namespace {

using nlohmann::json;
using namespace protocol;

std::string without_readings(const std::string& text) {
    return std::regex_replace(text, std::regex(R"(\{[^{}|]+\|[^{}|]+\})"), "");
}

constexpr std::array languages{Language::ja, Language::easy, Language::en};

TEST(ProblemText, FillsInItsWords) {
    const Problem problem{ProblemCode::too_few_seats, "/adults", {{"left", "2"}}};
    EXPECT_EQ(problem_text(problem, Language::ja),
              "空きはあと2人です。人数を減らすか、別の回をえらんでください。");
    EXPECT_EQ(problem_text(problem, Language::easy), "あと {2人|ふたり}です。");
    EXPECT_EQ(problem_text(problem, Language::en),
              "Only 2 places are left. Choose fewer people or another date.");
}

TEST(ProblemText, SpeaksItsHintInTheLanguageOfTheReader) {
    const Problem problem{
        ProblemCode::invalid_field, "/title", {{"field", "title"}, {"hint", "too_long"}, {"limit", "40"}}};
    EXPECT_EQ(problem_text(problem, Language::ja),
              "＊タイトルを確かめてください。40文字までにしてください。");
    EXPECT_EQ(problem_text(problem, Language::en), "＊Please check the title. Use 40 characters or fewer.");
}

TEST(ProblemText, NeverFillsInWhatAVisitorWrote) {
    const Problem problem{ProblemCode::time_overlap, "", {{"name", "{name}{hint}{"}, {"hint", "{hint}"}}};
    EXPECT_EQ(problem_text(problem, Language::en), "You already have \"{name}{hint}{\" then.");
}

TEST(ProblemText, NamesAFieldAsPeopleDo) {
    const Problem problem{ProblemCode::missing_field, "/roles/0/title/ja", {{"field", "roles/0/title/ja"}}};
    EXPECT_EQ(problem_text(problem, Language::ja), "＊記入されていないところがあります。（タイトル）");
    const Problem unnamed{ProblemCode::missing_field, "/x/0", {{"field", "x/0"}}};
    EXPECT_EQ(problem_text(unnamed, Language::en), "＊Something is missing (what you entered).");
}

TEST(ProblemText, SaysADateByTheClockOfJapan) {
    const auto opens = [](const char* date, Language language) {
        return problem_text(Problem{ProblemCode::not_open_yet, "", {{"date", date}}}, language);
    };
    const char* const morning = "1796083200000";  // 2026-12-01 00:00 UTC
    EXPECT_EQ(opens(morning, Language::ja), "12月1日（火）午前9時から受け付けます。");
    EXPECT_EQ(opens(morning, Language::easy),
              "{12月|じゅうにがつ}{1日|ついたち}（{火曜日|かようび}） 9:00から "
              "{申|もう}し{込|こ}めます。");
    EXPECT_EQ(opens(morning, Language::en), "Sign-up opens on Tue 1 Dec, 9:00.");
    EXPECT_EQ(opens("1796094000000", Language::ja), "12月1日（火）正午から受け付けます。");
    EXPECT_EQ(opens("1796139000000", Language::ja), "12月2日（水）午前0時30分から受け付けます。");
    EXPECT_EQ(opens("soon", Language::en), "Sign-up opens on soon.");
}

TEST(ProblemText, SaysARuleOfAgeInWords) {
    const auto rule = [](const char* ages, Language language) {
        return problem_text(Problem{ProblemCode::age_rule, "", {{"rule", ages}}}, language);
    };
    EXPECT_EQ(rule("18+", Language::ja), "この役割には年齢のきまりがあります。（18歳以上）");
    EXPECT_EQ(rule("–15", Language::en), "There is an age rule for this task (up to 15).");
    EXPECT_EQ(rule("18–65", Language::easy),
              "{年齢|ねんれい}の きまりが あります。（18さいから 65さいまで）");
}

TEST(ProblemText, LeavesOnlyReadingsInBraces) {
    const Problem problem{ProblemCode::event_full};
    EXPECT_EQ(problem_text(problem, Language::easy),
              "いま いっぱいに なりました。{申|もう}し{込|こ}みは できて いません。");
}

TEST(ProblemText, ShowsNoBracesForWordsThatNobodyGave) {
    for (std::size_t i = 0; i < EnumNames<ProblemCode>::names.size(); ++i) {
        for (const Language language : languages) {
            const std::string text = problem_text(Problem{static_cast<ProblemCode>(i)}, language);
            EXPECT_FALSE(text.empty()) << EnumNames<ProblemCode>::names[i];
            EXPECT_EQ(without_readings(text).find_first_of("{}"), std::string::npos) << text;
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
