// Nodes that share one Redis.
#include "server/bus/redis.hpp"

#include "tests/bus/ear.hpp"
#include "tests/support/redis_server.hpp"

#include <gtest/gtest.h>

#include <map>
#include <thread>

namespace yui::bus {
namespace {

std::string stream_name(std::size_t number) { return "event:" + std::to_string(number % 300); }

// `count` messages over 300 streams, each stream counting from 1, in batches of 1 to 40.
void publish_many(Bus& bus, const std::string& who, std::size_t count) {
    std::map<std::string, std::uint64_t> seq;
    std::size_t sent = 0;
    for (std::size_t size = 1; sent < count; size = size % 40 + 1) {
        Batch messages;
        for (; messages.size() < size && sent < count; ++sent) {
            const auto stream = who + stream_name(sent * 7);
            messages.push_back(row(stream, ++seq[stream], who));
        }
        bus.publish(batch(std::move(messages)));
    }
}

std::size_t out_of_order(const std::vector<Message>& messages) {
    std::map<std::string, std::uint64_t> last;
    std::size_t wrong = 0;
    for (const auto& message : messages) wrong += message.position == ++last[message.stream] ? 0U : 1U;
    return wrong;
}

TEST(RedisBus, ExchangesTwentyThousandMessagesBothWaysInOrder) {
    tests::RedisServer redis;
    Node a(open(redis.url(), "e"));
    Node b(open(redis.url(), "e"));
    constexpr std::size_t each = 20'000;
    std::thread other([&] { publish_many(*b.bus, "b", each); });
    publish_many(*a.bus, "a", each);
    other.join();
    for (auto* node : {&a, &b}) {
        ASSERT_TRUE(node->ear.wait_for_messages(2 * each));
        EXPECT_EQ(node->ear.messages().size(), 2 * each);
        EXPECT_EQ(out_of_order(node->ear.messages()), 0U);
        EXPECT_EQ(node->bus->stats().received, each);
        EXPECT_EQ(node->bus->stats().dropped, 0U);
        EXPECT_EQ(node->ear.gaps(), 1U);
    }
}

TEST(RedisBus, MeasuresHowLongItsOwnWordsNeedToComeBack) {
    tests::RedisServer redis;
    Node node(open(redis.url(), "e"));
    publish_many(*node.bus, "a", 3);
    EXPECT_TRUE(eventually([&] { return node.bus->stats().heard_back > 0; }));
    EXPECT_LT(node.bus->stats().heard_back_us, 60'000'000U) << "a clock was misread";
    EXPECT_EQ(node.bus->stats().received, 0U) << "its own words are not news";
}

TEST(RedisBus, CarriesEveryByteUnchanged) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    const std::vector<Message> said{
        {"user:1", "", 1, "line\r\nline\n$5\r\n"},
        {"user:1", std::string("nul\0key", 7), 0, std::string("a\0b", 3)},
        {"list:public", "occurrence:42", UINT64_MAX, "防災訓練のお手伝い 🙋‍♀️"},
        {std::string("odd\0\n stream", 12), "", 1, ""},
        {"event:1", "", 128, bytes},
        {"event:2", "", 300, std::string(1'000'000, 'x') + bytes},
    };
    tests::RedisServer redis;
    Node a(open(redis.url(), "e"));
    Node b(open(redis.url(), "e"));
    for (const auto& message : said) a.bus->publish(batch({message}));
    ASSERT_TRUE(b.ear.wait_for_messages(said.size()));
    EXPECT_EQ(b.ear.messages(), said);
}

TEST(RedisBus, KeepsEpochsApart) {
    tests::RedisServer redis;
    Node old_a(open(redis.url(), "before"));
    Node new_a(open(redis.url(), "after"));
    Node new_b(open(redis.url(), "after"));
    Node old_b(open(redis.url(), "before"));
    old_a.bus->publish(batch({row("event:1", 1, "before")}));
    new_a.bus->publish(batch({row("event:1", 1, "after")}));
    ASSERT_TRUE(old_b.ear.wait_for_messages(1));
    ASSERT_TRUE(new_b.ear.wait_for_messages(1));
    EXPECT_EQ(old_b.ear.messages(), (Batch{row("event:1", 1, "before")}));
    EXPECT_EQ(new_b.ear.messages(), (Batch{row("event:1", 1, "after")}));
    EXPECT_EQ(new_a.ear.messages(), (Batch{row("event:1", 1, "after")}));
}

TEST(RedisBus, ListensOnAllChannelsAsSoonAsItHasStarted) {
    tests::RedisServer redis;
    Node node(open(redis.url(), "e"));
    std::size_t lines = 0;
    for (const char c : redis.command({"PUBSUB", "CHANNELS", "yui:e:*"})) lines += c == '\n' ? 1U : 0U;
    EXPECT_EQ(lines, 64U);
}

// Whoever hears it here may take the core, to send it to thousands of pages.
TEST(RedisBus, TellsOtherNodesBeforeItsOwnFollowers) {
    tests::RedisServer redis;
    Node other(open(redis.url(), "e"));
    const auto bus = open(redis.url(), "e");
    bool others_know = false;
    bus->start([&](auto) { others_know = other.ear.wait_for_messages(1); }, [] {});
    bus->publish(batch({row("event:1", 1)}));
    EXPECT_TRUE(others_know);
}

TEST(RedisBus, SaysWhatWasPublishedJustBeforeStop) {
    tests::RedisServer redis;
    Node listener(open(redis.url(), "e"));
    {
        Node speaker(open(redis.url(), "e"));
        publish_many(*speaker.bus, "a", 2'000);
    }
    EXPECT_TRUE(listener.ear.wait_for_messages(2'000));
}

}  // namespace
}  // namespace yui::bus
