#include "tests/bench/pgbench.hpp"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "tests/bench/median.hpp"
#include "tests/bench/sign_up_stream.hpp"
#include "tests/bench/through_store.hpp"
#include "tests/bench/tool.hpp"

namespace yui::bench {
namespace {

constexpr std::size_t connections = 4;
constexpr std::size_t sign_ups = 6000;
constexpr int rounds = 3;

std::int64_t smallest(tests::Town& town, const std::string& what) {
    return store::maybe_row<std::int64_t>(
               town.sql(), "SELECT MIN(" + what, {}, [](const auto& row) { return row.integer(0); })
        .value();
}

double pgbench(const std::string& script) {
    tests::Town town(tests::Backend::postgres);
    const auto first = sign_up_stream(town, sign_ups).front();
    town.sql().script(
        "CREATE SEQUENCE bench_step; UPDATE session SET token_hash = 'bench' || account; ANALYZE");
    const auto set = [](const std::string& name, std::int64_t value) {
        return " -D " + name + '=' + std::to_string(value);
    };
    const auto account = "account) FROM resident WHERE id = " + std::to_string(first.resident);
    return figure_of("pgbench --no-vacuum --protocol=prepared --client=" + std::to_string(connections) +
                         " --jobs=1 --transactions=" + std::to_string(sign_ups / connections) + " --file='" +
                         script + "'" + set("now", first.now) + set("first_resident", first.resident) +
                         set("first_account", smallest(town, account)) +
                         set("first_occurrence", first.occurrence) +
                         set("first_event", smallest(town, "id) FROM event")) +
                         set("group", smallest(town, "id) FROM groups")) + " '" + town.url() + "'",
                     "tps = ");
}

double store() {
    tests::Town town(tests::Backend::postgres);
    const auto steps = sign_up_stream(town, sign_ups);
    town.sql().script("ANALYZE");
    return through_store(town.url(), steps, {64, 64, connections}).per_second;
}

}  // namespace

void pgbench_figures() {
    const std::string script = YUI_SOURCE_DIR "/tests/bench/sign_up.pgbench";
    std::vector<double> ratios;
    double alone = 0;
    double ours = 0;
    for (int round = 0; round < rounds; ++round) {
        alone = pgbench(script);
        ours = store();
        ratios.push_back(ours / alone);
    }
    std::printf("%zu connections: pgbench %.0f/s, the store %.0f/s, ratio %.2f\n",
                connections,
                alone,
                ours,
                median(std::move(ratios)));
}

}  // namespace yui::bench
