// Areas and boxes pass many people over at once; whoever looks at everybody finds nobody else who comes.
#include <gmock/gmock.h>

#include <random>

#include "matching/candidates/boxes.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;

std::vector<Index> words_near(const std::vector<Home>& homes, Point at) {
    std::vector<Near> near;
    std::vector<Near> far;
    Boxes(homes).find(at, near, far);
    std::vector<Index> words;
    for (const auto& one : near) words.push_back(one.word);
    return words;
}

bool comes(const Home& home, Point at) {
    return !at.known || home.reach == unlimited || metres_between({home.x, home.y, true}, at) <= home.reach;
}

std::vector<Index> words_of_a_plain_scan(const std::vector<Home>& homes, Point at) {
    std::vector<Index> words;
    for (Index i = 0; i < homes.size(); ++i)
        if (comes(homes[i], at) && (words.empty() || words.back() != i / 64)) words.push_back(i / 64);
    return words;
}

// Towns in a row from west to east, the people of each side by side.
std::vector<Home> towns(std::uint64_t seed, std::size_t people) {
    std::mt19937_64 dice(seed);
    const auto metres = [&](std::int32_t most) {
        return static_cast<std::int32_t>(dice() % (2 * static_cast<std::uint64_t>(most))) - most;
    };
    std::vector<Home> homes(people);
    for (std::size_t i = 0; i < people; ++i) {
        const auto town = static_cast<std::int32_t>(i / 3000) * 40'000;
        const auto reach = seed % 3 == 0 && i % 1999 == 0 ? unlimited : metres(2500) + 2500;
        homes[i] = {town + metres(4000), metres(4000), reach, 0};
    }
    return homes;
}

TEST(Boxes, LeaveNobodyOutWhoComes) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto homes = towns(seed, 900 * seed + seed % 5);
        std::mt19937_64 dice(seed);
        for (int i = 0; i < 200; ++i) {
            const auto& somebody = homes[dice() % homes.size()];
            const auto beyond = static_cast<std::int32_t>(dice() % 3) - 1;
            const auto reach = somebody.reach == unlimited ? 0 : somebody.reach;
            const Point at{somebody.x + (i % 2 == 0 ? reach + beyond : -reach - beyond), somebody.y, true};
            ASSERT_THAT(words_near(homes, at), IsSupersetOf(words_of_a_plain_scan(homes, at)))
                << "seed " << seed << ", place " << i;
        }
    }
}

// All of a word are alike, so that a box is as exact as a look at everybody.
TEST(Boxes, FindExactlyTheWordsOfAPlainScanWhereNeighboursAreAlike) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto homes = towns(seed, 700 * seed + 1);
        for (std::size_t i = 0; i < homes.size(); ++i) homes[i] = homes[i / 64 * 64];
        std::mt19937_64 dice(seed);
        for (int i = 0; i < 200; ++i) {
            const auto& somebody = homes[dice() % homes.size()];
            const auto reach = somebody.reach == unlimited ? 0 : somebody.reach;
            const auto beyond = static_cast<std::int32_t>(dice() % 3) - 1;
            const Point at{somebody.x, somebody.y - reach - beyond, true};
            auto words = words_near(homes, at);
            std::sort(words.begin(), words.end());
            ASSERT_EQ(words, words_of_a_plain_scan(homes, at)) << "seed " << seed << ", place " << i;
        }
    }
}

TEST(Boxes, AreAllNearAShiftWithoutAPlace) { EXPECT_EQ(words_near(towns(1, 9001), {}).size(), 141u); }

TEST(Boxes, OfPeopleAtOnePlaceAreAllNearOrNone) {
    const std::vector<Home> homes(64 * 64 * 2 + 1, Home{500, -700, 3000, 0});
    EXPECT_EQ(words_near(homes, {3500, -700, true}).size(), 129u);
    EXPECT_EQ(words_near(homes, {-2500, -700, true}).size(), 129u);
    EXPECT_THAT(words_near(homes, {3501, -700, true}), IsEmpty());
    EXPECT_THAT(words_near(homes, {500, 2301, true}), IsEmpty());
}

TEST(Boxes, OfAnEmptyCityAreNone) {
    EXPECT_THAT(words_near({}, {0, 0, true}), IsEmpty());
    EXPECT_THAT(words_near({}, {}), IsEmpty());
}

TEST(Boxes, ComeInAscendingOrderThoseCloseByFirst) {
    std::vector<Home> homes(64 * 64 * 2, Home{5000, 0, 9000, 0});
    for (std::size_t i = 64 * 70; i < 64 * 72; ++i) homes[i].x = 0;
    homes.resize(64 * 73);
    const auto words = words_near(homes, {0, 0, true});
    ASSERT_EQ(words.size(), 73u);
    EXPECT_THAT(std::vector<Index>(words.begin(), words.begin() + 4), ElementsAre(70, 71, 0, 1));
    EXPECT_TRUE(std::is_sorted(words.begin() + 2, words.end()));
}

}  // namespace
}  // namespace yui::matching
