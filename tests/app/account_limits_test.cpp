// Guessing is slowed, more with each wrong try, and nobody is locked out.
#include <gtest/gtest.h>

#include <vector>

#include "server/app/login_limits.hpp"

namespace yui::app {
namespace {

using End = LoginLimits::End;

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t day = 24 * 60 * minute;

class Door {
public:
    explicit Door(LoginLimits::Rule rule, std::size_t capacity = 20'000) : limits(capacity), rule_(rule) {}

    std::int64_t knock(const std::string& name = "log_in:めじろ") {
        const std::vector<LoginLimits::Key> keys{{name, rule_}};
        return limits.admit(keys, now);
    }
    void leave(End end, const std::string& name = "log_in:めじろ") {
        const std::vector<LoginLimits::Key> keys{{name, rule_}};
        limits.settle(keys, end, now);
    }
    std::int64_t fail(const std::string& name = "log_in:めじろ") {
        const auto wait = knock(name);
        if (wait == 0) leave(End::failed, name);
        return wait;
    }

    LoginLimits limits;
    std::int64_t now = 1'795'222'800'000;

private:
    LoginLimits::Rule rule_;
};

TEST(LoginLimits, DoublesTheDelayUpToAQuarterOfAnHourAndNoFurther) {
    Door door(limits::by_name);
    for (const std::int64_t seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
        ASSERT_EQ(door.fail(), 0);
        EXPECT_EQ(door.knock(), seconds);
        door.now += seconds * second - 1;
        EXPECT_EQ(door.knock(), 1) << "a millisecond too early after " << seconds;
        door.now += 1;
    }
}

TEST(LoginLimits, DoesNotCountATryThatCameTooEarly) {
    Door door(limits::by_name);
    door.fail();
    for (int i = 0; i < 100; ++i) ASSERT_EQ(door.knock(), 1);
    door.now += second;
    EXPECT_EQ(door.fail(), 0);
    EXPECT_EQ(door.knock(), 2);
}

TEST(LoginLimits, ForgetsEverythingWhenTheRightPasswordComes) {
    Door door(limits::by_name);
    for (int i = 0; i < 5; ++i) {
        door.now += door.knock("other") + 20 * second;
        door.leave(End::undone, "other");
        ASSERT_EQ(door.fail(), 0);
    }
    door.now += 16 * second;
    ASSERT_EQ(door.knock(), 0);
    door.leave(End::passed);
    EXPECT_EQ(door.limits.size(), 0u);
    door.fail();
    EXPECT_EQ(door.knock(), 1);
}

TEST(LoginLimits, ForgetsSlowlyWithTime) {
    Door door(limits::by_name);
    for (const std::int64_t seconds : {1, 2, 4, 8}) {
        ASSERT_EQ(door.fail(), 0);
        door.now += seconds * second;
    }
    door.now += day;
    ASSERT_EQ(door.fail(), 0);
    EXPECT_EQ(door.knock(), 1);
}

TEST(LoginLimits, CountsNothingWhereItNeverCameToADecision) {
    Door door(limits::by_name);
    for (int i = 0; i < 10; ++i) {
        ASSERT_EQ(door.knock(), 0);
        door.leave(End::undone);
    }
    EXPECT_EQ(door.limits.size(), 0u);
}

TEST(LoginLimits, GivesWhoGuessesInParallelNoMoreThanAFewTries) {
    Door door(limits::by_name);
    int admitted = 0;
    for (int i = 0; i < 100; ++i) admitted += door.knock() == 0;
    EXPECT_EQ(admitted, 4);
    for (int i = 0; i < admitted; ++i) door.leave(End::failed);
    EXPECT_EQ(door.knock(), 8);
    door.now += 8 * second;
    EXPECT_EQ(door.knock(), 0);
    EXPECT_EQ(door.knock(), 1) << "after a failure only one is under way at a time";
}

TEST(LoginLimits, LeavesACenterWithManyPeopleBehindOneAddressItsMistakes) {
    Door door(limits::by_address);
    for (int i = 0; i < 20; ++i) ASSERT_EQ(door.fail("address:192.0.2.1"), 0);
    ASSERT_EQ(door.fail("address:192.0.2.1"), 0);
    EXPECT_EQ(door.fail("address:192.0.2.1"), 1);
    door.now += second;
    ASSERT_EQ(door.fail("address:192.0.2.1"), 0);
    EXPECT_EQ(door.fail("address:192.0.2.1"), 2);
    EXPECT_EQ(door.fail("address:192.0.2.2"), 0) << "another address";
    // One mistake a minute all day long is nobody's attack.
    door.now += 30 * minute;
    for (int i = 0; i < 500; ++i) {
        ASSERT_EQ(door.fail("address:192.0.2.1"), 0);
        door.now += minute;
    }
}

TEST(LoginLimits, RefusesForTheLongestOfTwoReasonsAndCountsNeitherThen) {
    LoginLimits both;
    const std::vector<LoginLimits::Key> name{{"log_in:a", limits::by_name}};
    const std::vector<LoginLimits::Key> keys{{"log_in:a", limits::by_name},
                                             {"address:b", limits::by_address}};
    both.admit(name, 0);
    both.settle(name, End::failed, 0);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(both.admit(keys, 0), 1);
    EXPECT_EQ(both.size(), 1u);
}

TEST(LoginLimits, KeepsTheNameThatIsGuessedAtWhenAFloodOfOthersComes) {
    Door door(limits::by_name, 100);
    for (const std::int64_t seconds : {1, 2, 4, 8}) {
        ASSERT_EQ(door.fail(), 0);
        door.now += seconds * second;
    }
    ASSERT_EQ(door.fail(), 0);
    for (int i = 0; i < 10'000; ++i) door.fail("log_in:" + std::to_string(i));
    EXPECT_LE(door.limits.size(), 100u);
    EXPECT_EQ(door.knock(), 16);
}

TEST(LoginLimits, CountsReportsWhetherTheySucceedOrNot) {
    Door door(limits::reports);
    for (int i = 0; i < 11; ++i) {
        ASSERT_EQ(door.knock("report:192.0.2.1"), 0);
        door.leave(End::passed, "report:192.0.2.1");
    }
    EXPECT_EQ(door.knock("report:192.0.2.1"), 1);
}

}  // namespace
}  // namespace yui::app
