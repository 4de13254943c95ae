#include "server/net/log_order.hpp"

#include <gtest/gtest.h>

namespace yui::net {
namespace {

bus::Message row(std::uint64_t seq) { return {"event:1", "", seq, "{}"}; }

TEST(LogOrder, GivesOutEachRowOnceInOrder) {
    LogOrder order;
    order.begin_after(7);
    EXPECT_FALSE(order.take(row(7)));
    EXPECT_TRUE(order.take(row(8)));
    EXPECT_FALSE(order.take(row(8)));
    EXPECT_TRUE(order.take(row(9)));
    EXPECT_EQ(order.known(), 9u);
    EXPECT_FALSE(order.behind());
}

TEST(LogOrder, HoldsARowUntilItsElderIsThere) {
    LogOrder order;
    order.begin_after(0);
    EXPECT_FALSE(order.take(row(3)));
    EXPECT_FALSE(order.take(row(2)));
    EXPECT_TRUE(order.behind());
    EXPECT_EQ(order.take_held(), std::nullopt);
    EXPECT_TRUE(order.take(row(1)));
    EXPECT_EQ(order.take_held(), row(2));
    EXPECT_EQ(order.take_held(), row(3));
    EXPECT_EQ(order.take_held(), std::nullopt);
    EXPECT_FALSE(order.behind());
}

TEST(LogOrder, KeepsWhatCameBeforeThePositionWasKnown) {
    LogOrder order;
    EXPECT_FALSE(order.take(row(4)));
    EXPECT_FALSE(order.take(row(5)));
    EXPECT_FALSE(order.take(row(6)));
    order.begin_after(5);
    EXPECT_EQ(order.take_held(), row(6));
}

TEST(LogOrder, IsBehindWhenSomebodySawAGreaterHead) {
    LogOrder order;
    order.begin_after(3);
    order.expect(5);
    EXPECT_TRUE(order.behind());
    EXPECT_TRUE(order.take(row(4)));
    EXPECT_TRUE(order.behind());
    EXPECT_TRUE(order.take(row(5)));
    EXPECT_FALSE(order.behind());
}

TEST(LogOrder, GoesOnBehindRowsThatAreLost) {
    LogOrder order;
    order.begin_after(1);
    EXPECT_FALSE(order.take(row(9)));
    order.give_up_to(8);
    EXPECT_EQ(order.take_held(), row(9));
    order.give_up_to(4);
    EXPECT_EQ(order.known(), 9u);
}

TEST(LogOrder, HoldsABoundedNumberAndRemembersHowFarItMustRead) {
    LogOrder order;
    order.begin_after(0);
    for (std::uint64_t seq = 2; seq <= 2000; ++seq) order.take(row(seq));
    EXPECT_EQ(order.expected(), 2000u);
    EXPECT_TRUE(order.take(row(1)));
    std::uint64_t last = 1;
    while (const auto held = order.take_held()) last = held->position;
    EXPECT_GT(last, 100u) << "the oldest are kept: they are the next";
    EXPECT_LT(last, 2000u);
    EXPECT_TRUE(order.behind());
}

}  // namespace
}  // namespace yui::net
