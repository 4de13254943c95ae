#include "server/app/recent_counts.hpp"

#include <gtest/gtest.h>

namespace yui::app {
namespace {

class RecentCountsTest : public testing::Test {
protected:
    std::int64_t ask(std::int64_t now, const std::string& key = "all") {
        return counts.get(key, now, [this] { return ++counted; });
    }
    RecentCounts counts;
    std::int64_t counted = 0;
};

TEST_F(RecentCountsTest, CountsOnceASecondForEachWish) {
    EXPECT_EQ(ask(1000), 1);
    EXPECT_EQ(ask(1999), 1);
    EXPECT_EQ(ask(1999, "here"), 2);
    EXPECT_EQ(ask(2000), 3);
}

TEST_F(RecentCountsTest, CountsAnewAfterAChange) {
    ask(1000);
    counts.forget();
    EXPECT_EQ(ask(1000), 2);
}

TEST_F(RecentCountsTest, KeepsNothingThatWasCountedBeforeAChange) {
    counts.get("all", 1000, [this] {
        counts.forget();
        return std::int64_t{7};
    });
    EXPECT_EQ(ask(1000), 1);
}

}  // namespace
}  // namespace yui::app
