#include "server/bus/address.hpp"

#include "server/bus/bus.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace yui::bus {
namespace {

std::string refusal(const std::string& url) {
    try {
        open(url, "e");
    } catch (const std::invalid_argument& problem) {
        return problem.what();
    }
    return {};
}

TEST(BusAddress, ReadsHostAndPort) {
    const auto address = parse_address("redis://cache.example:7000");
    EXPECT_EQ(address.host, "cache.example");
    EXPECT_EQ(address.port, "7000");
    EXPECT_EQ(address.password, "");
    EXPECT_EQ(display(address), "cache.example:7000");
}

TEST(BusAddress, KnowsRedisOwnPortAndIgnoresTheDatabase) {
    for (const auto* url : {"redis://cache", "redis://cache/", "redis://cache/3", "redis://cache:6379/0"})
        EXPECT_EQ(display(parse_address(url)), "cache:6379") << url;
}

TEST(BusAddress, ReadsAnIpv6Address) {
    EXPECT_EQ(parse_address("redis://[::1]:7000").host, "::1");
    EXPECT_EQ(display(parse_address("redis://u:p@[fe80::2]/1")), "[fe80::2]:6379");
}

TEST(BusAddress, ReadsUserAndPassword) {
    const auto both = parse_address("redis://yui:p%40ss%2Fword@cache");
    EXPECT_EQ(both.user, "yui");
    EXPECT_EQ(both.password, "p@ss/word");
    const auto only_password = parse_address("redis://:secret@cache:1");
    EXPECT_EQ(only_password.user, "");
    EXPECT_EQ(only_password.password, "secret");
    EXPECT_EQ(parse_address("redis://:a/b@c:d@cache").password, "a/b@c:d");
    EXPECT_EQ(parse_address("redis://cache?user=yui&password=a%26b").password, "a&b");
}

TEST(BusAddress, ReadsAUnixSocket) {
    const auto address = parse_address("unix:///run/yui%20test/redis.sock?password=s%3Fcret&user=yui");
    EXPECT_EQ(address.path, "/run/yui test/redis.sock");
    EXPECT_EQ(address.password, "s?cret");
    EXPECT_EQ(address.user, "yui");
    EXPECT_EQ(display(address), "/run/yui test/redis.sock");
}

TEST(BusAddress, SaysWhatIsWrong) {
    const std::pair<std::string, std::string> cases[] = {
        {"", "begins with none of"},
        {"local", "begins with none of"},
        {"cache:6379", "begins with none of"},
        {"http://cache", "begins with none of"},
        {"rediss://cache", "TLS"},
        {"redis://", "host is missing"},
        {"redis://:secret@:6379", "host is missing"},
        {"redis://cache:", "port"},
        {"redis://cache:0", "port"},
        {"redis://cache:65536", "port"},
        {"redis://cache:63x", "port"},
        {"redis://cache:-1", "port"},
        {"redis://[::1", "]"},
        {"redis://[::1]7000", "colon"},
        {"redis://cache/zero", "database number"},
        {"redis://secret@cache", "user:password"},
        {"redis://yui:@cache", "no password"},
        {"redis://:a@cache?password=b", "twice"},
        {"redis://cache?pass=secret", "user= and password="},
        {"redis://cache?password", "user= and password="},
        {"redis://:%zz@cache", "hexadecimal"},
        {"redis://:%2@cache", "hexadecimal"},
        {"redis://:abc%@cache", "hexadecimal"},
        {"unix://relative.sock", "absolute"},
        {"unix://", "absolute"},
        {"unix:///a%00b", "zero byte"},
        {"unix:///" + std::string(108, 'x'), "longer"},
    };
    for (const auto& [url, words] : cases)
        EXPECT_NE(refusal(url).find(words), std::string::npos) << url << " gave: " << refusal(url);
}

TEST(BusAddress, NeverRepeatsThePassword) {
    for (const auto* url : {"hunter2",
                            "redis://hunter2@cache",
                            "redis://:hunter2@",
                            "redis://:hunter2@cache:x",
                            "redis://u:hunter2@cache/x",
                            "redis://cache:hunter2",
                            "redis://[hunter2",
                            "redis://:hunter2%@cache",
                            "rediss://:hunter2@cache",
                            "unix://hunter2",
                            "redis://cache?hunter2",
                            "redis://cache?password=hunter2&password=x"}) {
        ASSERT_NE(refusal(url), "") << url;
        EXPECT_EQ(refusal(url).find("hunter2"), std::string::npos) << refusal(url);
    }
}

TEST(BusAddress, NeedsAnEpochForRedisOnly) {
    EXPECT_THROW(open("redis://cache", ""), std::invalid_argument);
    EXPECT_NO_THROW(open("local:", ""));
}

}  // namespace
}  // namespace yui::bus
