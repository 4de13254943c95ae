// What may be inside a text.
#include "protocol/text.hpp"

#include <gtest/gtest.h>

namespace yui::tests {

namespace {

using namespace protocol;

TEST(Utf8, IsWhatTheStandardSays) {
    for (const char* good : {"",
                             "a",
                             "\u007F",
                             "\u0080",
                             "\u07FF",
                             "\u0800",
                             "\uD7FF",
                             "\uE000",
                             "\uFFFF",
                             "\U00010000",
                             "\U0010FFFF"}) {
        EXPECT_TRUE(is_utf8(good)) << good;
    }
    for (const char* bad : {"\x80",
                            "\xC0\x80",
                            "\xC1\xBF",
                            "\xC2",
                            "\xE0\x9F\xBF",
                            "\xED\xA0\x80",
                            "\xE3\x81",
                            "\xF0\x8F\xBF\xBF",
                            "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80",
                            "\xFF",
                            "a\xC2z"}) {
        EXPECT_FALSE(is_utf8(bad)) << bad;
    }
}

TEST(Utf8, IsRepairedByteByByte) {
    EXPECT_EQ(repaired_utf8("字\xE5\xAD-\xFF"), "字\uFFFD\uFFFD-\uFFFD");
    EXPECT_EQ(repaired_utf8("字"), "字");
}

TEST(CodePoints, CountCharactersOfAnyWidth) { EXPECT_EQ(code_points("aé字\U0001F338"), 4U); }

TEST(Controls, AreFoundWhereverTheyAre) {
    for (const std::string& text : {std::string("\0", 1),
                                    std::string("a\x1F"),
                                    std::string("\x7F"),
                                    std::string("\u0080"),
                                    std::string("字\u009F"),
                                    std::string("\r")}) {
        EXPECT_TRUE(has_controls(text, Lines::many)) << text;
    }
    EXPECT_TRUE(has_controls("a\nb", Lines::one));
    EXPECT_TRUE(has_controls("a\tb", Lines::one));
    EXPECT_FALSE(has_controls("a\n\tb", Lines::many));
    EXPECT_FALSE(has_controls("字 \u00A0é～", Lines::one));
}

TEST(Dates, AreDaysThatExist) {
    EXPECT_TRUE(is_date("2028-02-29"));
    EXPECT_TRUE(is_date("2027-03-31"));
    for (const char* wrong : {"2027-02-29",
                              "2027-04-31",
                              "2027-00-01",
                              "2027-01-00",
                              "2027-13-01",
                              "2027-1-1",
                              "27-01-01",
                              "2027/01/01",
                              "2027-01-01T",
                              "２０２７-01-01",
                              "+027-01-01",
                              ""}) {
        EXPECT_FALSE(is_date(wrong)) << wrong;
    }
}

TEST(Times, AreWithinADay) {
    EXPECT_TRUE(is_time("00:00"));
    EXPECT_TRUE(is_time("23:59"));
    for (const char* wrong : {"24:00", "12:60", "9:30", "09:30:00", "09-30", "-9:30", ""})
        EXPECT_FALSE(is_time(wrong)) << wrong;
}

TEST(Uuids, AreLowerCaseWithHyphens) {
    EXPECT_TRUE(is_uuid("3f0c2b9e-7a41-4c55-9d0e-5b8a6f1c2d34"));
    for (const char* wrong : {"3F0C2B9E-7A41-4C55-9D0E-5B8A6F1C2D34",
                              "3f0c2b9e7a414c559d0e5b8a6f1c2d34",
                              "3f0c2b9e-7a41-4c55-9d0e-5b8a6f1c2d3g",
                              "3f0c2b9e-7a41-4c55-9d0e-5b8a6f1c2d3",
                              ""}) {
        EXPECT_FALSE(is_uuid(wrong)) << wrong;
    }
}

}  // namespace

}  // namespace yui::tests
