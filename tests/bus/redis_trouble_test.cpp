// Redis dies, stops answering, cuts connections, is not there at all.
#include "server/bus/redis.hpp"

#include "tests/bus/ear.hpp"
#include "tests/support/redis_server.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace yui::bus {
namespace {

// The same waits, only shorter; except that a machine under load may answer late.
Timings brisk(milliseconds answer) {
    Timings timings;
    timings.start = milliseconds(200);
    timings.idle = milliseconds(50);
    timings.answer = answer;
    timings.first_pause = milliseconds(10);
    timings.longest_pause = milliseconds(100);
    return timings;
}

std::unique_ptr<Bus> brisk_bus(const std::string& url, milliseconds answer = milliseconds(20'000)) {
    return std::make_unique<RedisBus>(parse_address(url), "e", brisk(answer));
}

bool connected(const Node& node) {
    return eventually([&] { return node.bus->stats().connected; });
}

bool disconnected(const Node& node) {
    return eventually([&] { return !node.bus->stats().connected; });
}

TEST(RedisTrouble, AfterACrashBothNodesHearOfTheGapAndOfEachOther) {
    tests::RedisServer redis;
    Node a(open(redis.url(), "e"));
    Node b(open(redis.url(), "e"));
    redis.kill();
    ASSERT_TRUE(disconnected(a));
    ASSERT_TRUE(disconnected(b));
    a.bus->publish(batch({row("event:1", 1)}));
    EXPECT_EQ(a.ear.messages().size(), 1U) << "own followers need no Redis";
    const auto gaps_a = a.ear.gaps();
    const auto gaps_b = b.ear.gaps();
    redis.start();
    EXPECT_TRUE(a.ear.wait_for_gaps(gaps_a + 1));
    EXPECT_TRUE(b.ear.wait_for_gaps(gaps_b + 1));
    ASSERT_TRUE(connected(a));
    ASSERT_TRUE(connected(b));
    a.bus->publish(batch({row("event:2", 1)}));
    b.bus->publish(batch({row("event:3", 1)}));
    const auto has = [](const Node& node, const std::string& stream) {
        return eventually([&] {
            for (const auto& message : node.ear.messages())
                if (message.stream == stream) return true;
            return false;
        });
    };
    EXPECT_TRUE(has(b, "event:2"));
    EXPECT_TRUE(has(a, "event:3"));
    EXPECT_GE(a.bus->stats().reconnects, 1U);
}

TEST(RedisTrouble, PublishNeverWaitsForAStoppedRedisAndWhatItHoldsIsBounded) {
    tests::RedisServer redis;
    Node a(brisk_bus(redis.url()));
    Node b(brisk_bus(redis.url()));
    redis.pause();
    const auto large = batch({row("event:1", 1, std::string(100'000, 'x'))});
    for (int i = 0; i < 1000; ++i) a.bus->publish(large);  // 100 MB; returns at all: that is the test
    EXPECT_EQ(a.ear.messages().size(), 1000U);
    EXPECT_GE(a.bus->stats().dropped, 1000U - 2 * RedisBus::outbox_bytes / 100'000);
    const auto gaps_b = b.ear.gaps();
    redis.resume();
    EXPECT_TRUE(b.ear.wait_for_gaps(gaps_b + 1));
    EXPECT_TRUE(connected(a));
}

TEST(RedisTrouble, NoticesThatRedisNoLongerAnswersAndComesBack) {
    tests::RedisServer redis;
    Node node(brisk_bus(redis.url(), milliseconds(200)));
    redis.pause();
    EXPECT_TRUE(disconnected(node));
    const auto gaps = node.ear.gaps();
    redis.resume();
    EXPECT_TRUE(node.ear.wait_for_gaps(gaps + 1));
    EXPECT_TRUE(connected(node));
}

TEST(RedisTrouble, StaysConnectedThroughLongSilence) {
    tests::RedisServer redis;
    Node node(brisk_bus(redis.url()));
    const auto pings = [&] {
        const std::string name = "cmdstat_ping:calls=";
        const auto figures = redis.command({"INFO", "commandstats"});
        const auto at = figures.find(name);
        return at == std::string::npos ? 0UL : std::stoul(figures.substr(at + name.size()));
    };
    // Both connections are asked several times, so all of the questions but the last were answered.
    EXPECT_TRUE(eventually([&] { return pings() > 12; }));
    EXPECT_EQ(node.bus->stats().reconnects, 0U);
    EXPECT_EQ(node.ear.gaps(), 1U);
}

TEST(RedisTrouble, ComesBackAfterItsConnectionsAreCut) {
    tests::RedisServer redis;
    Node a(brisk_bus(redis.url()));
    Node b(brisk_bus(redis.url()));
    const auto gaps = a.ear.gaps();
    for (const auto* type : {"pubsub", "normal"}) {
        const auto before = a.bus->stats().reconnects;
        redis.command({"CLIENT", "KILL", "TYPE", type});
        EXPECT_TRUE(eventually([&] { return a.bus->stats().reconnects > before; })) << type;
    }
    EXPECT_TRUE(a.ear.wait_for_gaps(gaps + 1));
    ASSERT_TRUE(connected(a));
    ASSERT_TRUE(connected(b));
    b.bus->publish(batch({row("event:1", 1)}));
    EXPECT_TRUE(a.ear.wait_for_messages(1));
}

TEST(RedisTrouble, TellsEveryNodeWhenOneHadToDrop) {
    tests::RedisServer redis;
    Node a(brisk_bus(redis.url()));
    Node b(brisk_bus(redis.url()));
    const auto gaps_a = a.ear.gaps();
    const auto gaps_b = b.ear.gaps();
    a.bus->publish(batch({row("event:1", 1, std::string(RedisBus::outbox_bytes + 1, 'x'))}));
    a.bus->publish(batch({row("event:1", 2)}));
    EXPECT_EQ(a.bus->stats().dropped, 1U);
    EXPECT_TRUE(a.ear.wait_for_gaps(gaps_a + 1));
    EXPECT_TRUE(b.ear.wait_for_gaps(gaps_b + 1));
    EXPECT_TRUE(b.ear.wait_for_messages(1));
}

TEST(RedisTrouble, SkipsAndCountsWhatItCannotRead) {
    tests::RedisServer redis;
    Node node(open(redis.url(), "e"));
    const std::vector<std::string> hostile{
        "",
        "x",
        std::string(9, '\0'),
        "\x02" + std::string(8, 'n') + "abc",
        "\x01" + std::string(8, 'n') + "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
        "\x01" + std::string(8, 'n') + std::string("\x05only", 5),
        "{\"json\":true}",
        std::string(3'000'000, '\xff')};
    for (const auto& payload : hostile) redis.command({"PUBLISH", channel_name("e", 5), payload});
    EXPECT_TRUE(eventually([&] { return node.bus->stats().unreadable == hostile.size(); }));
    Node other(open(redis.url(), "e"));
    other.bus->publish(batch({row("event:1", 1)}));
    EXPECT_TRUE(node.ear.wait_for_messages(1));
    EXPECT_EQ(node.ear.messages(), (Batch{row("event:1", 1)}));
    EXPECT_EQ(node.bus->stats().reconnects, 0U);
}

TEST(RedisTrouble, StartsWithoutRedisAndFindsItLater) {
    tests::RedisServer redis;
    redis.kill();
    Node node(brisk_bus(redis.url()));
    EXPECT_FALSE(node.bus->stats().connected);
    EXPECT_EQ(node.ear.gaps(), 0U);
    node.bus->publish(batch({row("event:1", 1)}));
    EXPECT_EQ(node.ear.messages().size(), 1U);
    EXPECT_TRUE(eventually([&] { return node.bus->stats().dropped == 1; })) << "kept for nobody";
    redis.start();
    EXPECT_TRUE(node.ear.wait_for_gaps(1));
    EXPECT_TRUE(connected(node));
}

// Waits of an hour: whoever sits one out instead of being woken never comes back from stop().
Timings endless() {
    const milliseconds hour(3'600'000);
    return {hour, hour, hour, hour, hour, hour, milliseconds(200)};
}

TEST(RedisTrouble, StopsWhileStartWaitsForRedis) {
    const auto bus = std::make_unique<RedisBus>(parse_address("unix:///nowhere/redis.sock"), "e", endless());
    std::thread starting([&] { bus->start([](const auto&) {}, [] {}); });
    bus->stop();
    starting.join();
}

TEST(RedisTrouble, StopsWhileItPausesBetweenAttempts) {
    auto timings = endless();
    timings.start = milliseconds(1);
    Node node(std::make_unique<RedisBus>(parse_address("unix:///nowhere/redis.sock"), "e", timings));
    node.bus->stop();
}

TEST(RedisTrouble, StopsWhileRedisDoesNotAnswer) {
    tests::RedisServer redis;
    redis.pause();
    auto timings = endless();
    timings.start = milliseconds(50);
    Node node(std::make_unique<RedisBus>(parse_address(redis.url()), "e", timings));
    node.bus->publish(batch({row("event:1", 1, std::string(4'000'000, 'x'))}));
    node.bus->stop();
}

TEST(RedisTrouble, StopsWhileAConnectedRedisIsStoppedAndTheQueueIsFull) {
    tests::RedisServer redis;
    Node node(std::make_unique<RedisBus>(parse_address(redis.url()), "e", endless()));
    redis.pause();
    for (int i = 0; i < 100; ++i) node.bus->publish(batch({row("event:1", 1, std::string(1'000'000, 'x'))}));
    node.bus->stop();
    EXPECT_GT(node.bus->stats().dropped, 0U);
}

}  // namespace
}  // namespace yui::bus
