// Areas and boxes pass many people over at once; whoever looks at everybody finds nobody else who comes.
#include <gmock/gmock.h>

#include <random>

#include "matching/candidates/boxes.hpp"
#include "matching/model/place.hpp"

namespace yui::matching {
namespace {

using testing::IsEmpty;
using testing::IsSupersetOf;

constexpr std::int64_t nearest_of_all = 400'000;  // more than anybody brings

std::vector<Index> words_near(const std::vector<Home>& homes, Point at) {
    std::vector<Near> near;
    std::vector<Near> room;
    Boxes(homes).find(at, near, room);
    std::vector<Index> words;
    for (const auto& one : near) words.push_back(one.word);
    std::sort(words.begin(), words.end());
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

TEST(Boxes, ComeInTheOrderOfWhatTheyMayBring) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto homes = towns(seed, 900 * seed + seed % 5);
        std::mt19937_64 dice(seed);
        for (auto& home : homes) home.worth = -static_cast<std::int32_t>(dice() % 400) * 1000;
        const Boxes boxes(homes);
        std::vector<Near> near;
        std::vector<Near> room;
        for (int i = 0; i < 50; ++i) {
            const auto& somebody = homes[dice() % homes.size()];
            boxes.find({somebody.x, somebody.y, i % 10 != 0}, near, room);
            auto most = nearest_of_all;
            for (const auto& one : near) {
                ASSERT_LT(one.most, most + Boxes::slack) << "seed " << seed << ", place " << i;
                most = std::min(most, one.most);
            }
        }
    }
}

// Nearness brings three hundred thousandths of a point at a thousand, less by how much of the reach the way
// takes.
TEST(Boxes, PromiseNoLessThanAnybodyBrings) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto homes = towns(seed, 900 * seed + seed % 5);
        const Boxes boxes(homes);
        std::vector<Near> near;
        std::vector<Near> room;
        std::mt19937_64 dice(seed);
        for (int i = 0; i < 50; ++i) {
            const auto& somebody = homes[dice() % homes.size()];
            const Point at{somebody.x + 777, somebody.y, true};
            boxes.find(at, near, room);
            for (const auto& one : near)
                for (std::size_t p = std::size_t{one.word} * 64;
                     p < std::min<std::size_t>(homes.size(), std::size_t{one.word} * 64 + 64);
                     ++p) {
                    const auto metres = metres_between({homes[p].x, homes[p].y, true}, at);
                    ASSERT_LE(one.metres, metres);
                    if (metres > homes[p].reach) continue;
                    const auto nearness = homes[p].reach == unlimited
                                              ? std::max<std::int64_t>(0, 1000 - metres / 10)
                                          : metres == 0 ? 1000
                                                        : 1000 - 1000 * metres / homes[p].reach;
                    ASSERT_GE(one.most, 300 * nearness)
                        << "seed " << seed << ", " << metres << " of " << homes[p].reach;
                }
        }
    }
}

}  // namespace
}  // namespace yui::matching
