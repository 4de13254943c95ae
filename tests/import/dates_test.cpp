// Days and times as people write them.
#include "server/import/dates.hpp"

#include <gtest/gtest.h>

#include "server/domain/time.hpp"

namespace yui::imports {
namespace {

std::int64_t day(int year, int month, int day_of_month) {
    return domain::local(domain::instant(year, month, day_of_month)).days;
}

Reading<DaySpan> days(std::string_view text) { return read_days(text, day(2026, 3, 20)); }

TEST(Days, AreReadInEveryWritingOfOneDay) {
    for (const auto* text : {"2026-04-01",
                             "2026/4/1",
                             "2026.4.1",
                             "20260401",
                             "2026年4月1日",
                             "２０２６年４月１日（水）",
                             "2026年4月1日（水曜日）",
                             "令和8年4月1日",
                             "令和８年４月１日（水・祝）",
                             "R8.4.1",
                             "平成38年4月1日"}) {
        const auto read = days(text);
        ASSERT_TRUE(read.value) << text;
        EXPECT_EQ(read.value->first, day(2026, 4, 1)) << text;
        EXPECT_EQ(read.value->last, read.value->first) << text;
        EXPECT_EQ(read.confidence, ImportConfidence::certain) << text << read.note;
    }
    EXPECT_EQ(days("令和元年5月1日").value->first, day(2019, 5, 1));
    EXPECT_TRUE(days("令和8年4月1日").mended);
    EXPECT_TRUE(days("２０２６/4/1").mended);
    EXPECT_FALSE(days("2026-04-01").mended);
}

TEST(Days, AreReadAsSpans) {
    const DaySpan april{day(2026, 4, 1), day(2026, 4, 5), {}};
    for (const auto* text : {"2026/4/1～2026/4/5",
                             "2026年4月1日〜4月5日",
                             "2026年4月1日（水）から5日（日）まで",
                             "令和8年4月1日～5日"})
        EXPECT_EQ(days(text).value, april) << text;
    EXPECT_EQ(days("2026年12月28日～1月3日").value->last, day(2027, 1, 3));
}

TEST(Days, WithoutAYearAreTheNextSuchDayAndNeverCertain) {
    const auto read = days("4月5日（日）");
    EXPECT_EQ(read.value->first, day(2026, 4, 5));
    EXPECT_EQ(read.confidence, ImportConfidence::likely);
    EXPECT_EQ(days("1月5日").value->first, day(2027, 1, 5));
}

TEST(Days, AreDoubtfulWhereMoreIsSaid) {
    for (const auto* text : {"2026年8月5日（水）～8月16日（日）※10日（月）以外",
                             "2026年4月1日、8日",
                             "2026年4月1日（月）",
                             "46256",
                             "2026/4/1～？"})
        EXPECT_EQ(days(text).confidence, ImportConfidence::likely) << text;
}

TEST(Days, ThatAreNoneAreSaidToBeNone) {
    for (const auto* text : {"",
                             "随時（要調整）",
                             "2026/13/45",
                             "2026-02-29",
                             "毎週月曜",
                             "99999999",
                             "～9月25日(金)まで",
                             "令和"})
        EXPECT_FALSE(days(text).value) << text;
}

TEST(Days, LeaveATimeBehindThem) {
    EXPECT_EQ(days("2026/4/1 10:00～12:00").value->rest, "10:00~12:00");
    EXPECT_EQ(days("2026/4/1 10:00～12:00").confidence, ImportConfidence::certain);
    EXPECT_EQ(days("2026-04-01T10:00").value->rest, "10:00");
}

TEST(Times, AreReadInEveryWriting) {
    EXPECT_EQ(read_times("9:30").value, (TimeSpan{570, {}}));
    EXPECT_EQ(read_times("09:30:00").value, (TimeSpan{570, {}}));
    EXPECT_EQ(read_times("９時３０分").value, (TimeSpan{570, {}}));
    EXPECT_EQ(read_times("9時半").value, (TimeSpan{570, {}}));
    EXPECT_EQ(read_times("午前9時30分").value, (TimeSpan{570, {}}));
    EXPECT_EQ(read_times("午後１時").value, (TimeSpan{780, {}}));
    EXPECT_EQ(read_times("正午").value, (TimeSpan{720, {}}));
    EXPECT_EQ(read_times("24:00").value, (TimeSpan{1440, {}}));
    EXPECT_TRUE(read_times("午前9時30分").mended);
    EXPECT_FALSE(read_times("09:30").mended);
}

TEST(Times, AreReadAsSpans) {
    for (const auto* text :
         {"9:30～11:30", "9時30分〜11時30分", "午前9時30分から11時30分まで", "9:30-11:30"}) {
        EXPECT_EQ(read_times(text).value, (TimeSpan{570, 690})) << text;
        EXPECT_EQ(read_times(text).confidence, ImportConfidence::certain) << text;
    }
    EXPECT_EQ(read_times("午後1時～3時").value, (TimeSpan{780, 900}));
    EXPECT_EQ(read_times("午前10時～3時").value, (TimeSpan{600, 900}));
    EXPECT_EQ(read_times("午前10時～3時").confidence, ImportConfidence::likely);
}

TEST(Times, AreDoubtfulOrNoneWhereTheyAreSo) {
    EXPECT_EQ(read_times("14:00 ③18:30").confidence, ImportConfidence::likely);
    EXPECT_EQ(read_times("10時頃").confidence, ImportConfidence::likely);
    for (const auto* text : {"", "②14:00 ③18:30", "25:00", "10:75", "随時", "10"})
        EXPECT_FALSE(read_times(text).value) << text;
}

}  // namespace
}  // namespace yui::imports
