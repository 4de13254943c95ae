// Small moments of the engine with Google Benchmark: the index, one role's candidates, repairs.
#include <benchmark/benchmark.h>

#include "matching/bench/city.hpp"
#include "matching/live/live_plan.hpp"
#include "matching/plan/random.hpp"

namespace yui::matching::bench {
namespace {

const City& ample() {
    static const auto made = city({100'000, 5'000, 1, generate::Rules::basic}, 50);
    return *made;
}

void build_index(benchmark::State& state) {
    const auto& problem = ample().problem;
    for (auto _ : state) benchmark::DoNotOptimize(CandidateIndex(problem).bytes());
    state.counters["MB"] = static_cast<double>(ample().index->bytes()) / 1e6;
}

void all_candidates(benchmark::State& state) {
    const auto& made = ample();
    for (auto _ : state) {
        auto found = candidates(made.problem, made.index.get(), 50, Crew(1));
        benchmark::DoNotOptimize(found.list.data());
    }
}

void one_role(benchmark::State& state) {
    const auto& made = ample();
    CandidateIndex::Query query;
    Shuffler dice(1);
    for (auto _ : state) {
        const auto role = static_cast<Index>(dice.next() % made.problem.roles.size());
        benchmark::DoNotOptimize(made.index->best(role, 50, query).data());
    }
}

// A person drops out and comes back: two repairs.
void drop_out_and_sign_up(benchmark::State& state) {
    auto problem = ample().problem;
    PlanOptions options;
    options.iterations = 20;
    const auto start = plan(problem, options);
    LivePlan living(std::move(problem), start);
    const auto list = living.assignments();
    Shuffler dice(1);
    for (auto _ : state) {
        const Index v = list[dice.next() % list.size()].volunteer;
        living.drop_out(v);
        living.sign_up(v);
    }
}

BENCHMARK(build_index)->Unit(benchmark::kMillisecond);
BENCHMARK(all_candidates)->Unit(benchmark::kMillisecond);
BENCHMARK(one_role)->Unit(benchmark::kMicrosecond);
BENCHMARK(drop_out_and_sign_up)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace yui::matching::bench

BENCHMARK_MAIN();
