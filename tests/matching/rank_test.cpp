// A sum of named terms: what it promises about order.
#include "matching/rank.hpp"

#include <gmock/gmock.h>

namespace yui::matching {
namespace {

Terms with(Term term, int value) {
    Terms terms{};
    at(terms, term) = value;
    return terms;
}

std::vector<std::size_t> order(std::span<const Terms> candidates, std::size_t count) {
    std::vector<std::size_t> indices;
    for (const auto& one : best(candidates, count)) indices.push_back(one.index);
    return indices;
}

TEST(Rank, PutsGoodReasonsBeforeNoneAndNoneBeforeBadOnes) {
    const std::vector<Terms> candidates{with(Term::time, -full), Terms{}, with(Term::interest, full)};
    EXPECT_THAT(order(candidates, 3), testing::ElementsAre(2, 1, 0));
}

TEST(Rank, LetsASkillThatIsNeededCountMoreThanAnyOtherSingleTerm) {
    for (std::size_t other = 1; other < terms; ++other)
        EXPECT_GT(score(with(Term::skill, full)), score(with(static_cast<Term>(other), full)));
}

TEST(Rank, KeepsTheGivenOrderAmongEquals) {
    const std::vector<Terms> candidates(5);
    EXPECT_THAT(order(candidates, 3), testing::ElementsAre(0, 1, 2));
}

TEST(Rank, GivesAtMostAsManyAsThereAre) {
    const std::vector<Terms> candidates(2);
    EXPECT_EQ(best(candidates, 10).size(), 2u);
    EXPECT_TRUE(best(candidates, 0).empty());
}

TEST(Rank, CountsWhatAPersonBringsInThousandths) {
    int brings = 0;
    for (std::size_t term = 0; term <= static_cast<std::size_t>(Term::known_group); ++term)
        brings += weights[term];
    EXPECT_EQ(brings, 1000);
}

}  // namespace
}  // namespace yui::matching
