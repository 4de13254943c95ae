// A plan that lives: what each event does, whom it never moves, and that it stays near a plan made anew.
#include "matching/live/live_plan.hpp"

#include <gmock/gmock.h>

#include "matching/generate/generate.hpp"
#include "matching/model/clash.hpp"
#include "matching/model/eligibility.hpp"
#include "matching/plan/random.hpp"
#include "tests/matching/small_city.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// v1 and v2, who can both do r1, which has one seat; v1 lives nearer.
json two_people() {
    auto city = small_city();
    auto second = city["volunteers"][0];
    second["id"] = "v2";
    second["at"][0] = 34.99;
    city["volunteers"].push_back(second);
    city["shifts"][0]["roles"][0]["max"] = 1;
    return city;
}

LivePlan live(const json& city, std::vector<Index> absent = {}) {
    auto problem = read_city(city);
    const auto start = plan(problem);
    return LivePlan(std::move(problem), start, std::move(absent));
}

std::vector<Pair> pairs(const LivePlan& plan) {
    std::vector<Pair> list;
    for (const auto& one : plan.assignments()) list.push_back({one.volunteer, one.role});
    return list;
}

TEST(LivePlan, GivesAFreedSeatToTheNext) {
    auto plan = live(two_people());
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{0, 0}));
    const auto repair = plan.cancel(0, 0);
    EXPECT_THAT(repair.left, ElementsAre(Pair{0, 0}));
    EXPECT_THAT(repair.taken, ElementsAre(Pair{1, 0}));
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{1, 0}));
}

TEST(LivePlan, NeverAsksAgainWhoCancelled) {
    auto plan = live(two_people());
    plan.cancel(0, 0);
    plan.cancel(1, 0);
    plan.refresh(5);
    EXPECT_THAT(pairs(plan), IsEmpty());
}

TEST(LivePlan, MovesOnlyWhoIsNotConfirmed) {
    auto city = two_people();
    city["forbidden"] = json::parse(R"([["v1", "r1"]])");
    auto problem = read_city(city);
    const auto start = plan(problem);
    problem.forbidden.clear();  // v1 may now, and would be worth more
    LivePlan plan(problem, start, {0});
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{1, 0}));
    EXPECT_TRUE(plan.confirm(1, 0));
    plan.sign_up(0);
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{1, 0}));
    EXPECT_TRUE(plan.release(1, 0));
    plan.drop_out(0);
    plan.sign_up(0);
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{0, 0}));
}

TEST(LivePlan, TakesInWhoSignsUp) {
    auto plan = live(two_people(), {0, 1});
    EXPECT_THAT(pairs(plan), IsEmpty());
    EXPECT_THAT(plan.sign_up(1).taken, ElementsAre(Pair{1, 0}));
    EXPECT_THAT(plan.sign_up(1).taken, IsEmpty());
}

TEST(LivePlan, ReplacesWhoDropsOutEvenIfConfirmed) {
    auto city = two_people();
    city["pinned"] = json::parse(R"([["v1", "r1"]])");
    auto plan = live(city);
    EXPECT_THAT(plan.drop_out(0).taken, ElementsAre(Pair{1, 0}));
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{1, 0}));
}

TEST(LivePlan, FreesPeopleWhenANeedClosesAndCallsThemWhenItOpens) {
    auto plan = live(two_people());
    EXPECT_THAT(plan.close_need(0).left, ElementsAre(Pair{0, 0}));
    EXPECT_THAT(pairs(plan), IsEmpty());
    EXPECT_THAT(plan.open_need(0).taken, ElementsAre(Pair{0, 0}));
}

TEST(LivePlan, FillsANeedThatIsNew) {
    auto plan = live(two_people());
    const auto shift = plan.problem().shifts[0];
    const auto role = plan.problem().roles[0];
    EXPECT_THAT(plan.add_need(shift, {role}).taken, ElementsAre(Pair{1, 1}));
    EXPECT_EQ(plan.worth().objective, plan.worth().utility + 2 * 3000);
}

TEST(LivePlan, FollowsWhoseTimeChanges) {
    auto plan = live(two_people());
    const auto& shift = plan.problem().shifts[0];
    const std::vector<Interval> never{{shift.end, shift.end + 60}};
    EXPECT_THAT(plan.change_availability(0, never).taken, ElementsAre(Pair{1, 0}));
    const std::vector<Interval> again{{shift.start, shift.start + 60}, {shift.start + 30, shift.end}};
    plan.change_availability(0, again);
    plan.drop_out(1);
    EXPECT_THAT(pairs(plan), ElementsAre(Pair{0, 0}));
}

// Everything that one person holds, checked pair by pair.
void expect_valid(const LivePlan& plan) {
    const auto& problem = plan.problem();
    const auto list = plan.assignments();
    std::vector<std::int32_t> heads(problem.roles.size(), 0);
    for (std::size_t i = 0; i < list.size(); ++i) {
        heads[list[i].role] += problem.volunteers[list[i].volunteer].heads;
        EXPECT_LE(heads[list[i].role], problem.roles[list[i].role].max);
        EXPECT_TRUE(eligible(problem, list[i].volunteer, list[i].role));
        for (std::size_t j = i + 1; j < list.size() && list[j].volunteer == list[i].volunteer; ++j) {
            EXPECT_FALSE(
                clash(problem, problem.roles[list[i].role].shift, problem.roles[list[j].role].shift));
        }
    }
}

TEST(LivePlan, StaysNearAPlanMadeAnewThroughManyEvents) {
    auto problem =
        std::get<Problem>(read_instance(generate::instance({400, 100, 5, generate::Rules::basic})));
    const auto start = plan(problem);
    LivePlan living(problem, start);
    Shuffler dice(7);
    std::vector<char> gone(problem.volunteers.size(), 0);
    for (int i = 0; i < 200; ++i) {
        const auto list = living.assignments();
        const auto& one = list[dice.next() % list.size()];
        const auto v = static_cast<Index>(dice.next() % problem.volunteers.size());
        switch (dice.next() % 4) {
            case 0:
                living.cancel(one.volunteer, one.role);
                problem.forbidden.push_back({one.volunteer, one.role});
                break;
            case 1:
                living.drop_out(v);
                gone[v] = 1;
                break;
            case 2:
                living.close_need(problem.roles[one.role].shift);
                living.open_need(problem.roles[one.role].shift);
                break;
            default:
                living.sign_up(v);
                gone[v] = 0;
        }
    }
    expect_valid(living);
    std::sort(problem.forbidden.begin(), problem.forbidden.end());
    for (Index v = 0; v < gone.size(); ++v) {
        if (gone[v] == 0) continue;
        problem.volunteers[v].tells_availability = true;
        problem.volunteers[v].available.size = 0;
    }
    const auto fresh = plan(problem).worth.objective;
    EXPECT_GT(static_cast<double>(living.worth().objective), 0.99 * static_cast<double>(fresh));
}

// A quarter of a small city goes; nobody who is confirmed is moved by what is made of the rest.
TEST(LivePlan, GetsOverALossInAnIdleMoment) {
    auto problem = std::get<Problem>(read_instance(generate::instance({400, 100, 1})));
    const auto start = plan(problem);
    LivePlan living(std::move(problem), start);
    for (Index v = 0; v < 400; v += 4) living.drop_out(v);
    std::vector<Pair> confirmed;
    for (const auto& one : living.assignments())
        if (one.volunteer % 8 == 1 && living.confirm(one.volunteer, one.role))
            confirmed.push_back({one.volunteer, one.role});
    const auto before = living.worth().objective;
    const auto repair = living.refresh(20);
    const auto after = living.worth().objective;
    EXPECT_GT(repair.gain, 0);
    EXPECT_EQ(after - before, repair.gain);
    EXPECT_GE(static_cast<double>(after),
              0.999 * static_cast<double>(plan(living.as_it_stands()).worth.objective));
    for (const auto& pair : confirmed) EXPECT_THAT(pairs(living), Contains(pair));
}

TEST(LivePlan, DoesTheSameForTheSameEvents) {
    const auto run = [] {
        auto problem =
            std::get<Problem>(read_instance(generate::instance({200, 50, 3, generate::Rules::basic})));
        const auto start = plan(problem);
        LivePlan living(std::move(problem), start);
        for (Index v = 0; v < 40; ++v) living.drop_out(v);
        for (Index v = 0; v < 20; ++v) living.sign_up(v);
        return living.assignments();
    };
    EXPECT_EQ(run(), run());
}

}  // namespace
}  // namespace yui::matching
