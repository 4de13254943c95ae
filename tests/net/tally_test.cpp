#include "server/net/tally.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace yui::net {
namespace {

TEST(Tally, CountsWhoEntersUntilTheyLeave) {
    Tally tally;
    EXPECT_EQ(tally.enter("192.0.2.1"), 1u);
    EXPECT_EQ(tally.enter("192.0.2.1"), 2u);
    tally.leave("192.0.2.1");
    EXPECT_EQ(tally.enter("192.0.2.1"), 2u);
}

TEST(Tally, StrangersHardlyEverShareACounter) {
    Tally tally;
    int shared = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string stranger = "198.51.100." + std::to_string(i);
        if (tally.enter(stranger) > 1) ++shared;
        tally.leave(stranger);
        tally.enter("192.0.2.1");
    }
    EXPECT_LT(shared, 5);
}

TEST(Tally, ThreadsCountTogether) {
    Tally tally;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&tally] {
            for (int entered = 0; entered < 1000; ++entered) tally.enter("7");
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(tally.enter("7"), 4001u);
}

}  // namespace
}  // namespace yui::net
