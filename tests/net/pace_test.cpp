#include "server/net/pace.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace yui::net {
namespace {

int allowed_of(Pace& pace, const std::string& who, int tries, std::int64_t now_ms) {
    int allowed = 0;
    for (int i = 0; i < tries; ++i) allowed += pace.ask(who, now_ms) == 0 ? 1 : 0;
    return allowed;
}

TEST(Pace, LetsTwentySecondsWorthThroughAtOnce) {
    Pace pace(10);
    EXPECT_EQ(allowed_of(pace, "7", 300, 5'000), 200);
    EXPECT_EQ(pace.ask("7", 5'000), 1) << "seconds to wait";
}

TEST(Pace, GoesOnAtItsRate) {
    Pace pace(10);
    allowed_of(pace, "7", 200, 5'000);
    EXPECT_EQ(allowed_of(pace, "7", 20, 6'000), 10);
    EXPECT_EQ(allowed_of(pace, "7", 20, 6'500), 5);
    EXPECT_EQ(allowed_of(pace, "7", 300, 60'000), 200) << "who has been quiet may do as much as at first";
}

TEST(Pace, CountsNothingThatItRefuses) {
    Pace pace(10);
    allowed_of(pace, "7", 5'000, 5'000);
    EXPECT_EQ(allowed_of(pace, "7", 20, 6'000), 10);
}

TEST(Pace, KeepsStrangersApart) {
    Pace pace(10);
    allowed_of(pace, "7", 300, 5'000);
    int held_up = 0;
    for (int who = 100; who < 200; ++who) held_up += pace.ask(std::to_string(who), 5'000) > 0 ? 1 : 0;
    EXPECT_LT(held_up, 5);
}

TEST(Pace, ThreadsCountTogether) {
    Pace pace(10);
    std::vector<std::thread> threads;
    std::atomic<int> allowed{0};
    for (int i = 0; i < 4; ++i) threads.emplace_back([&] { allowed += allowed_of(pace, "7", 100, 5'000); });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(allowed, 200);
}

}  // namespace
}  // namespace yui::net
