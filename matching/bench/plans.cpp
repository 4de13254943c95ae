// Plans of large cities against LEMON's network simplex on the laminar relaxation of the same graph, in the
// same run.
//
//   yui_bench_plans VOLUNTEERS SHIFTS SEED PER_ROLE THREADS [all|bare] [alone] [first] [towns=N] [steps=N]
//
// PER_ROLE 0: as many candidates as plan() takes. all: every rule of the model; bare: the same people, work
// and pairs, but only basic rules; alone: without LEMON, whose time is 0 then; first: no more than the first
// plan and a hundred steps toward the bound; towns: N of them, side by side; steps: so many toward the bound
// of the city. People and shifts are numbered by place, as plan() does. Prints one line of JSON; times are
// CPU seconds of the process, but `wall` of the certified plan.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "matching/bench/city.hpp"
#include "matching/bench/laminar.hpp"
#include "matching/plan/city_bound.hpp"
#include "matching/plan/first_come.hpp"
#include "matching/plan/search.hpp"

namespace yui::matching::bench {
namespace {

constexpr double certified = 0.003;  // normalised gap

double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Look {
    double cpu = 0;
    double wall = 0;
    double objective = 0;
    double bound = 0;
};

double lemon_seconds(const Graph& graph) {
    const auto flow = laminar(graph);
    const double start = cpu_seconds();
    least_cost(flow.nodes, flow.arcs, flow.source, flow.sink, flow.amount);
    return cpu_seconds() - start;
}

struct Order {
    generate::Recipe recipe;
    std::size_t per_role = 0;
    unsigned threads = 1;
    Kept kept = Kept::all;
    bool alone = false;
    bool first = false;
    int steps = CityBound::usual_steps;
};

std::vector<Look> search(const City& city, const Order& order, double first_come, Rewards& rewards) {
    std::vector<Look> looks;
    PlanOptions options;
    options.threads = order.threads;
    options.iterations = order.first ? 0 : 200;
    const double cpu = cpu_seconds();
    const double wall = wall_seconds();
    bool enough = false;
    options.progress = [&](const Progress& now) {
        looks.push_back({cpu_seconds() - cpu,
                         wall_seconds() - wall,
                         static_cast<double>(now.objective),
                         static_cast<double>(now.bound)});
        const auto& look = looks.back();
        enough = look.bound > 0 && look.bound - look.objective <= certified * (look.bound - first_come);
    };
    options.out_of_time = [&] { return enough; };
    const Crew crew(order.threads);
    Search search(*city.graph, crew, options);
    search.first_plan();
    search.iterate();
    rewards = search.rewards();
    return looks;
}

const char* rules(const Order& order) {
    if (order.kept == Kept::basic) return "bare";
    return order.recipe.rules == generate::Rules::all ? "all" : "basic";
}

// CPU seconds of a hundred evaluations of the bound.
double step_seconds(const Graph& graph, const Rewards& rewards) {
    const Crew alone(1);
    Dual dual(graph, alone);
    Descent descent(graph, dual, rewards);
    const double start = cpu_seconds();
    for (int i = 0; i < 100; ++i) descent.step(0);
    return cpu_seconds() - start;
}

double percent(double part, double whole) { return whole > 0 ? 100 * part / whole : 0; }

void measure(const Order& order) {
    const auto& recipe = order.recipe;
    const auto made = city(recipe, order.per_role, order.kept, Numbers::place);
    const auto lemon = order.alone ? 0.0 : lemon_seconds(*made->graph);
    const auto base = static_cast<double>(first_come(*made->graph, 1));
    Rewards rewards;
    const auto looks = search(*made, order, base, rewards);
    const auto& first = looks.at(1);
    const auto& last = looks.back();
    const double step = step_seconds(*made->graph, rewards);
    const double begun = cpu_seconds();
    const CityBound whole(*made->graph,
                          made->index.get(),
                          Crew(order.threads),
                          rewards,
                          static_cast<std::int64_t>(last.objective),
                          order.first ? 0 : order.steps);
    const double city_seconds = cpu_seconds() - begun;
    const auto city_bound = static_cast<double>(whole.bound());
    std::printf(
        "{\"volunteers\":%lld,\"shifts\":%lld,\"seed\":%llu,\"per_role\":%zu,\"threads\":%u,\"rules\":\"%s\","
        "\"edges\":%u,"
        "\"eligible\":%lld,\"numbering\":%.3f,\"index\":%.3f,\"candidates\":%.3f,\"graph\":%.3f,\"lemon\":%."
        "3f,\"first\":%.3f,"
        "\"first_percent\":%.4f,\"certified\":%.3f,\"wall\":%.3f,\"normalised\":%.4f,\"percent\":%.4f,"
        "\"step\":%.3f,\"city\":%.3f,\"city_normalised\":%.3f}\n",
        static_cast<long long>(recipe.volunteers),
        static_cast<long long>(recipe.shifts),
        static_cast<unsigned long long>(recipe.seed),
        made->per_role,
        order.threads,
        rules(order),
        made->graph->edges(),
        static_cast<long long>(whole.eligible_pairs()),
        made->numbering_seconds,
        made->index_seconds,
        made->candidate_seconds,
        made->graph_seconds,
        lemon,
        first.cpu,
        percent(first.objective, last.bound),
        last.cpu,
        last.wall,
        percent(last.bound - last.objective, last.bound - base),
        percent(last.objective, last.bound),
        step,
        city_seconds,
        percent(city_bound - last.objective, city_bound - base));
}

}  // namespace
}  // namespace yui::matching::bench

int main(int argc, char** argv) {
    if (argc < 6) {
        std::fputs(
            "yui_bench_plans VOLUNTEERS SHIFTS SEED PER_ROLE THREADS [all|bare] [alone] [first] [towns=N] "
            "[steps=N]\n",
            stderr);
        return 2;
    }
    yui::matching::bench::Order order;
    order.recipe.volunteers = std::atoll(argv[1]);
    order.recipe.shifts = std::atoll(argv[2]);
    order.recipe.seed = std::strtoull(argv[3], nullptr, 10);
    order.per_role = static_cast<std::size_t>(std::atoll(argv[4]));
    order.threads = static_cast<unsigned>(std::atoi(argv[5]));
    for (int i = 6; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "bare") order.kept = yui::matching::bench::Kept::basic;
        if (word == "all" || word == "bare") order.recipe.rules = yui::matching::generate::Rules::all;
        if (word == "alone") order.alone = true;
        if (word == "first") order.first = true;
        if (word.rfind("steps=", 0) == 0) order.steps = std::atoi(word.c_str() + 6);
        if (word.rfind("towns=", 0) == 0) order.recipe.towns = std::atoll(word.c_str() + 6);
    }
    yui::matching::bench::measure(order);
}
