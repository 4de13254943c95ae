// Steps pass over many at once; whoever has enough is never among those.
#include <gmock/gmock.h>

#include <random>

#include "matching/candidates/ladder.hpp"

namespace yui::matching {
namespace {

std::vector<std::int32_t> amounts(std::uint64_t seed, std::size_t people, std::uint64_t distinct) {
    std::mt19937_64 dice(seed);
    std::vector<std::int32_t> list(people);
    for (auto& one : list) one = static_cast<std::int32_t>(dice() % distinct) * 1000 - 5000;
    if (seed % 2 == 0) list.back() = unlimited;
    return list;
}

std::vector<bool> found(const Ladder& ladder, std::size_t people, std::int64_t least) {
    std::vector<bool> list;
    for (std::size_t i = 0; i < people; ++i)
        list.push_back((ladder.at_least(static_cast<Index>(i / 64), least) >> (i % 64) & 1U) != 0);
    return list;
}

TEST(Ladder, LeavesNobodyOutWhoHasEnough) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto list = amounts(seed, 50 * seed + 1, 1 + seed * seed % 97);
        const Ladder ladder(list);
        for (std::int64_t least = -7000; least <= 100'000; least += 499) {
            const auto there = found(ladder, list.size(), least);
            for (std::size_t i = 0; i < list.size(); ++i)
                ASSERT_TRUE(there[i] || list[i] < least)
                    << "seed " << seed << ", " << list[i] << " of " << least;
        }
    }
}

TEST(Ladder, IsExactWhereFewAmountsExist) {
    const auto list = amounts(1, 3000, 16);
    const Ladder ladder(list);
    for (const auto least : {-5000, -4000, 1000, 10'000}) {
        const auto there = found(ladder, list.size(), least);
        for (std::size_t i = 0; i < list.size(); ++i) ASSERT_EQ(there[i], list[i] >= least) << list[i];
    }
}

TEST(Ladder, PassesMostOfThoseOverWhoHaveTooLittle) {
    const auto list = amounts(3, 50'000, 10'000);
    const Ladder ladder(list);
    std::size_t too_few = 0;
    std::size_t there = 0;
    constexpr std::int64_t least = 7'777'777;
    const auto kept = found(ladder, list.size(), least);
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] >= least) continue;
        ++too_few;
        there += kept[i] ? 1U : 0U;
    }
    EXPECT_LT(there * 10, too_few);
}

TEST(Ladder, TakesAnAmountThatNobodyCanHave) {
    const Ladder ladder({1, 2, unlimited});
    EXPECT_EQ(ladder.at_least(0, std::int64_t{1} << 40) & 7U, 4U);
    EXPECT_EQ(ladder.at_least(0, -(std::int64_t{1} << 60)) & 7U, 7U);
}

}  // namespace
}  // namespace yui::matching
