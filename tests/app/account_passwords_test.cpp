// The password thread: one at a time, a short queue, the same work for a hash that nothing fits.
#include <gtest/gtest.h>

#include <future>
#include <vector>

#include "server/app/passwords.hpp"

namespace yui::app {
namespace {

constexpr PasswordCost cheap{1, 8192};

TEST(Passwords, AreArgon2idAndDifferEachTime) {
    const auto hash = hash_password("haru-no-kawa-7", cheap);
    EXPECT_EQ(hash.rfind("$argon2id$v=19$m=8,t=1,p=1$", 0), 0u) << hash;
    EXPECT_NE(hash, hash_password("haru-no-kawa-7", cheap));
}

TEST(Passwords, CostWhatIsAdvisedForInteractiveUseUnlessTold) {
    EXPECT_EQ(hash_password("haru-no-kawa-7", {}).rfind("$argon2id$v=19$m=65536,t=2,p=1$", 0), 0u);
}

TEST(Passwords, FitTheirOwnHashOnly) {
    Passwords passwords(cheap, 1);
    const auto hash = passwords.hash("春の川-7");
    EXPECT_TRUE(passwords.verify(hash, "春の川-7"));
    EXPECT_FALSE(passwords.verify(hash, "春の川-8"));
    EXPECT_FALSE(passwords.verify("", "春の川-7"));
    EXPECT_FALSE(passwords.verify("", ""));
    EXPECT_EQ(passwords.computed(), 5u);
}

TEST(Passwords, TakeNoMoreThanTheQueueHoldsAndFinishWhatTheyTook) {
    std::promise<void> started;
    std::promise<void> gate;
    int ran = 0;  // of the password thread; read after it was joined
    {
        Passwords passwords(cheap, 32);
        ASSERT_TRUE(passwords.post([&] {
            started.set_value();
            gate.get_future().wait();
            ++ran;
        }));
        started.get_future().wait();
        for (int i = 0; i < 32; ++i) ASSERT_TRUE(passwords.post([&] { ++ran; })) << i;
        EXPECT_FALSE(passwords.post([&] { ++ran; }));
        EXPECT_EQ(passwords.waiting(), 32u);
        gate.set_value();
    }
    EXPECT_EQ(ran, 33);
}

}  // namespace
}  // namespace yui::app
