#include "server/net/address.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace yui::net {
namespace {

Ip ip(const char* text) { return parse_ip(text).value(); }

std::string behind(const char* peer, const char* forwarded) {
    return limit_key(client_ip(ip(peer), forwarded, networks_of({"127.0.0.1", "10.0.0.0/8", "fd00::/8"})));
}

TEST(Address, ReadsBothFamiliesAndKnowsTheMappedFormAsTheSame) {
    EXPECT_EQ(ip("192.0.2.7"), ip("::ffff:192.0.2.7"));
    EXPECT_NE(ip("192.0.2.7"), ip("192.0.2.8"));
    EXPECT_FALSE(parse_ip("192.0.2"));
    EXPECT_FALSE(parse_ip("localhost"));
    EXPECT_FALSE(parse_ip(""));
}

TEST(Address, CountsAnIpv6NetworkOf64BitsAsOnePerson) {
    EXPECT_EQ(limit_key(ip("192.0.2.7")), "192.0.2.7");
    EXPECT_EQ(limit_key(ip("2001:db8:1:2:3:4:5:6")), "2001:db8:1:2::/64");
    EXPECT_EQ(limit_key(ip("2001:db8:1:2:ffff::1")), "2001:db8:1:2::/64");
}

TEST(Address, KnowsWhichAddressesANetworkHolds) {
    EXPECT_TRUE(Network("10.0.0.0/8").contains(ip("10.255.1.2")));
    EXPECT_FALSE(Network("10.0.0.0/8").contains(ip("11.0.0.1")));
    EXPECT_TRUE(Network("192.0.2.128/25").contains(ip("192.0.2.200")));
    EXPECT_FALSE(Network("192.0.2.128/25").contains(ip("192.0.2.100")));
    EXPECT_TRUE(Network("0.0.0.0/0").contains(ip("8.8.8.8")));
    EXPECT_FALSE(Network("0.0.0.0/0").contains(ip("2001:db8::1")));
    EXPECT_TRUE(Network("2001:db8::/32").contains(ip("2001:db8:5::1")));
    EXPECT_TRUE(Network("::1").contains(ip("::1")));
    EXPECT_FALSE(Network("::1").contains(ip("::2")));
}

TEST(Address, RefusesWhatIsNoNetwork) {
    for (const char* wrong :
         {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/8x", "::/129", "proxy"}) {
        EXPECT_THROW(Network{wrong}, std::invalid_argument) << wrong;
    }
}

TEST(Address, BelievesForwardedAddressesOnlyOfTrustedProxies) {
    EXPECT_EQ(behind("203.0.113.9", "198.51.100.1"), "203.0.113.9");
    EXPECT_EQ(behind("127.0.0.1", "198.51.100.1"), "198.51.100.1");
    EXPECT_EQ(behind("127.0.0.1", ""), "127.0.0.1");
}

TEST(Address, TakesTheRightMostThatIsNotTrusted) {
    EXPECT_EQ(behind("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.5"), "198.51.100.1");
    EXPECT_EQ(behind("127.0.0.1", "10.0.0.7,10.0.0.5"), "10.0.0.7");
    EXPECT_EQ(behind("fd00::1", "2001:db8:1:2::9"), "2001:db8:1:2::/64");
}

TEST(Address, ReadsPortsAndBracketsAndStopsAtNonsense) {
    EXPECT_EQ(behind("127.0.0.1", "198.51.100.1:4711"), "198.51.100.1");
    EXPECT_EQ(behind("127.0.0.1", "[2001:db8:1:2::9]:4711"), "2001:db8:1:2::/64");
    EXPECT_EQ(behind("127.0.0.1", "198.51.100.1, unknown, 10.0.0.5"), "10.0.0.5");
    EXPECT_EQ(behind("127.0.0.1", ", ,"), "127.0.0.1");
}

TEST(ThisMachine, IsKnownByTheKeysOfItsAddresses) {
    for (const char* own : {"127.0.0.1", "127.9.9.9", "::1"})
        EXPECT_TRUE(is_this_machine(limit_key(*parse_ip(own)))) << own;
    for (const char* other : {"192.0.2.1", "12.7.0.1", "2001:db8::1", "fe80::1"})
        EXPECT_FALSE(is_this_machine(limit_key(*parse_ip(other)))) << other;
}

}  // namespace
}  // namespace yui::net
