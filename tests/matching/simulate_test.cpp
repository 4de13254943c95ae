// The simulated city: the same dice for all, no broken rules, fatigue that grows with contacts.
#include "matching/simulate/simulate.hpp"

#include <gmock/gmock.h>

#include "matching/explain/pair.hpp"
#include "matching/generate/generate.hpp"
#include "matching/simulate/week.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching::simulate {
namespace {

using testing::Each;
using testing::Le;

Settings few() {
    Settings settings;
    settings.volunteers = 80;
    settings.shifts = 8;
    settings.weeks = 4;
    settings.seeds = 2;
    return settings;
}

double of(const Year& year, Measure measure) { return year[static_cast<std::size_t>(measure)]; }

TEST(Simulate, LivesTheSameYearForTheSameDice) {
    EXPECT_EQ(live(Policy::engine, few(), 3), live(Policy::engine, few(), 3));
    EXPECT_NE(live(Policy::engine, few(), 3), live(Policy::engine, few(), 4));
}

TEST(Simulate, AsksNobodyWhereNeedsHangOnABoard) {
    EXPECT_EQ(of(live(Policy::board, few(), 1), Measure::contacts_per_head), 0);
    EXPECT_GT(of(live(Policy::greedy, few(), 1), Measure::contacts_per_head), 0);
}

TEST(Simulate, EstimatesMeanAndIntervalOfStudent) {
    const auto found = estimate({1, 2, 3});
    EXPECT_DOUBLE_EQ(found.mean, 2);
    EXPECT_NEAR(found.half_width, 4.303 * std::sqrt(1.0 / 3), 1e-9);
}

TEST(Simulate, EstimatesNoWidthWhereAllAreTheSame) { EXPECT_EQ(estimate({4, 4, 4, 4}).half_width, 0); }

TEST(Simulate, ComparesTheEngineSeedBySeed) {
    const auto found = compare(few(), [](std::size_t, std::size_t) {});
    const auto engine = static_cast<std::size_t>(Policy::engine);
    const auto fill = static_cast<std::size_t>(Measure::fill);
    EXPECT_EQ(found.engine_less[engine][fill].mean, 0);
    EXPECT_NEAR(found.engine_less[0][fill].mean, found.of[engine][fill].mean - found.of[0][fill].mean, 1e-12);
}

class SimulatedWeek : public testing::TestWithParam<void (*)(Week&)> {
protected:
    const Problem problem =
        std::get<Problem>(read_instance(generate::instance({120, 20, 5, generate::Rules::all, 1, 0})));
    std::vector<Person> people{problem.volunteers.size(), Person{0.9}};
};

TEST_P(SimulatedWeek, BreaksNoHardRule) {
    Week week(problem, people, 1, 1);
    for (std::int64_t day = 0; day < 7; ++day) {
        week.begin_day(day);
        week.cancellations();
        GetParam()(week);
    }
    std::int64_t heads = 0;
    for (Index v = 0; v < problem.volunteers.size(); ++v)
        for (const auto role : week.rota().roles_of(v)) {
            ++heads;
            EXPECT_TRUE(allowed(problem, v, role));
            EXPECT_EQ(week.rota().obstacle(v, role, role).by, Hindrance::nothing);
        }
    for (Index r = 0; r < problem.roles.size(); ++r) EXPECT_LE(week.rota().heads(r), problem.roles[r].max);
    EXPECT_GT(heads, 10);
}

INSTANTIATE_TEST_SUITE_P(Policies, SimulatedWeek, testing::Values(board_day, greedy_day, engine_day));

TEST(SimulatedPerson, AgreesLessOftenTheMoreContactsThereWere) {
    std::vector<nlohmann::json> crowd;
    for (int i = 0; i < 400; ++i) crowd.push_back(person(("v" + std::to_string(i)).c_str()));
    const auto problem = read_city(town(crowd, {shift("1", {{"max", 400}})}));
    const auto yes = [&](int contacts) {
        std::vector<Person> people(400, Person{0.8});
        for (auto& one : people) one.contacts_lately[0] = contacts;
        Week week(problem, people, 1, 1);
        week.begin_day(0);
        for (const auto& one : week.candidates(0)) week.ask(one);
        return week.rota().heads(0);
    };
    EXPECT_GT(yes(0), yes(3) + 10);
    EXPECT_GT(yes(3), yes(9) + 10);
}

TEST(SimulatedPerson, IsNotAskedAgainByTheEngineBeyondTheBudget) {
    const auto problem =
        std::get<Problem>(read_instance(generate::instance({60, 20, 5, generate::Rules::basic, 1, 0})));
    std::vector<Person> people(problem.volunteers.size(), Person{0.05});  // nearly always no
    Week week(problem, people, 1, 1);
    std::vector<int> contacts;
    for (std::int64_t day = 0; day < 7; ++day) {
        week.begin_day(day);
        engine_day(week);
    }
    for (const auto& one : people) contacts.push_back(one.contacts);
    // Two shifts may be planned for one person on the day before the budget is reached.
    EXPECT_THAT(contacts, Each(Le(4)));
}

}  // namespace
}  // namespace yui::matching::simulate
