// The quick way to a tree and the JSON library say the same about every text.
#include "protocol/quick_parse.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "protocol/frame.hpp"
#include "tests/support/messages.hpp"

namespace yui::tests {

namespace {

using namespace protocol;

bool same(const Node& a, const Node& b) {
    const auto same_member = [](const Member& x, const Member& y) {
        return x.name == y.name && same(x.value, y.value);
    };
    return a.kind == b.kind && a.boolean == b.boolean && a.integer == b.integer && a.number == b.number &&
           a.text == b.text &&
           std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), same_member);
}

// What is taken quickly is what the library reads.
bool agrees(std::string_view text) {
    const auto quick = quick_parse(text);
    const auto slow = parse_slowly(text);
    return !quick || (slow && same(*quick, *slow));
}

std::vector<std::string> texts_of_examples() {
    std::vector<std::string> texts;
    for (const auto& name : example_names()) texts.push_back(example(name).dump());
    return texts;
}

TEST(QuickParse, TakesWhatClientsSay) {
    for (const std::string_view text :
         {R"({"type":"hello","build":"b","locale":"ja","protocol":1})",
          R"({"type":"subscribe","id":"x","stream":"user:7","since":12,"epoch":"e","have":{"seats:1":3}})",
          R"( { "a" : [ 1 , -2 , 0 , -0 , true , false , null , "" , [ ] , { } ] } )",
          "\"線引き \\\"\\\\\\/\\b\\f\\n\\r\\t\"",
          "123456789012345678"}) {
        EXPECT_TRUE(quick_parse(text)) << text;
        EXPECT_TRUE(agrees(text)) << text;
    }
}

TEST(QuickParse, TakesAllExamplesButThoseWithFractions) {
    for (const auto& text : texts_of_examples()) {
        EXPECT_TRUE(agrees(text)) << text;
        EXPECT_TRUE(quick_parse(text) || text.find('.') != std::string::npos) << text;
    }
}

TEST(QuickParse, LeavesToTheLibraryWhatIsRareOrWrong) {
    for (const std::string& text : {std::string("1.5"),
                                    std::string("1e3"),
                                    std::string("1234567890123456789"),
                                    std::string(R"("\u3042")"),
                                    std::string(R"("\x")"),
                                    std::string("\"\\"),
                                    std::string("01"),
                                    std::string("-"),
                                    std::string("\xEF\xBB\xBF{}"),
                                    std::string("{}\0", 3),
                                    std::string("\"\xED\xA0\x80\""),
                                    std::string("\"a\nb\""),
                                    std::string(R"({"a":1,"a":2})"),
                                    std::string(R"({"a":1,})"),
                                    std::string("[1 2]"),
                                    std::string("[}"),
                                    std::string("tru"),
                                    std::string("{} x"),
                                    std::string(33, '[') + std::string(33, ']'),
                                    std::string()}) {
        EXPECT_FALSE(quick_parse(text)) << text;
    }
    EXPECT_TRUE(quick_parse(std::string(32, '[') + std::string(32, ']')));
}

// Pieces that mean something in JSON, and bytes that break it.
std::string broken(std::string text, std::mt19937& random) {
    static const std::vector<std::string> pieces{"{",         "}",       "[",
                                                 "]",         ",",       ":",
                                                 "\"",        "\\",      "\\n",
                                                 "\\u0041",   "\\ud800", "0",
                                                 "-",         "1.5",     "e9",
                                                 "-0",        "007",     " ",
                                                 "\t",        "\n",      "null",
                                                 "true",      "\x80",    "\xC3\xA9",
                                                 "\xFF",      "\x7F",    "\"id\":1,",
                                                 "\"type\":", "あ",      "\x01",
                                                 "{}",        "[[",      "9999999999999999999"};
    const auto at = [&](std::size_t size) {
        return std::uniform_int_distribution<std::size_t>(0, size)(random);
    };
    for (std::size_t changes = 1 + at(2); changes > 0; --changes) {
        const std::size_t place = at(text.size());
        const std::size_t length = std::min(at(3), text.size() - place);
        const bool copy = at(4) == 0;
        const std::string piece = copy ? text.substr(at(place), at(20)) : pieces[at(pieces.size() - 1)];
        text.replace(place, length, piece);
    }
    return text;
}

TEST(QuickParse, SaysTheSameAsTheLibraryAboutBrokenTexts) {
    std::mt19937 random(20261122);
    std::size_t taken = 0;
    std::size_t refused = 0;
    for (const auto& whole : texts_of_examples()) {
        for (int i = 0; i < 40; ++i) {
            const std::string text = broken(whole, random);
            ASSERT_TRUE(agrees(text)) << text;
            const auto quick = parse(text);
            const auto slow = parse_slowly(text);
            ASSERT_EQ(quick.has_value(), slow.has_value()) << text;
            ++(slow ? taken : refused);
            if (slow) continue;
            ASSERT_EQ(quick.error(), slow.error()) << text;
        }
    }
    EXPECT_GT(taken, 500U);
    EXPECT_GT(refused, 1000U);
}

}  // namespace

}  // namespace yui::tests
