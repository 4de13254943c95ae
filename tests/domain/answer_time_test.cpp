// Answers run out only by day and never before a whole daytime has passed.
#include "server/domain/answer_time.hpp"

#include <gtest/gtest.h>

#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

std::int64_t at(int day_of_month, int hours, int minutes = 0) {
    return instant(2026, 11, day_of_month, hours, minutes);
}

TEST(AnswerTime, KnowsDayFromNight) {
    EXPECT_FALSE(daytime(at(21, 7, 59)));
    EXPECT_TRUE(daytime(at(21, 8)));
    EXPECT_TRUE(daytime(at(21, 20)));
    EXPECT_FALSE(daytime(at(21, 20, 1)));
}

TEST(AnswerTime, WaitsForTheMorning) {
    EXPECT_EQ(next_daytime(at(21, 12)), at(21, 12));
    EXPECT_EQ(next_daytime(at(21, 3)), at(21, 8));
    EXPECT_EQ(next_daytime(at(21, 23)), at(22, 8));
}

TEST(AnswerTime, LeavesTwelveHoursOfDay) {
    EXPECT_EQ(after_one_daytime(at(21, 10)), at(22, 10));
    EXPECT_EQ(after_one_daytime(at(21, 8)), at(21, 20));
    EXPECT_EQ(after_one_daytime(at(21, 5)), at(21, 20));
    EXPECT_EQ(after_one_daytime(at(21, 20)), at(22, 20));
    EXPECT_EQ(after_one_daytime(at(21, 23)), at(22, 20));
}

TEST(AnswerTime, TakesAWishOnlyIfItIsLateEnoughAndByDay) {
    const auto asked = at(21, 10);
    EXPECT_EQ(answer_until(asked, at(25, 12), std::nullopt), at(25, 12));
    EXPECT_EQ(answer_until(asked, at(25, 22), std::nullopt), at(26, 8));
    EXPECT_EQ(answer_until(asked, at(21, 11), std::nullopt), at(22, 10));
}

TEST(AnswerTime, GivesThreeDaysOrUntilTheRoleBegins) {
    const auto asked = at(21, 10);
    EXPECT_EQ(answer_until(asked, std::nullopt, std::nullopt), at(24, 10));
    EXPECT_EQ(answer_until(asked, std::nullopt, at(23, 9)), at(23, 9));
    EXPECT_EQ(answer_until(asked, std::nullopt, at(21, 15)), at(22, 10));
}

TEST(AnswerTime, IsAFullOrHalfHourWhereNobodyNamedAMinute) {
    EXPECT_EQ(answer_until(at(21, 10, 7), std::nullopt, std::nullopt), at(24, 10, 30));
    EXPECT_EQ(answer_until(at(21, 10, 31), std::nullopt, at(21, 15, 10)), at(22, 11));
    EXPECT_EQ(answer_until(at(21, 19, 45), std::nullopt, std::nullopt), at(24, 20));
    EXPECT_EQ(answer_until(at(21, 10, 7), at(25, 12, 7), std::nullopt), at(25, 12, 7)) << "as it was wished";
    EXPECT_EQ(answer_until(at(21, 10), std::nullopt, at(23, 9, 10)), at(23, 9, 10)) << "the role begins then";
    EXPECT_EQ(decide_until(at(21, 10, 7), std::nullopt), at(24, 10, 30));
}

// Whatever is asked at whatever minute: never at night, never before one daytime has passed.
TEST(AnswerTime, HoldsBothPromisesAtEveryMinuteOfTwoDays) {
    for (int minute_of = 0; minute_of < 2 * 24 * 60; minute_of += 7) {
        const auto asked = at(21, 0) + minute_of * minute;
        for (const std::int64_t wish : {asked + 1, asked + 5 * hour, asked + day, asked + 40 * hour}) {
            const auto until = answer_until(asked, wish, std::nullopt);
            ASSERT_TRUE(daytime(until)) << minute_of;
            std::int64_t by_day = 0;
            for (auto moment = asked; moment < until; moment += minute)
                if (daytime(moment) && daytime(moment + minute)) by_day += minute;
            ASSERT_GE(by_day, 12 * hour - minute) << minute_of;
        }
    }
}

TEST(AnswerTime, GivesOrganizersUntilTheDayTheyNamedButAtLeastADay) {
    EXPECT_EQ(decide_until(at(21, 10), at(25, 18)), at(25, 18));
    EXPECT_EQ(decide_until(at(21, 10), at(21, 12)), at(22, 10));
    EXPECT_EQ(decide_until(at(21, 10), std::nullopt), at(24, 10));
}

}  // namespace
}  // namespace yui::domain
