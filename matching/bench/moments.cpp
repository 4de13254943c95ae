// Small moments of the engine with Google Benchmark: the index, rankings for one page, repairs. What a person
// waits for comes with percentiles: CPU microseconds of the calls one by one.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <vector>

#include "matching/bench/city.hpp"
#include "matching/live/live_plan.hpp"
#include "matching/plan/random.hpp"
#include "matching/rank/ranking.hpp"

namespace yui::matching::bench {
namespace {

const City& ample() {
    static const auto made = city({100'000, 5'000, 1, generate::Rules::basic}, 50);
    return *made;
}

double thread_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e6 * static_cast<double>(now.tv_sec) + 1e-3 * static_cast<double>(now.tv_nsec);
}

class Percentiles {
public:
    template <class Call>
    void time(Call call) {
        const double start = thread_microseconds();
        call();
        took_.push_back(thread_microseconds() - start);
    }
    void tell(benchmark::State& state) {
        std::sort(took_.begin(), took_.end());
        state.counters["p50_us"] = at(50);
        state.counters["p99_us"] = at(99);
    }

private:
    double at(std::size_t percent) const { return took_[(took_.size() * percent + 99) / 100 - 1]; }

    std::vector<double> took_;
};

void build_index(benchmark::State& state) {
    const auto& problem = ample().problem;
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(CandidateIndex(problem).bytes());
    state.counters["MB"] = static_cast<double>(ample().index->bytes()) / 1e6;
}

void all_candidates(benchmark::State& state) {
    const auto& made = ample();
    for ([[maybe_unused]] auto _ : state) {
        auto found = candidates(made.problem, made.index.get(), 50, Crew(1));
        benchmark::DoNotOptimize(found.data());
    }
}

Ranking& ranking() {
    static Ranking made(ample().problem, {});
    return made;
}

void rank_residents_for_a_role(benchmark::State& state) {
    auto& ranks = ranking();
    Shuffler dice(1);
    Percentiles percentiles;
    for ([[maybe_unused]] auto _ : state) {
        const auto role = static_cast<Index>(dice.next() % ample().problem.roles.size());
        percentiles.time([&] { benchmark::DoNotOptimize(ranks.residents(role).data()); });
    }
    percentiles.tell(state);
}

void rank_needs_for_a_resident(benchmark::State& state) {
    auto& ranks = ranking();
    Shuffler dice(1);
    Percentiles percentiles;
    for ([[maybe_unused]] auto _ : state) {
        const auto person = static_cast<Index>(dice.next() % ample().problem.volunteers.size());
        percentiles.time([&] { benchmark::DoNotOptimize(ranks.needs(person).data()); });
    }
    percentiles.tell(state);
}

LivePlan live_of(Problem problem) {
    PlanOptions options;
    options.iterations = 20;
    const auto start = plan(problem, options);
    return LivePlan(std::move(problem), start);
}

LivePlan& ample_live() {
    static LivePlan made = live_of(ample().problem);
    return made;
}

LivePlan& scarce_live() {
    static LivePlan made = live_of(city({20'000, 5'000, 1, generate::Rules::basic}, 50)->problem);
    return made;
}

// A person drops out and comes back: two repairs.
void drop_out_and_sign_up(benchmark::State& state, LivePlan& (*plan)()) {
    auto& living = plan();
    const auto list = living.assignments();
    Shuffler dice(1);
    Percentiles percentiles;
    for ([[maybe_unused]] auto _ : state) {
        const Index v = list[dice.next() % list.size()].volunteer;
        percentiles.time([&] { living.drop_out(v); });
        percentiles.time([&] { living.sign_up(v); });
    }
    percentiles.tell(state);
}

// A need comes that is like one which is there.
void add_need(benchmark::State& state, LivePlan& (*plan)()) {
    auto& living = plan();
    Shuffler dice(1);
    Percentiles percentiles;
    const auto shifts = living.problem().shifts.size();
    for ([[maybe_unused]] auto _ : state) {
        const auto shift = living.problem().shifts[dice.next() % shifts];
        std::vector<Role> roles;
        for (Index r = 0; r < shift.roles; ++r) roles.push_back(living.problem().roles[shift.first_role + r]);
        percentiles.time([&] { living.add_need(shift, roles); });
    }
    percentiles.tell(state);
}

BENCHMARK(build_index)->Unit(benchmark::kMillisecond);
BENCHMARK(all_candidates)->Unit(benchmark::kMillisecond);
BENCHMARK(rank_residents_for_a_role)->Unit(benchmark::kMicrosecond);
BENCHMARK(rank_needs_for_a_resident)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(drop_out_and_sign_up, ample, ample_live)->Unit(benchmark::kMicrosecond)->Iterations(1000);
BENCHMARK_CAPTURE(drop_out_and_sign_up, scarce, scarce_live)->Unit(benchmark::kMicrosecond)->Iterations(1000);
BENCHMARK_CAPTURE(add_need, ample, ample_live)->Unit(benchmark::kMicrosecond)->Iterations(500);
BENCHMARK_CAPTURE(add_need, scarce, scarce_live)->Unit(benchmark::kMicrosecond)->Iterations(500);

}  // namespace
}  // namespace yui::matching::bench

BENCHMARK_MAIN();
