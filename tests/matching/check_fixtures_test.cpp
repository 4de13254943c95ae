// Every sentence of the model, told by a plan that would be best without it.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/matching/fixture.hpp"

namespace yui::matching {
namespace {

using testing::Contains;
using testing::Field;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

class EverySentence : public OfFixture {};

TEST_P(EverySentence, AllowsTheRightPlan) {
    EXPECT_THAT(opinion(fixture.instance, fixture.right).violations, IsEmpty());
}

TEST_P(EverySentence, SpeaksAgainstTheWrongPlan) {
    const auto& [name, sentence, instance, right, wrong, breaks] = fixture;
    const auto verdict = opinion(instance, wrong);
    if (!breaks.empty()) {
        EXPECT_THAT(verdict.violations, Contains(Field(&check::Violation::rule, breaks)));
        return;
    }
    EXPECT_THAT(verdict.violations, IsEmpty());
    EXPECT_GT(worth(instance, opinion(instance, right).totals), worth(instance, verdict.totals));
}

// Otherwise the sentence would not be what keeps the wrong plan from being made.
TEST_P(EverySentence, WouldElseGiveTheWrongPlan) {
    const auto& [name, sentence, instance, right, wrong, breaks] = fixture;
    if (breaks.empty() || breaks == "pinned_moved" || breaks == "no_edge") return;
    EXPECT_GT(opinion(instance, wrong).totals.objective, opinion(instance, right).totals.objective);
}

TEST_P(EverySentence, MakesTheRightPlanTheBestOfAll) {
    EXPECT_THAT(best_by_trying(fixture.instance), UnorderedElementsAreArray(fixture.right));
}

INSTANTIATE_TEST_SUITE_P(Model, EverySentence, testing::ValuesIn(fixture_names()), [](const auto& one) {
    return one.param;
});

}  // namespace
}  // namespace yui::matching
