// What bad JSON can do to a reader.
#include <gtest/gtest.h>

#include "protocol/frames.hpp"
#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "protocol/node.hpp"

namespace yui::tests {

namespace {

using namespace protocol;

std::string refusal(std::string_view text) {
    const auto frame = read_strict<ClientFrame>(text);
    if (frame) return "taken";
    return std::string(to_text(frame.error().code)) + " " + frame.error().pointer;
}

// A hello whose `protocol` and `build` are given as JSON.
std::string hello(const std::string& protocol, const std::string& build = R"("b1")") {
    return R"({"type":"hello","locale":"ja","build":)" + build + R"(,"protocol":)" + protocol + "}";
}

std::string nested(std::size_t depth, char open, const std::string& inside, char close) {
    return std::string(depth, open) + inside + std::string(depth, close);
}

TEST(StrictReading, TakesAFrame) {
    EXPECT_EQ(refusal(hello("1")), "taken");
    EXPECT_EQ(refusal(" \r\n\t" + hello("1") + "\n"), "taken");
}

TEST(StrictReading, RefusesWhatIsNoJson) {
    for (const std::string_view text : {"",
                                        " ",
                                        "{",
                                        "}",
                                        "nul",
                                        "{}{}",
                                        "{'a':1}",
                                        "{\"a\":1,}",
                                        "[1,]",
                                        "NaN",
                                        "\"a",
                                        "01",
                                        "{\"a\" 1}",
                                        "// x\n{}",
                                        "\xEF\xBB"}) {
        EXPECT_TRUE(refusal(text).starts_with("malformed_json") || refusal(text).starts_with("invalid_field"))
            << text;
    }
}

// A name of blanks would be a card without a name.
TEST(StrictReading, TakesATextThatMustBeThereOnlyIfItCanBeSeen) {
    for (const auto* unseen : {"",
                               " ",
                               "\\n",
                               "　　",
                               "\u00A0",
                               "\u200B",
                               "\u2060\uFEFF",
                               "\u200E \u200F",
                               "\u3164",
                               "\U000E0041"})
        EXPECT_EQ(refusal(R"({"type":"command","id":"00000000-0000-4000-8000-000000000000","command":)"
                          R"({"type":"pause_group","group":1,"reason":")" +
                          std::string(unseen) + R"("}})"),
                  "invalid_field /command/reason")
            << unseen;
    for (const auto* seen : {"a", " a", "休", "\u200B🎉", "👨‍👩‍👧", "か\u3099"})
        EXPECT_EQ(refusal(R"({"type":"command","id":"00000000-0000-4000-8000-000000000000","command":)"
                          R"({"type":"pause_group","group":1,"reason":")" +
                          std::string(seen) + R"("}})"),
                  "taken")
            << seen;
}

TEST(StrictReading, RefusesAFrameThatIsNoObject) {
    for (const std::string_view text : {"null", "true", "7", "\"hello\"", "[]"}) {
        EXPECT_EQ(refusal(text), "invalid_field ") << text;
    }
}

TEST(StrictReading, SurvivesDepth) {
    const std::size_t deep = 1'000'000;
    EXPECT_EQ(refusal(nested(deep, '[', "", ']')), "malformed_json ");
    EXPECT_EQ(refusal(std::string(deep, '[')), "malformed_json ");
    std::string objects;
    for (std::size_t i = 0; i < 100'000; ++i) objects += R"({"a":)";
    EXPECT_EQ(refusal(objects), "malformed_json ");
}

TEST(Parsing, AllowsDepthUpToItsLimit) {
    EXPECT_TRUE(parse(nested(max_depth, '[', "", ']')));
    EXPECT_FALSE(parse(nested(max_depth + 1, '[', "", ']')));
}

TEST(Parsing, AllowsValuesUpToItsLimit) {
    std::string list = "[0";
    for (std::size_t i = 2; i < max_values; ++i) list += ",0";
    EXPECT_TRUE(parse(list + "]"));  // the list itself is a value too
    EXPECT_FALSE(parse(list + ",0]"));
}

TEST(StrictReading, RefusesANameThatIsThereTwice) {
    EXPECT_EQ(refusal(R"({"type":"hello","locale":"ja","build":"b","protocol":1,"build":"c"})"),
              "invalid_field /build");
    EXPECT_EQ(refusal(R"({"type":"query","query":{"type":"get_event","event":1,"event":2}})"),
              "invalid_field /query/event");
    EXPECT_EQ(refusal(R"({"list":[{},{"a":1,"\u0061":2}]})"), "invalid_field /list/1/a");
}

TEST(StrictReading, TakesOnlyWholeNumbersForIntegers) {
    for (const std::string number : {"1.0",
                                     "1e0",
                                     "1E2",
                                     "0.5",
                                     "1e400",
                                     "-1e400",
                                     "1e-400",
                                     "9007199254740992",
                                     "9223372036854775808",
                                     "18446744073709551616",
                                     "-1",
                                     "0",
                                     "\"1\"",
                                     "true"}) {
        EXPECT_NE(refusal(hello(number)), "taken") << number;
    }
    EXPECT_EQ(refusal(hello("1.0")), "invalid_field /protocol");
    EXPECT_EQ(refusal(hello("18446744073709551616")), "invalid_field /protocol");
}

TEST(StrictReading, TakesIdsOnlyAsFarAsJavaScriptCountsExactly) {
    const auto query = [](const std::string& id) {
        return read_strict<Query>(R"({"type":"get_event","event":)" + id + "}");
    };
    EXPECT_EQ(std::get<GetEvent>(query("9007199254740991").value()).event, 9'007'199'254'740'991);
    EXPECT_EQ(query("9007199254740992").error().pointer, "/event");
    EXPECT_EQ(query("0").error().pointer, "/event");
}

TEST(StrictReading, NamesTheFieldWhoseTextIsNotUtf8) {
    for (const std::string bytes :
         {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE3\x81", "\x93\xFA"}) {
        EXPECT_EQ(refusal(hello("1", "\"" + bytes + "\"")), "invalid_field /build");
    }
}

TEST(StrictReading, RefusesHalfASurrogatePair) {
    EXPECT_EQ(refusal(hello("1", R"("\ud83d")")), "malformed_json ");
    EXPECT_EQ(refusal(hello("1", R"("\ude00\ud83d")")), "malformed_json ");
    EXPECT_EQ(refusal(hello("1", R"("\ud83d\ude00")")), "taken");
}

TEST(StrictReading, RefusesControlsInAText) {
    for (const std::string escape :
         {R"(\u0000)", R"(\u0001)", R"(\n)", R"(\t)", R"(\r)", R"(\u001b)", R"(\u007f)", R"(\u0085)"}) {
        EXPECT_EQ(refusal(hello("1", "\"a" + escape + "z\"")), "invalid_field /build") << escape;
    }
}

TEST(StrictReading, LetsLinesPassOnlyWhereTheyBelong) {
    const auto care = [](const std::string& text) {
        return read_strict<Command>(R"({"type":"sign_up","occurrence":1,"adults":1,"children":0,"care":")" +
                                    text + "\"}");
    };
    EXPECT_TRUE(care(R"(a\n\tb)"));
    EXPECT_FALSE(care(R"(a\r\nb)"));
    EXPECT_FALSE(care(R"(a\u0000b)"));
}

TEST(StrictReading, CountsCharactersAndNotBytes) {
    std::string forty;
    for (int i = 0; i < 40; ++i) forty += "\U0001F338";
    EXPECT_EQ(refusal(hello("1", "\"" + forty + "\"")), "taken");
    EXPECT_EQ(refusal(hello("1", "\"" + forty + "x\"")), "invalid_field /build");
}

TEST(StrictReading, SaysWhatIsWrongInWords) {
    const auto frame = read_strict<ClientFrame>(hello("1", "\"" + std::string(41, 'x') + "\""));
    const std::vector<std::pair<std::string, std::string>> expected{
        {"field", "build"}, {"hint", "too_long"}, {"limit", "40"}};
    EXPECT_EQ(frame.error().words, expected);
}

// The name that is not known is the better news: it is the missing one, misspelt.
TEST(StrictReading, NamesAMisspeltFieldRatherThanTheMissingOne) {
    EXPECT_EQ(refusal(R"({"type":"hello","locale":"ja","biuld":"b","protocol":1})"), "unknown_field /biuld");
}

TEST(StrictReading, TellsAnUnknownTypeFromAMissingOne) {
    EXPECT_EQ(refusal(R"({"type":"brand_new"})"), "unknown_type /type");
    EXPECT_EQ(refusal(R"({})"), "missing_field /type");
    EXPECT_EQ(refusal(R"({"type":7})"), "invalid_field /type");
}

TEST(RawJson, PassesThroughAsItWas) {
    const std::string frame = R"({"type":"reply","id":"3f0c2b9e-7a41-4c55-9d0e-5b8a6f1c2d34","answer":)"
                              R"({"z":[1,-2,0.10,1e3,true,null,"a\"\\\n字"],"a":{}}})";
    const auto read = read_strict<ServerFrame>(frame);
    ASSERT_TRUE(read);
    EXPECT_EQ(to_json(*read), frame);
}

TEST(Writing, LeavesOutWhatIsAbsent) {
    EXPECT_EQ(to_json(ListEvents{.text = "清掃"}), R"({"type":"list_events","text":"清掃"})");
}

TEST(Writing, EscapesWhatJsonWantsEscaped) {
    EXPECT_EQ(to_json(Update{.build = "\"\\\n\t\x01/<"}), R"({"type":"update","build":"\"\\\n\t\u0001/<"})");
}

TEST(Writing, NeverSendsWhatIsNotUtf8) {
    EXPECT_EQ(to_json(Update{.build = "a\xFF\xE5\xAD\x97"}), "{\"type\":\"update\",\"build\":\"a\uFFFD字\"}");
}

TEST(Writing, RefusesANumberThatJsonCannotHold) {
    Place place{.lat = std::numeric_limits<double>::quiet_NaN()};
    EXPECT_THROW(to_json(place), std::invalid_argument);
}

}  // namespace

}  // namespace yui::tests
