// Who is among the best is known while they come, and nobody who could be is turned away.
#include <gmock/gmock.h>

#include <random>

#include "matching/candidates/best.hpp"

namespace yui::matching {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Index> who(Best& best) {
    std::vector<Index> list;
    for (const auto& one : best.sorted()) list.push_back(one.volunteer);
    return list;
}

TEST(Best, AreThoseOfASortedList) {
    Best::Room room;
    std::mt19937_64 dice(1);
    for (int round = 0; round < 300; ++round) {
        const auto spread = std::int64_t{1}
                            << (round % 14);  // many ties, and keys beyond those that are counted
        const std::size_t count = 1 + dice() % 20;
        std::vector<Rank> all;
        Best best(room, count);
        for (Index v = 0; v < static_cast<Index>(round); ++v) {
            const auto key =
                static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(spread)) - spread / 2;
            all.push_back({key, 0, v});
            if (1000 * key >= best.floor()) best.add(all.back());
        }
        std::sort(all.begin(), all.end());
        std::vector<Index> wanted;
        for (std::size_t i = 0; i < std::min(count, all.size()); ++i) wanted.push_back(all[i].volunteer);
        ASSERT_EQ(who(best), wanted) << "round " << round;
    }
}

TEST(Best, RaiseTheFloorAsSoonAsEnoughHaveCome) {
    Best::Room room;
    Best best(room, 2);
    EXPECT_EQ(best.floor(), nobody_is_hopeless);
    best.add({700, 0, 1});
    EXPECT_EQ(best.floor(), nobody_is_hopeless);
    best.add({500, 0, 2});
    EXPECT_EQ(best.floor(), 500'000);
    best.add({500, 0, 0});
    EXPECT_EQ(best.floor(), 500'000);
    best.add({600, 0, 3});
    EXPECT_EQ(best.floor(), 600'000);
    EXPECT_THAT(who(best), ElementsAre(1, 3));
}

TEST(Best, SayWhetherSomebodyMayBeMissing) {
    Best::Room room;
    Best best(room, 2);
    EXPECT_THAT(who(best), IsEmpty());
    best.add({-5000, 0, 1});
    EXPECT_FALSE(best.left_out());
    best.add({-6000, 0, 2});
    EXPECT_FALSE(best.left_out());
    best.add({-7000, 0, 3});
    EXPECT_TRUE(best.left_out());
    EXPECT_THAT(who(best), ElementsAre(1, 2));
}

}  // namespace
}  // namespace yui::matching
