// A Redis that wants a password, is not ready, or is no Redis at all: one clear line in the log, and another
// try.
#include "server/bus/redis.hpp"

#include "tests/bus/ear.hpp"
#include "tests/bus/fake_redis.hpp"
#include "tests/support/redis_server.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace yui::bus {
namespace {

// Answers come at once or not at all; only a test that waits for one that does not come says how long.
Timings brisk(milliseconds answer) {
    Timings timings;
    timings.start = milliseconds(100);
    timings.answer = answer;
    timings.first_pause = milliseconds(5);
    timings.longest_pause = milliseconds(20);
    return timings;
}

std::unique_ptr<Bus> brisk_bus(const std::string& url, milliseconds answer = milliseconds(20'000)) {
    return std::make_unique<RedisBus>(parse_address(url), "e", brisk(answer));
}

bool connected(const Node& node) {
    return eventually([&] { return node.bus->stats().connected; });
}

// What the log says while a bus has tried `attempts` times to make sense of a server that says `says`.
std::string log_about(const std::string& says,
                      std::size_t attempts,
                      milliseconds answer = milliseconds(20'000)) {
    testing::internal::CaptureStderr();
    {
        FakeRedis server(says);
        Node node(brisk_bus(server.url(), answer));
        EXPECT_TRUE(eventually([&] { return server.visits() >= attempts; })) << says.substr(0, 80);
        EXPECT_FALSE(node.bus->stats().connected);
        EXPECT_EQ(node.ear.gaps(), 0U);
    }
    return testing::internal::GetCapturedStderr();
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST(RedisAnswers, TellsEachReasonOnceHoweverOftenItTries) {
    const std::pair<std::string, std::string> cases[] = {
        {"-LOADING Redis is loading the dataset in memory\r\n", "LOADING Redis is loading"},
        {"-NOAUTH Authentication required.\r\n", "NOAUTH Authentication required."},
        {"-ERR max number of clients reached\r\n", "max number of clients"},
        {"HTTP/1.1 400 Bad Request\r\n\r\n", "not understood"},
        {"*2147483647\r\n", "too large"},
        {"*16\r\n*17\r\n", "too large"},
        {std::string("\0\0\0\0", 4), "not understood"},
    };
    for (const auto& [says, words] : cases) {
        const auto log = log_about(says, 6);
        EXPECT_EQ(count(log, words), 1U) << says.substr(0, 80) << "\n" << log;
    }
}

TEST(RedisAnswers, GivesUpWaitingForAnAnswerThatDoesNotCome) {
    for (const auto* says : {"", "$9223372036854775807\r\n", "*3\r\n$7\r\nmessage\r\n"}) {
        const auto log = log_about(says, 4, milliseconds(20));
        EXPECT_EQ(count(log, "no answer within 20 ms"), 1U) << says << "\n" << log;
    }
}

TEST(RedisAnswers, GivesUpAReplyThatNeverEnds) {
    const auto log = log_about("$500000000\r\n" + std::string(17 * 1024 * 1024, 'x'), 2);
    EXPECT_NE(log.find("larger than 16777216 bytes"), std::string::npos) << log;
}

TEST(RedisAnswers, GivesUpAServerThatAnswersMoreThanItWasAsked) {
    std::string answers;
    for (int i = 0; i < 100; ++i) answers += ":1\r\n";
    testing::internal::CaptureStderr();
    {
        FakeRedis server(answers);
        Node node(brisk_bus(server.url()));
        EXPECT_TRUE(eventually([&] { return server.visits() >= 4; }));
    }
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_NE(log.find("nobody asked"), std::string::npos) << log;
}

// What Redis sends a subscriber: 64 acknowledgements (any answer will do) and a message on each of three
// channels.
TEST(RedisAnswers, HandsOnTogetherWhatArrivedTogether) {
    std::string says;
    for (unsigned channel = 0; channel < channel_count; ++channel) says += ":1\r\n";
    for (const auto* stream : {"event:1", "event:2", "event:3"})
        for (const auto& payload : encode(1, {row(stream, 1)}))
            if (!payload.empty()) says += format_command({"message", "channel", payload});
    FakeRedis server(says);
    Node node(brisk_bus(server.url()));
    ASSERT_TRUE(node.ear.wait_for_messages(3));
    EXPECT_EQ(node.ear.messages(), (Batch{row("event:1", 1), row("event:2", 1), row("event:3", 1)}));
    EXPECT_EQ(node.ear.batches(), 1U);
    EXPECT_EQ(node.ear.gaps(), 1U);
}

TEST(RedisAnswers, LogsInWithTheDefaultUsersPassword) {
    tests::RedisServer redis({"--requirepass", "se/cr@t?"});
    Node a(brisk_bus(redis.url() + "?password=se%2Fcr%40t%3F"));
    Node b(brisk_bus(redis.url() + "?password=se/cr@t?"));
    ASSERT_TRUE(connected(a));
    ASSERT_TRUE(connected(b));
    a.bus->publish(batch({row("event:1", 1)}));
    EXPECT_TRUE(b.ear.wait_for_messages(1));
}

TEST(RedisAnswers, LogsInAsAUserWhoMayDoNoMoreThanThis) {
    tests::RedisServer redis({"--user",
                              "yui",
                              "on",
                              ">secret",
                              "resetchannels",
                              "&yui:*",
                              "-@all",
                              "+subscribe",
                              "+publish",
                              "+ping"});
    Node node(brisk_bus(redis.url() + "?user=yui&password=secret"));
    EXPECT_TRUE(connected(node));
}

TEST(RedisAnswers, TriesAgainUntilThePasswordIsRightAndNeverLogsIt) {
    tests::RedisServer redis;
    testing::internal::CaptureStderr();
    {
        redis.command({"ACL", "SETUSER", "yui", "on", ">other", "+@all", "&*"});
        Node node(brisk_bus(redis.url() + "?user=yui&password=hunter2"));
        EXPECT_FALSE(node.bus->stats().connected);
        redis.command({"ACL", "SETUSER", "yui", ">hunter2"});
        EXPECT_TRUE(connected(node));
    }
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(count(log, "WRONGPASS"), 1U) << log;
    EXPECT_EQ(count(log, "hunter2"), 0U) << log;
}

TEST(RedisAnswers, IsNotConnectedWhereItMayHearButNotSpeak) {
    tests::RedisServer redis;
    redis.command({"ACL", "SETUSER", "deaf", "on", ">x", "-@all", "+subscribe", "+ping", "&*"});
    testing::internal::CaptureStderr();
    {
        Node node(brisk_bus(redis.url() + "?user=deaf&password=x"));
        EXPECT_FALSE(node.bus->stats().connected);
        EXPECT_EQ(node.ear.gaps(), 1U);
    }
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(count(log, "NOPERM"), 1U) << log;
    EXPECT_EQ(count(log, "connected to Redis"), 0U) << log;
}

// A port nobody listens on at this moment.
std::string free_port() {
    const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(name);
    auto* address = static_cast<sockaddr*>(static_cast<void*>(&name));
    EXPECT_EQ(::bind(socket.get(), address, size), 0);
    EXPECT_EQ(::getsockname(socket.get(), address, &size), 0);
    return std::to_string(ntohs(name.sin_port));
}

TEST(RedisAnswers, SpeaksTcpToANameOrAnAddress) {
    const auto port = free_port();
    tests::RedisServer redis({"--bind", "127.0.0.1", "--port", port, "--requirepass", "secret"});
    Node a(brisk_bus("redis://:secret@localhost:" + port));
    Node b(brisk_bus("redis://default:secret@127.0.0.1:" + port + "/5"));
    ASSERT_TRUE(connected(a));
    ASSERT_TRUE(connected(b));
    const auto text = std::string(3'000'000, 'x');
    a.bus->publish(batch({row("event:1", 1, text)}));
    ASSERT_TRUE(b.ear.wait_for_messages(1));
    EXPECT_EQ(b.ear.messages().front().text, text);
}

TEST(RedisAnswers, SaysThatNobodyListensThere) {
    testing::internal::CaptureStderr();
    { Node node(brisk_bus("redis://127.0.0.1:" + free_port())); }
    const auto log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(count(log, "Connection refused"), 1U) << log;
}

}  // namespace
}  // namespace yui::bus
