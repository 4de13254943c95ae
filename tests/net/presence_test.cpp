// Who looks at what, with time as an argument.
#include "server/net/presence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* nobody = R"({"kind":"viewers","needs":[]})";

std::string one(std::int64_t need, const std::string& accounts) {
    return R"({"kind":"viewers","needs":[{"need":)" + std::to_string(need) + R"(,"accounts":[)" + accounts +
           "]}]}";
}

std::vector<std::string> texts(const bus::Batch& batch) {
    std::vector<std::string> all;
    for (const auto& each : batch) all.push_back(each.text);
    return all;
}

bus::Message said(const std::string& source, std::uint64_t version, const std::string& text) {
    return {"center:3:viewers", source, version, text};
}

TEST(Presence, KnowsItsStreamsByName) {
    const auto look = look_of("center:3:viewers:9");
    ASSERT_TRUE(look);
    EXPECT_EQ(look->center, 3);
    EXPECT_EQ(look->need, 9);
    EXPECT_TRUE(is_viewers_stream("center:3:viewers"));
    for (const char* other : {"center:3:viewers",
                              "center:3:viewers:",
                              "center:3:viewers:x",
                              "center:3:viewers:9:1",
                              "center::viewers:9",
                              "need:3:viewers:9",
                              "center:3:board"})
        EXPECT_FALSE(look_of(other)) << other;
    for (const char* other : {"center:3:viewers:9", "center:3:board", "center:x:viewers", "list:public"})
        EXPECT_FALSE(is_viewers_stream(other)) << other;
}

TEST(Presence, SaysWhatChangedAtOnceAndAllOfItEveryTenSeconds) {
    Presence presence("a");
    EXPECT_THAT(presence.due(0, 1000), IsEmpty());
    presence.begin({3, 9}, 7);
    EXPECT_THAT(texts(presence.due(0, 1000)), ElementsAre(one(9, "7")));
    EXPECT_THAT(presence.due(9'999, 10'999), IsEmpty());
    EXPECT_THAT(texts(presence.due(10'000, 11'000)), ElementsAre(one(9, "7")));
    presence.end({3, 9}, 7);
    EXPECT_THAT(texts(presence.due(10'001, 11'001)), ElementsAre(nobody));
    EXPECT_THAT(presence.due(30'000, 31'000), IsEmpty()) << "there is nothing to repeat";
}

TEST(Presence, NamesAnAccountOnceHoweverManyPagesItHasOpen) {
    Presence presence("a");
    presence.begin({3, 9}, 7);
    presence.begin({3, 9}, 7);
    presence.begin({3, 9}, 5);
    EXPECT_THAT(texts(presence.due(0, 0)), ElementsAre(one(9, "5,7")));
    presence.end({3, 9}, 7);
    EXPECT_THAT(texts(presence.due(0, 0)), ElementsAre(one(9, "5,7")));
    presence.end({3, 9}, 7);
    EXPECT_THAT(texts(presence.due(0, 0)), ElementsAre(one(9, "5")));
}

TEST(Presence, SaysNoMoreThanItsLimits) {
    Presence presence("a");
    for (std::int64_t i = 1; i <= 300; ++i) presence.begin({3, 9}, i);
    for (std::int64_t i = 1; i <= 300; ++i) presence.begin({3, 100 + i}, 1);
    const auto text = presence.due(0, 0).at(0).text;
    EXPECT_THAT(text, testing::HasSubstr(",20]")) << "accounts of a need";
    EXPECT_THAT(text, testing::Not(testing::HasSubstr(",21")));
    EXPECT_EQ(std::count(text.begin(), text.end(), '['), 201) << "needs, and the list of them";
}

TEST(Presence, GivesVersionsThatRiseWhateverTheClockDoes) {
    Presence presence("a");
    presence.begin({3, 9}, 7);
    const auto first = presence.due(0, 5000).at(0).position;
    const auto second = presence.due(10'000, 100).at(0).position;
    EXPECT_EQ(first, 5000u);
    EXPECT_EQ(second, 5001u);
}

TEST(Presence, BelievesASourceForTwentyFiveSeconds) {
    Presence presence("a");
    EXPECT_TRUE(presence.hear(said("b", 1, one(9, "7")), 0));
    EXPECT_FALSE(presence.hear(said("b", 2, one(9, "7")), 10'000)) << "the same again";
    EXPECT_THAT(presence.expired(34'999), IsEmpty());
    EXPECT_THAT(presence.expired(35'000), ElementsAre(said("b", 3, nobody)));
    EXPECT_THAT(presence.expired(35'000), IsEmpty()) << "once";
    EXPECT_TRUE(presence.hear(said("b", 40'000, one(9, "7")), 36'000)) << "the node was only cut off";
}

TEST(Presence, LeavesOutWhatIsOlderThanWhatItHeard) {
    Presence presence("a");
    EXPECT_TRUE(presence.hear(said("b", 5, nobody), 0) == false) << "nobody is no news";
    EXPECT_FALSE(presence.hear(said("b", 4, one(9, "7")), 1));
    EXPECT_TRUE(presence.hear(said("b", 6, one(9, "7")), 1));
}

TEST(Presence, TellsAPageWhatIsSoAndWhatIsNoMore) {
    Presence presence("a");
    presence.hear(said("b", 5, one(9, "7")), 0);
    presence.hear(said("c", 5, nobody), 0);
    EXPECT_THAT(presence.entries("center:3:viewers", {}), ElementsAre(said("b", 5, one(9, "7"))));
    EXPECT_THAT(presence.entries("center:3:viewers", {{"c", 4}, {"gone", 8}}),
                ElementsAre(said("b", 5, one(9, "7")), said("c", 5, nobody), said("gone", 9, nobody)));
    EXPECT_THAT(presence.entries("center:4:viewers", {}), IsEmpty());
}

}  // namespace
}  // namespace yui::net
