#include "server/net/trimmed.hpp"

#include <gtest/gtest.h>

namespace yui::net {
namespace {

TEST(Trimmed, TakesOffBlanksAndTabsAtBothEndsOnly) {
    EXPECT_EQ(trimmed(" \t a\t b \t"), "a\t b");
    EXPECT_EQ(trimmed("a"), "a");
    EXPECT_EQ(trimmed("\r\na\v"), "\r\na\v");
}

TEST(Trimmed, LeavesAnEmptyPlaceInTheTextWhereNothingElseIs) {
    for (const std::string_view text : {" \t ", ""}) {
        EXPECT_TRUE(trimmed(text).empty());
        EXPECT_EQ(trimmed(text).data(), text.data() + text.size()) << "a value that is there, and empty";
    }
}

}  // namespace
}  // namespace yui::net
