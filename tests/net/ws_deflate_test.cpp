// permessage-deflate: what is agreed to, and what comes out of hostile bytes.
#include "server/net/ws_deflate.hpp"

#include <gtest/gtest.h>

#include <random>

namespace yui::net::ws {
namespace {

const std::string agreed = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

TEST(WsDeflate, AgreesToWhatBrowsersOffer) {
    EXPECT_EQ(agreed_extension("permessage-deflate"), agreed);
    EXPECT_EQ(agreed_extension("permessage-deflate; client_max_window_bits"), agreed);
    EXPECT_EQ(agreed_extension("permessage-deflate;client_max_window_bits=10 ; server_no_context_takeover"),
              agreed);
    EXPECT_EQ(agreed_extension("x-other, permessage-deflate; client_max_window_bits=\"15\""), agreed);
    EXPECT_EQ(agreed_extension("permessage-deflate; server_max_window_bits=15"),
              agreed + "; server_max_window_bits=15");
}

TEST(WsDeflate, TakesTheFirstOfferItUnderstands) {
    EXPECT_EQ(agreed_extension("permessage-deflate; server_max_window_bits=10, permessage-deflate"), agreed);
}

TEST(WsDeflate, DoesNotAgreeToAnythingElse) {
    for (const char* offers : {"",
                               "x-webkit-deflate-frame",
                               "permessage-deflate; server_max_window_bits=10",
                               "permessage-deflate; server_max_window_bits",
                               "permessage-deflate; client_max_window_bits=7",
                               "permessage-deflate; client_max_window_bits=16",
                               "permessage-deflate; client_max_window_bits=08",
                               "permessage-deflate; client_no_context_takeover=1",
                               "permessage-deflate; client_no_context_takeover; client_no_context_takeover",
                               "permessage-deflate; unheard_of",
                               "permessage-deflate; "
                               "client_max_window_bits; client_max_window_bits=15"}) {
        EXPECT_EQ(agreed_extension(offers), "") << offers;
    }
}

TEST(WsDeflate, GivesBackWhatWasPacked) {
    std::mt19937 random(1);
    for (const std::size_t size : std::vector<std::size_t>{0, 1, 100, 511, 5000, 65536}) {
        std::string text;
        while (text.size() < size) text += static_cast<char>('a' + random() % 7);
        const std::string body = deflated(text);
        std::string back;
        EXPECT_EQ(inflate(body, size, back), Inflating::done);
        EXPECT_EQ(back, text);
    }
}

TEST(WsDeflate, PacksEveryMessageForItself) {
    const std::string text(2000, 'x');
    EXPECT_EQ(deflated(text), deflated(text));
    EXPECT_LT(deflated(text).size(), 50u);
}

TEST(WsDeflate, MakesNoMoreThanIsAllowed) {
    const std::string bomb = deflated(std::string(50'000'000, '0'));
    std::string text;
    EXPECT_EQ(inflate(bomb, 16 * 1024, text), Inflating::too_big);
    EXPECT_LE(text.size(), 16u * 1024 + 1);
    EXPECT_EQ(inflate(deflated(std::string(1001, 'x')), 1000, text), Inflating::too_big);
    EXPECT_EQ(inflate(deflated(std::string(1000, 'x')), 1000, text), Inflating::done);
}

TEST(WsDeflate, RefusesWhatIsBroken) {
    std::string text;
    EXPECT_EQ(inflate("\xff\xff\xff", 1000, text), Inflating::broken);
    EXPECT_EQ(inflate("", 1000, text), Inflating::broken) << "even an empty text is one byte";
    const std::string body = deflated("a text that is long enough to be cut in its middle");
    EXPECT_EQ(inflate(body.substr(0, body.size() / 2), 1000, text), Inflating::broken);
    EXPECT_EQ(inflate(body, 1000, text), Inflating::done) << "what came before leaves no trace";
}

TEST(WsDeflate, ReadsTheExamplesOfTheStandard) {
    std::string text;
    const auto hello = [&](const std::string& body) {
        return inflate(body, 100, text) == Inflating::done ? text : "refused";
    };
    EXPECT_EQ(hello(std::string("\xf2\x48\xcd\xc9\xc9\x07\x00", 7)), "Hello") << "7.2.3.1";
    EXPECT_EQ(hello(std::string("\x00\x05\x00\xfa\xff\x48\x65\x6c\x6c\x6f\x00", 11)), "Hello") << "7.2.3.3";
    EXPECT_EQ(hello(std::string("\xf3\x48\xcd\xc9\xc9\x07\x00\x00", 8)), "Hello") << "7.2.3.4";
    EXPECT_EQ(hello(std::string("\xf2\x48\x05\x00\x00\x00\xff\xff\xca\xc9\xc9\x07\x00", 13)), "Hello")
        << "7.2.3.5";
}

}  // namespace
}  // namespace yui::net::ws
