#include "server/net/inbox.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace yui::net {
namespace {

using Again = Inbox::Again;

std::shared_ptr<const bus::Batch> batch() { return std::make_shared<const bus::Batch>(); }

TEST(Inbox, OnlyTheFirstAsks) {
    Inbox inbox;
    EXPECT_TRUE(inbox.put(batch()));
    EXPECT_FALSE(inbox.put(batch()));
    EXPECT_EQ(inbox.take(Again::when_asked).size(), 2u);
    EXPECT_TRUE(inbox.put(batch())) << "it was taken";
}

TEST(Inbox, WhoLooksByItselfIsNotAskedUntilItFoundNothing) {
    Inbox inbox;
    ASSERT_TRUE(inbox.put(batch()));
    EXPECT_EQ(inbox.take(Again::by_itself).size(), 1u);
    EXPECT_FALSE(inbox.put(batch())) << "it looks anyway";
    EXPECT_EQ(inbox.take(Again::by_itself).size(), 1u);
    EXPECT_EQ(inbox.take(Again::by_itself).size(), 0u);
    EXPECT_TRUE(inbox.put(batch()));
}

// Somebody has to look for each batch, whatever comes between.
TEST(Inbox, NothingStaysUnseen) {
    Inbox inbox;
    constexpr int all = 20'000;
    std::atomic<int> asked = 0;
    std::thread other([&] {
        for (int i = 0; i < all; ++i) asked += inbox.put(batch()) ? 1 : 0;
    });
    int seen = 0;
    for (int looks = 0; seen < all; ++looks) {
        while (asked == 0) std::this_thread::yield();
        --asked;
        const auto again = looks % 3 == 0 ? Again::by_itself : Again::when_asked;
        for (auto found = inbox.take(again); !found.empty(); found = inbox.take(again)) {
            seen += static_cast<int>(found.size());
            if (again == Again::when_asked) break;
        }
    }
    other.join();
    EXPECT_EQ(seen, all);
}

}  // namespace
}  // namespace yui::net
