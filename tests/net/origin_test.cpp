#include "server/net/origin.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace yui::net {
namespace {

TEST(Origin, OfThePublicUrlIsTheOnlyOne) {
    const OriginRule rule("https://yui.example.jp");
    EXPECT_TRUE(rule.secure());
    EXPECT_TRUE(rule.allows("https://yui.example.jp", "anything"));
    EXPECT_FALSE(rule.allows("http://yui.example.jp", "yui.example.jp"));
    EXPECT_FALSE(rule.allows("https://yui.example.jp.evil.example", "yui.example.jp"));
    EXPECT_FALSE(rule.allows("https://other.example.jp", "other.example.jp"));
    EXPECT_FALSE(rule.allows("http://localhost:8080", "localhost:8080"));
    EXPECT_FALSE(rule.allows("null", "yui.example.jp"));
}

TEST(Origin, IsComparedAsBrowsersWriteIt) {
    EXPECT_TRUE(OriginRule("https://Yui.Example.jp:443/").allows("https://yui.example.jp", ""));
    EXPECT_TRUE(OriginRule("http://localhost:80").allows("http://localhost", ""));
    EXPECT_TRUE(OriginRule("http://localhost:8080").allows("http://localhost:8080", ""));
    EXPECT_FALSE(OriginRule("http://localhost:8080").secure());
}

TEST(Origin, WithoutAPublicUrlIsThisMachineUnderTheNameThatWasAsked) {
    const OriginRule rule("");
    EXPECT_TRUE(rule.allows("http://localhost:8080", "localhost:8080"));
    EXPECT_TRUE(rule.allows("http://127.0.0.1:8080", "127.0.0.1:8080"));
    EXPECT_TRUE(rule.allows("http://[::1]:8080", "[::1]:8080"));
    EXPECT_FALSE(rule.allows("http://localhost:3000", "localhost:8080"));
    EXPECT_FALSE(rule.allows("http://evil.example:8080", "localhost:8080"));
}

TEST(Origin, RefusesAForeignNameThatResolvesToThisMachine) {
    EXPECT_FALSE(OriginRule("").allows("http://evil.example:8080", "evil.example:8080"));
    EXPECT_FALSE(OriginRule("").allows("http://localhost.evil.example", "localhost.evil.example"));
}

TEST(Origin, IsNotAskedOfWhatIsNoBrowser) {
    EXPECT_TRUE(OriginRule("https://yui.example.jp").allows("", "yui.example.jp"));
    EXPECT_TRUE(OriginRule("").allows("", "localhost:8080"));
}

TEST(Origin, RefusesAUrlThatIsNone) {
    for (const char* wrong :
         {"yui.example.jp", "ftp://yui.example.jp", "https://", "https://a b", "https://a/path"}) {
        EXPECT_THROW(OriginRule{wrong}, std::invalid_argument) << wrong;
    }
}

}  // namespace
}  // namespace yui::net
