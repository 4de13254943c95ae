#include "server/bus/backoff.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace yui::bus {
namespace {

// The longest n-th pause of a thousand nodes.
milliseconds longest_pause(int n) {
    milliseconds longest{0};
    for (std::uint32_t seed = 1; seed <= 1'000; ++seed) {
        Backoff backoff({}, seed);
        for (int i = 1; i < n; ++i) backoff.next();
        longest = std::max(longest, backoff.next());
    }
    return longest;
}

TEST(Backoff, DoublesUpToFiveSeconds) {
    const int limits[] = {100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000};
    for (int n = 1; n <= 9; ++n) {
        const milliseconds limit(limits[n - 1]);
        EXPECT_LE(longest_pause(n), limit) << n;
        EXPECT_GT(longest_pause(n), limit * 9 / 10) << n;
    }
}

TEST(Backoff, SpreadsNodesOverTheWholePause) {
    std::set<milliseconds::rep> tenths;
    for (std::uint32_t seed = 1; seed <= 1'000; ++seed) {
        Backoff backoff({}, seed);
        tenths.insert(std::min<milliseconds::rep>(backoff.next().count() / 10, 9));
    }
    EXPECT_EQ(tenths.size(), 10U);
}

TEST(Backoff, BeginsAnewAfterReset) {
    Backoff backoff({}, 1);
    for (int i = 0; i < 20; ++i) backoff.next();
    backoff.reset();
    EXPECT_LE(backoff.next(), milliseconds(100));
}

}  // namespace
}  // namespace yui::bus
