// The best thing one person can do alone, against every set of shifts there is.
#include "matching/plan/schedule.hpp"

#include <gmock/gmock.h>

#include <functional>

#include "matching/candidates/index.hpp"
#include "matching/generate/dice.hpp"
#include "matching/plan/crew.hpp"
#include "tests/matching/little_town.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

std::string day_of_november(std::int64_t day) {  // from the 16th on; the 31st is the 1st of December
    const auto two = [](std::int64_t n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return day <= 30 ? "2026-11-" + two(day) : "2026-12-" + two(day - 30);
}

// A shift within four weeks of which one lies in two months; one in four without a time, some without a day.
json any_work(generate::Dice& dice, std::int64_t number) {
    const auto day = day_of_november(dice.between(16, 43));
    auto work = shift(std::to_string(number));
    const auto hour = dice.between(10, 18);
    work["start"] = day + "T" + std::to_string(hour) + ":00";
    work["end"] = day + "T" + std::to_string(hour + dice.between(1, 4)) + ":00";
    if (!dice.chance(0.25)) return work;
    work.erase("start");
    work.erase("end");
    work["hours"] = dice.between(1, 3);
    if (dice.chance(0.5)) work["deadline"] = day + "T12:00";
    return work;
}

// One person with limits that bind, who is paid for every pair what its utility says.
json any_life(generate::Dice& dice, std::int64_t shifts) {
    json limits{{"past_load", dice.between(0, 12)}, {"max_shifts_week", dice.between(1, 3)}};
    if (dice.chance(0.5)) limits["max_hours_week"] = dice.between(3, 9);
    if (dice.chance(0.6)) limits["max_shifts_month"] = dice.between(1, 4);
    if (dice.chance(0.5)) limits["max_hours_month"] = dice.between(4, 16);
    std::vector<json> work;
    json edges = json::array();
    for (std::int64_t i = 0; i < shifts; ++i) {
        work.push_back(any_work(dice, i));
        edges.push_back({{"volunteer", "v"},
                         {"role", "r" + std::to_string(i)},
                         {"utility", dice.between(-100, 1500)},
                         {"hours", dice.between(1, 4)}});
    }
    auto life = town({person("v", limits)}, work, {{"edges", edges}, {"options", {{"fairness", 1}}}});
    if (dice.chance(0.3)) life.update(pinned("v", "r0"));
    return life;
}

// Whether all of it may be done beside what is pinned, which itself needs no leave.
bool may_all_be_done(const Problem& problem, const std::vector<ListedEdge>& work) {
    auto all = work;
    for (const auto& one : pinned_of(problem)) all.push_back({one.volunteer, one.role, 0, one.length});
    const auto& limits = problem.volunteers[0].limits;
    for (const auto& one : work) {
        const auto& here = problem.shift_of(one.role);
        Limits used{0, 0, 0, 0};
        for (const auto& other : all) {
            const auto& there = problem.shift_of(other.role);
            const bool both_timed = here.timed && there.timed;
            if (&here != &there && both_timed && here.start < there.end && there.start < here.end)
                return false;
            used.shifts_week += here.week == there.week ? 1 : 0;
            used.minutes_week += here.week == there.week ? other.length : 0;
            used.shifts_month += here.month == there.month ? 1 : 0;
            used.minutes_month += here.month == there.month ? other.length : 0;
        }
        if (used.shifts_week > limits.shifts_week || used.minutes_week > limits.minutes_week) return false;
        if (used.shifts_month > limits.shifts_month || used.minutes_month > limits.minutes_month)
            return false;
    }
    return true;
}

std::int64_t worth(const Graph& graph, const std::vector<ListedEdge>& work) {
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < work.size(); ++k)
        sum += work[k].utility - graph.burden(graph.person(0), static_cast<std::int32_t>(k) + 1);
    return sum;
}

// Over every set of what is not pinned.
std::int64_t best_of_all_sets(const Graph& graph) {
    const auto& problem = graph.problem();
    const std::size_t first = problem.pinned.empty() ? 0 : 1;
    std::int64_t best = 0;
    for (std::uint32_t set = 0; set < 1U << (problem.edges.size() - first); ++set) {
        std::vector<ListedEdge> work;
        for (std::size_t i = first; i < problem.edges.size(); ++i)
            if ((set >> (i - first) & 1U) != 0) work.push_back(problem.edges[i]);
        if (may_all_be_done(problem, work)) best = std::max(best, worth(graph, work));
    }
    return best;
}

Graph graph_of(const Problem& problem) { return {problem, candidates(problem, nullptr, 0, Crew(1))}; }

std::vector<ListedEdge> chosen_of(const Graph& graph, Mask chosen) {
    std::vector<ListedEdge> work;
    for (; chosen != 0; chosen &= chosen - 1) {
        const auto& edge = graph.edge(static_cast<Index>(std::countr_zero(chosen)));
        work.push_back({0, edge.role, edge.gain, edge.length});
    }
    return work;
}

class Schedule : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Schedule, IsTheBestOfAllThatTheLimitsOfWeeksAndMonthsAllow) {
    for (std::uint64_t i = 0; i < 20; ++i) {
        generate::Dice dice(GetParam(), i, 0);
        const auto problem = read_city(any_life(dice, dice.between(2, 11)));
        const auto graph = graph_of(problem);
        Scheduler scheduler(graph);
        const auto found = scheduler.best(0, std::vector<double>(graph.slots(), 0));
        ASSERT_EQ(found.value, static_cast<double>(best_of_all_sets(graph))) << "life " << i;
        const auto work = chosen_of(graph, found.chosen);
        ASSERT_TRUE(may_all_be_done(problem, work)) << "life " << i;
        ASSERT_EQ(found.value, static_cast<double>(worth(graph, work))) << "life " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Lives, Schedule, testing::Range<std::uint64_t>(1, 11));

// So many shifts of an hour that not every set can be looked at; none clashes.
Problem many_shifts(const json& limits, int count, const std::function<std::string(int)>& deadline) {
    std::vector<json> work;
    json edges = json::array();
    for (int i = 0; i < count; ++i) {
        work.push_back(shift(std::to_string(i), {}, {{"hours", 1}}));
        work.back().erase("start");
        work.back().erase("end");
        if (const auto day = deadline(i); !day.empty()) work.back()["deadline"] = day + "T12:00";
        edges.push_back(
            {{"volunteer", "v"}, {"role", "r" + std::to_string(i)}, {"utility", 1000 - i}, {"hours", 1}});
    }
    return read_city(town({person("v", limits)}, work, {{"edges", edges}, {"options", json::object()}}));
}

TEST(ScheduleOfManyShifts, IsStillExactUnderAMonthlyLimit) {
    const auto problem = many_shifts({{"max_shifts_month", 4}}, 40, [](int) { return ""; });
    const auto graph = graph_of(problem);
    Scheduler scheduler(graph);
    const auto found = scheduler.best(0, std::vector<double>(graph.slots(), 0));
    EXPECT_EQ(found.value, 1000 + 999 + 998 + 997);
    EXPECT_EQ(size_of(found.chosen), 4);
}

// The 30th of November is in the week of the first days of December, but not in their month.
TEST(ScheduleOfManyShifts, IsStillExactWhereAWeekLiesInTwoMonths) {
    const json limits{{"max_shifts_week", 3}, {"max_shifts_month", 3}};
    const auto day = [](int i) {
        if (i == 50) return "2026-11-30";
        return i % 2 == 0 ? "2026-12-03" : "2026-12-09";
    };
    const auto problem = many_shifts(limits, 51, day);
    const auto graph = graph_of(problem);
    Scheduler scheduler(graph);
    const auto found = scheduler.best(0, std::vector<double>(graph.slots(), 0));
    EXPECT_EQ(found.value, 1000 + 999 + 998 + 950);
    EXPECT_EQ(size_of(found.chosen), 4);
}

}  // namespace
}  // namespace yui::matching
