#include "server/net/ws_handshake.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yui::net::ws {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* key = "dGhlIHNhbXBsZSBub25jZQ==";  // of RFC 6455, 1.3

TEST(WsHandshake, AnswersTheExampleOfTheStandard) {
    const auto made = handshake({"13", key, ""});
    EXPECT_EQ(made.status, 101);
    EXPECT_THAT(made.response, HasSubstr("HTTP/1.1 101 "));
    EXPECT_THAT(made.response, HasSubstr("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    EXPECT_THAT(made.response, Not(HasSubstr("Extensions")));
    EXPECT_TRUE(made.response.ends_with("\r\n\r\n"));
    EXPECT_FALSE(made.deflate);
}

TEST(WsHandshake, TellsWhatWasAgreedOn) {
    const auto made = handshake({"13", key, "permessage-deflate; client_max_window_bits"});
    EXPECT_TRUE(made.deflate);
    EXPECT_THAT(made.response, HasSubstr("Sec-WebSocket-Extensions: permessage-deflate; server_no_context"));
    EXPECT_FALSE(handshake({"13", key, "x-unknown"}).deflate);
}

TEST(WsHandshake, AsksForTheVersionItKnows) {
    for (const char* version : {"", "8", "14", "013", "13, 8"}) {
        EXPECT_EQ(handshake({version, key, ""}).status, 426) << version;
    }
}

TEST(WsHandshake, RefusesWhatIsNoKey) {
    for (const char* wrong : {"",
                              "short==",
                              "dGhlIHNhbXBsZSBub25jZQ",
                              "dGhlIHNhbXBsZSBub25jZ===",
                              "dGhlIHNhbXBsZSBub25jZ Q=",
                              "dGhlIHNhbXBsZSBub25jZQ==x"}) {
        EXPECT_EQ(handshake({"13", wrong, ""}).status, 400) << wrong;
    }
}

}  // namespace
}  // namespace yui::net::ws
