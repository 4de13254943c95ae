// RFC 6455, section by section, against the reader alone. Every case is read at once, byte by byte, and in
// pieces of three: what is heard must be the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/net/ws_frames_of_client.hpp"

namespace yui::net::ws {
namespace {

using testing::ElementsAre;
using Lines = std::vector<std::string>;
using Sizes = std::vector<std::size_t>;
using Codes = std::vector<std::uint16_t>;

constexpr int fin = 0x80;

Lines read(const std::string& bytes, const Rules& rules = {}) {
    const Lines at_once = heard(bytes, 0, rules);
    EXPECT_EQ(heard(bytes, 1, rules), at_once) << "byte by byte";
    EXPECT_EQ(heard(bytes, 3, rules), at_once) << "three by three";
    return at_once;
}

Rules most(std::size_t bytes) { return {.most_bytes = bytes}; }

const Lines refused{"violation 1002"};
const Lines not_text{"violation 1007"};
const Lines large{"violation 1009"};

// --- 5.2 base framing ---

TEST(WsConformance, ReadsTextAndBinary) {
    EXPECT_THAT(read(client_frame(0x81, "hello")), ElementsAre("text hello"));
    EXPECT_THAT(read(client_frame(0x82, "\xff\x01")), ElementsAre("binary \xff\x01"));
    EXPECT_THAT(read(client_frame(0x81, "")), ElementsAre("text "));
}

TEST(WsConformance, ReadsSeveralFramesOfOnePiece) {
    const auto bytes = client_frame(0x81, "a") + client_frame(0x89, "b") + client_frame(0x81, "c");
    EXPECT_THAT(read(bytes), ElementsAre("text a", "ping b", "text c"));
}

TEST(WsConformance, RefusesUnknownOpcodes) {
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        EXPECT_EQ(read(client_frame(fin | opcode, "")), refused) << opcode;
        EXPECT_EQ(read(client_frame(opcode, "x")), refused) << opcode;
    }
}

TEST(WsConformance, RefusesReservedBits) {
    for (const int bits : {0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70}) {
        for (const int opcode : {1, 2, 8, 9, 10}) {
            EXPECT_EQ(read(client_frame(fin | bits | opcode, "")), refused) << bits << ' ' << opcode;
        }
        const auto second = client_frame(0x01, "a") + client_frame(fin | bits, "b");
        EXPECT_EQ(read(second), refused) << bits;
    }
}

TEST(WsConformance, RefusesWhatIsNotMasked) {
    for (const int opcode : {1, 2, 8, 9, 10}) {
        EXPECT_EQ(read(ClientFrame{.first = fin | opcode, .mask_bit = 0, .body = "x"}.bytes()), refused);
    }
}

TEST(WsConformance, ReadsEveryFormOfALength) {
    for (const std::size_t size : Sizes{0, 1, 125, 126, 127, 128, 65535, 65536, 70000}) {
        const std::string body(size, 'x');
        EXPECT_THAT(heard(client_frame(0x81, body), 0, most(70000)), ElementsAre("text " + body)) << size;
        EXPECT_THAT(heard(client_frame(0x82, body), 1, most(70000)), ElementsAre("binary " + body)) << size;
    }
}

TEST(WsConformance, RefusesALengthThatIsNotTheShortest) {
    for (const std::size_t size : Sizes{0, 1, 125}) {
        const std::string body(size, 'x');
        EXPECT_EQ(read(ClientFrame{.length_form = 126, .body = body}.bytes()), refused) << size;
    }
    for (const std::size_t size : Sizes{0, 125, 126, 65535}) {
        const std::string body(size, 'x');
        EXPECT_EQ(heard(ClientFrame{.length_form = 127, .body = body}.bytes()), refused) << size;
    }
}

TEST(WsConformance, RefusesALengthWithItsHighestBitSet) {
    EXPECT_EQ(read(ClientFrame{.length_form = 127, .claimed = std::uint64_t{1} << 63}.bytes()), refused);
}

TEST(WsConformance, RefusesALargeMessageBeforeItsBody) {
    EXPECT_EQ(read(ClientFrame{.claimed = 101}.bytes(), most(100)), large);
    EXPECT_EQ(read(ClientFrame{.length_form = 127, .claimed = (std::uint64_t{1} << 63) - 1}.bytes()), large);
    EXPECT_THAT(read(client_frame(0x81, std::string(100, 'x')), most(100)),
                ElementsAre("text " + std::string(100, 'x')));
}

TEST(WsConformance, CountsAllFragmentsOfALargeMessage) {
    const auto half = client_frame(0x01, std::string(60, 'x'));
    EXPECT_THAT(read(half + client_frame(0x80, std::string(40, 'y')), most(100)),
                ElementsAre("text " + std::string(60, 'x') + std::string(40, 'y')));
    EXPECT_EQ(read(half + ClientFrame{.first = 0x80, .claimed = 41}.bytes(), most(100)), large);
}

// --- 5.4 fragmentation ---

TEST(WsConformance, JoinsFragments) {
    const auto bytes = client_frame(0x01, "he") + client_frame(0x00, "") + client_frame(0x00, "ll") +
                       client_frame(0x80, "o") + client_frame(0x81, "next");
    EXPECT_THAT(read(bytes), ElementsAre("text hello", "text next"));
    EXPECT_THAT(read(client_frame(0x02, "a") + client_frame(0x80, "b")), ElementsAre("binary ab"));
    EXPECT_THAT(read(client_frame(0x01, "") + client_frame(0x80, "")), ElementsAre("text "));
}

TEST(WsConformance, HearsControlFramesBetweenFragmentsAtOnce) {
    const auto bytes = client_frame(0x01, "he") + client_frame(0x89, "?") + client_frame(0x8A, "!") +
                       client_frame(0x80, "llo");
    EXPECT_THAT(read(bytes), ElementsAre("ping ?", "pong !", "text hello"));
    EXPECT_THAT(read(client_frame(0x01, "he") + client_close(1000)), ElementsAre("close 1000 "));
}

TEST(WsConformance, RefusesAContinuationOfNothing) {
    EXPECT_EQ(read(client_frame(0x00, "x")), refused);
    EXPECT_EQ(read(client_frame(0x80, "x")), refused);
    EXPECT_THAT(read(client_frame(0x81, "a") + client_frame(0x80, "b")),
                ElementsAre("text a", "violation 1002"));
}

TEST(WsConformance, RefusesAMessageInsideAnother) {
    for (const int opcode : {1, 2}) {
        EXPECT_EQ(read(client_frame(0x01, "a") + client_frame(fin | opcode, "b")), refused);
        EXPECT_EQ(read(client_frame(0x01, "a") + client_frame(opcode, "b")), refused);
    }
}

TEST(WsConformance, RefusesAMessageOfTooManyFragments) {
    std::string bytes = client_frame(0x01, "");
    for (int i = 1; i < 9; ++i) bytes += client_frame(0x00, "");
    const Rules ten{.most_fragments = 10};
    EXPECT_THAT(read(bytes + client_frame(0x80, "x"), ten), ElementsAre("text x"));
    EXPECT_EQ(read(bytes + client_frame(0x00, "") + client_frame(0x80, "x"), ten), large);
    const auto twice = bytes + client_frame(0x80, "") + bytes + client_frame(0x80, "");
    EXPECT_THAT(read(twice, ten), ElementsAre("text ", "text ")) << "counted for each message anew";
}

// --- 5.5 control frames ---

TEST(WsConformance, ReadsControlFramesOfUpTo125Bytes) {
    const std::string body(125, '\xfe');
    EXPECT_THAT(read(client_frame(0x89, body)), ElementsAre("ping " + body));
    EXPECT_THAT(read(client_frame(0x8A, body)), ElementsAre("pong " + body));
    EXPECT_THAT(read(client_frame(0x89, "")), ElementsAre("ping "));
}

TEST(WsConformance, RefusesLongControlFrames) {
    for (const int opcode : {8, 9, 10}) {
        EXPECT_EQ(read(client_frame(fin | opcode, std::string(126, 'x'))), refused);
        EXPECT_EQ(read(ClientFrame{.first = fin | opcode, .length_form = 127, .claimed = 1}.bytes()),
                  refused);
    }
}

TEST(WsConformance, RefusesFragmentedControlFrames) {
    for (const int opcode : {8, 9, 10}) EXPECT_EQ(read(client_frame(opcode, "x")), refused);
}

// --- 5.5.1, 7.4 closing ---

TEST(WsConformance, ReadsCloseFrames) {
    EXPECT_THAT(read(client_frame(0x88, "")), ElementsAre("close 1005 "));
    EXPECT_THAT(read(client_close(1000)), ElementsAre("close 1000 "));
    EXPECT_THAT(read(client_close(4001, "bye")), ElementsAre("close 4001 bye"));
    EXPECT_THAT(read(client_close(1001, std::string(123, 'x'))),
                ElementsAre("close 1001 " + std::string(123, 'x')));
}

TEST(WsConformance, KnowsWhichCodesMayBeSent) {
    for (int code = 0; code <= 0xFFFF; ++code) {
        const bool registered = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
        const bool allowed = registered || (code >= 3000 && code <= 4999);
        ASSERT_EQ(may_be_sent(static_cast<std::uint16_t>(code)), allowed) << code;
    }
    for (const std::uint16_t code :
         Codes{0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
        EXPECT_EQ(read(client_close(code)), refused) << code;
    for (const std::uint16_t code : Codes{1000, 1003, 1007, 1011, 1014, 3000, 3999, 4000, 4999})
        EXPECT_EQ(read(client_close(code)), Lines{"close " + std::to_string(code) + ' '}) << code;
}

TEST(WsConformance, RefusesHalfACode) { EXPECT_EQ(read(client_frame(0x88, "\x03")), refused); }

TEST(WsConformance, RefusesAReasonThatIsNotText) {
    EXPECT_EQ(read(client_close(1000, "\xc3")), not_text);
    EXPECT_EQ(read(client_close(1000, "\xed\xa0\x80")), not_text);
}

TEST(WsConformance, HearsNothingAfterAClose) {
    EXPECT_THAT(read(client_close(1000) + client_frame(0x81, "late")), ElementsAre("close 1000 "));
    EXPECT_EQ(read(client_frame(0x83, "") + client_frame(0x81, "late")), refused);
}

// --- 8.1 text is UTF-8 ---

TEST(WsConformance, ReadsTextWhereverItIsCut) {
    const std::string text = "a\xc3\xa9\xe6\xbc\xa2\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        const auto bytes = client_frame(0x01, text.substr(0, cut)) + client_frame(0x80, text.substr(cut));
        EXPECT_THAT(read(bytes), ElementsAre("text " + text)) << cut;
    }
}

TEST(WsConformance, RefusesWhatIsNoText) {
    const std::vector<std::string> wrong{"\x80",
                                         "\xbf",
                                         "\xc0\xaf",
                                         "\xc1\xbf",
                                         "\xc3(",
                                         "\xe0\x80\xaf",
                                         "\xe0\x9f\xbf",
                                         "\xe2\x28\xa1",
                                         "\xed\xa0\x80",
                                         "\xed\xbf\xbf",
                                         "\xf0\x80\x80\xaf",
                                         "\xf0\x8f\xbf\xbf",
                                         "\xf0\x28\x8c\xbc",
                                         "\xf4\x90\x80\x80",
                                         "\xf5\x80\x80\x80",
                                         "\xfe",
                                         "\xff",
                                         "long enough for eight \xff"};
    for (const auto& text : wrong) {
        EXPECT_EQ(read(client_frame(0x81, text)), not_text);
        EXPECT_EQ(read(client_frame(0x81, "good " + text + " more")), not_text);
        EXPECT_THAT(read(client_frame(0x82, text)), ElementsAre("binary " + text)) << "bytes may be anything";
        EXPECT_EQ(read(client_frame(0x01, text)), not_text) << "before the message is whole";
    }
}

TEST(WsConformance, RefusesTextThatEndsInsideACharacter) {
    for (const std::string text : {"\xc3", "\xe6\xbc", "\xf0\x9f\x98"}) {
        EXPECT_EQ(read(client_frame(0x81, text)), not_text);
        EXPECT_EQ(read(client_frame(0x01, text) + client_frame(0x80, "")), not_text);
        EXPECT_EQ(read(client_frame(0x01, text) + client_frame(0x80, "x")), not_text);
    }
}

// --- RFC 7692, the bit ---

TEST(WsConformance, TakesTheBitOfCompressionOnlyWhereItWasAgreed) {
    const Rules rules{.deflate = true};
    EXPECT_THAT(read(client_frame(0xC1, "\xff"), rules), ElementsAre("packed text \xff"));
    EXPECT_THAT(read(client_frame(0x41, "a") + client_frame(0x80, "b"), rules),
                ElementsAre("packed text ab"));
    EXPECT_THAT(read(client_frame(0x81, "plain"), rules), ElementsAre("text plain"));
    EXPECT_EQ(read(client_frame(0x41, "a") + client_frame(0xC0, "b"), rules), refused) << "first frame only";
    EXPECT_EQ(read(client_frame(0xC9, ""), rules), refused) << "never a control frame";
    EXPECT_EQ(read(client_frame(0xE1, ""), rules), refused);
}

// --- what a server writes ---

TEST(WsConformance, WritesTheShortestLength) {
    EXPECT_EQ(frame(Opcode::text, "hi"), "\x81\x02hi");
    EXPECT_EQ(frame(Opcode::binary, std::string(125, 'x')).substr(0, 2), "\x82\x7d");
    EXPECT_EQ(frame(Opcode::text, std::string(126, 'x')).substr(0, 4), std::string("\x81\x7e\x00\x7e", 4));
    EXPECT_EQ(frame(Opcode::text, std::string(65535, 'x')).substr(0, 4), std::string("\x81\x7e\xff\xff", 4));
    EXPECT_EQ(frame(Opcode::text, std::string(65536, 'x')).substr(0, 10),
              std::string("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
    EXPECT_EQ(frame(Opcode::text, "z", Packing::deflated), "\xc1\x01z");
    EXPECT_EQ(close_frame(4003), "\x88\x02\x0f\xa3");
    EXPECT_EQ(close_frame(status::none), std::string("\x88\x00", 2));
}

TEST(WsConformance, KeepsNothingBetweenMessages) {
    Reader reader;
    std::string bytes = client_frame(0x81, "whole");
    std::span<char> left(bytes);
    EXPECT_TRUE(reader.at_rest());
    while (reader.next(left, {})) {
    }
    EXPECT_TRUE(reader.at_rest());
    bytes = client_frame(0x81, "cut").substr(0, 7);
    left = bytes;
    EXPECT_FALSE(reader.next(left, {}));
    EXPECT_FALSE(reader.at_rest());
}

}  // namespace
}  // namespace yui::net::ws
