// The engine against what the checker knows: the fixtures' right plans, and random cities with every rule.
#include <gmock/gmock.h>

#include "matching/generate/generate.hpp"
#include "matching/plan/plan.hpp"
#include "matching/write/plan.hpp"
#include "tests/matching/fixture.hpp"
#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

Pairs pairs_of(const Problem& problem, const Plan& plan) {
    Pairs pairs;
    for (const auto& one : plan.assignments)
        pairs.emplace_back(problem.names.volunteers[one.volunteer], problem.names.roles[one.role]);
    return pairs;
}

std::vector<check::Violation> faults(const std::string& instance, const Problem& problem, const Plan& plan) {
    return check::verdict_on(instance, plan_json(problem, plan, metrics(problem, plan))).violations;
}

class EngineSentence : public OfFixture {};

TEST_P(EngineSentence, IsKeptByThePlan) {
    const auto problem = read_city(fixture.instance);
    EXPECT_THAT(pairs_of(problem, plan(problem)), UnorderedElementsAreArray(fixture.right));
}

TEST_P(EngineSentence, PassesTheCheckerWithAllItSaysOfItself) {
    const auto problem = read_city(fixture.instance);
    EXPECT_THAT(faults(fixture.instance.dump(), problem, plan(problem)), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Model, EngineSentence, testing::ValuesIn(fixture_names()), [](const auto& one) {
    return one.param;
});

class EngineCity : public testing::TestWithParam<std::uint64_t> {};

TEST_P(EngineCity, BreaksNoRuleAndTellsTheTruth) {
    for (const auto people : {40, 200}) {
        const auto text = generate::instance({people, 40, GetParam(), generate::Rules::all});
        const auto problem = std::get<Problem>(read_instance(text));
        EXPECT_THAT(faults(text, problem, plan(problem)), IsEmpty()) << people << " people";
    }
}

INSTANTIATE_TEST_SUITE_P(Cities, EngineCity, testing::Range<std::uint64_t>(1, 31));

}  // namespace
}  // namespace yui::matching
