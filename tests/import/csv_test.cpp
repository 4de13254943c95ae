// Rows of CSV files as programs really write them, and what a broken one costs.
#include "server/import/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/import/decode.hpp"

namespace yui::imports {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TEST(Csv, KeepsCommasLineFeedsAndQuotesInsideQuotes) {
    const auto rows = read_csv("名称,説明\r\n\"祭り\",\"雨, \"\"風\"\"\r\n晴れ\"\r\n");
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_THAT(rows[1].cells, ElementsAre("祭り", "雨, \"風\"\n晴れ"));
    EXPECT_EQ(rows[1].shape, RowShape::whole);
}

TEST(Csv, ReadsEveryLineEnd) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const auto rows = read_csv("a,b" + end + "1,2" + end + end + "3,4" + end);
        ASSERT_THAT(rows, SizeIs(3));
        EXPECT_THAT(rows[2].cells, ElementsAre("3", "4"));
        EXPECT_EQ(rows[2].line, 4U);
        EXPECT_TRUE(rows[2].ended);
    }
}

TEST(Csv, CountsLinesInsideQuotes) {
    const auto rows = read_csv("a,b\n\"1\n1\n1\",2\n3,4");
    EXPECT_EQ(rows[1].line, 2U);
    EXPECT_EQ(rows[2].line, 5U);
    EXPECT_FALSE(rows[2].ended);
}

TEST(Csv, LosesOnlyTheRowWhoseQuoteNeverCloses) {
    const auto rows = read_csv("a,b\n1,\"zwei\n3,4\n5,6\n");
    ASSERT_THAT(rows, SizeIs(4));
    EXPECT_EQ(rows[1].shape, RowShape::open_quote);
    EXPECT_EQ(rows[1].line, 2U);
    EXPECT_THAT(rows[2].cells, ElementsAre("3", "4"));
    EXPECT_THAT(rows[3].cells, ElementsAre("5", "6"));
}

TEST(Csv, LosesOnlyTheRowWhoseQuoteClosesInTheNext) {
    const auto rows = read_csv("a,b\n1,\"zwei\n3,\"vier\"\n5,6\n");
    ASSERT_THAT(rows, SizeIs(4));
    EXPECT_EQ(rows[1].shape, RowShape::open_quote);
    EXPECT_THAT(rows[2].cells, ElementsAre("3", "vier"));
    EXPECT_EQ(rows[2].line, 3U);
}

TEST(Csv, ReadsQuotesWhereNoneBelong) {
    const auto rows = read_csv("a,b\n5\" pipe,\"x\"y\n");
    EXPECT_THAT(rows[1].cells, ElementsAre("5\" pipe", "xy"));
    EXPECT_EQ(rows[1].shape, RowShape::loose_quotes);
}

TEST(Csv, MarksRowsThatAreWiderOrNarrowerThanTheHeading) {
    const auto rows = read_csv("a,b,c\n1,2,3\n1,2\n1,2,3,4\n");
    EXPECT_EQ(rows[1].shape, RowShape::whole);
    EXPECT_EQ(rows[2].shape, RowShape::wrong_width);
    EXPECT_EQ(rows[3].shape, RowShape::wrong_width);
}

TEST(Csv, ReadsTabs) { EXPECT_THAT(read_csv("a\tb\n1,5\t2\n")[1].cells, ElementsAre("1,5", "2")); }

TEST(Csv, GivesUpOnAFileOfNothingButQuotes) {
    std::string text = "a,b\n";
    for (int i = 0; i < 3001; ++i) text += "x,\"y\n";
    EXPECT_THROW(read_csv(text), Unreadable);
}

TEST(Decoding, RecognisesEveryEncodingOfMunicipalFiles) {
    EXPECT_EQ(decode("名称").encoding, Encoding::utf8);
    const auto marked = decode("\xEF\xBB\xBF名称");
    EXPECT_EQ(marked.encoding, Encoding::utf8_bom);
    EXPECT_EQ(marked.text, "名称");
    // 名称①髙～ in the Shift_JIS of Windows.
    const auto cp932 = decode("\x96\xBC\x8F\xCC\x87\x40\xFB\xFC\x81\x60");
    EXPECT_EQ(cp932.encoding, Encoding::cp932);
    EXPECT_EQ(cp932.text, "名称①髙～");
    const auto utf16 = decode(std::string_view("\xFF\xFE\x0D\x54\xF0\x79", 6));
    EXPECT_EQ(utf16.encoding, Encoding::utf16);
    EXPECT_EQ(utf16.text, "名称");
}

TEST(Decoding, SaysThatAFileEndsInsideALetter) {
    const auto cut = decode("名称\xE7\xA7");
    EXPECT_TRUE(cut.cut);
    EXPECT_EQ(cut.encoding, Encoding::utf8);
    EXPECT_EQ(cut.text, "名称");
}

TEST(Decoding, NamesTheLineThatCannotBeRead) {
    try {
        decode("abc\n\x81\xFF\xFF\xFF\n");
        FAIL() << "read";
    } catch (const Unreadable& error) {
        EXPECT_THAT(error.what(), testing::StartsWith("2行目"));
    }
    EXPECT_THROW(decode(""), Unreadable);
}

TEST(Decoding, KeepsAFileWithOneBrokenLetter) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += "日本語の長い文です\n";
    text += "\xFF\xFF\n";
    EXPECT_EQ(decode(text).encoding, Encoding::utf8);
    EXPECT_NE(decode(text).text.find("\uFFFD"), std::string::npos);
}

}  // namespace
}  // namespace yui::imports
