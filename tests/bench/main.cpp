// Measurements of scripts/bench; each prints its figures and the ratio that counts.
//
//     yui_bench store     group commit against single commits, and the store's own rate, on both
//     databases yui_bench http      the same sign-ups through HTTP, against the store's own rate
//     yui_bench lists     lists of events against /healthz
//     yui_bench pgbench   the store against pgbench with the same statements
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "server/log.hpp"
#include "tests/bench/lists.hpp"
#include "tests/bench/median.hpp"
#include "tests/bench/pgbench.hpp"
#include "tests/bench/through_http.hpp"
#include "tests/bench/through_store.hpp"
#include "tests/blackbox/node.hpp"

namespace yui::bench {
namespace {

constexpr int rounds = 3;

Measured fresh(tests::Backend backend, std::size_t sign_ups, const Way& way) {
    tests::Town town(backend);
    const auto steps = sign_up_stream(town, sign_ups);
    return through_store(town.url(), steps, way);
}

// Alternating, so that whatever else the machine does hits both.
void compare(tests::Backend backend, std::size_t sign_ups, std::size_t clients, std::size_t writers) {
    std::vector<double> grouped;
    std::vector<double> single;
    std::vector<double> ratios;
    Measured last;
    for (int round = 0; round < rounds; ++round) {
        last = fresh(backend, sign_ups, {64, clients, writers});
        grouped.push_back(last.per_second);
        single.push_back(fresh(backend, sign_ups, {1, clients, writers}).per_second);
        ratios.push_back(grouped.back() / single.back());
    }
    std::printf(
        "%-8s %2zu clients, %zu writers: groups of 64 %7.0f/s, of 1 %7.0f/s, ratio %.2f; "
        "%.0f us CPU and %.1f statements a sign-up\n",
        tests::name_of(backend).c_str(),
        clients,
        writers,
        median(grouped),
        median(single),
        median(ratios),
        last.cpu_micros,
        last.statements);
}

void store_figures() {
    compare(tests::Backend::sqlite, 6000, 64, 1);
    compare(tests::Backend::sqlite, 1000, 1, 1);
    compare(tests::Backend::postgres, 6000, 64, 4);
    compare(tests::Backend::postgres, 1000, 1, 4);
}

void http_figures() {
    for (const auto backend : tests::backends()) {
        std::vector<double> ratios;
        std::vector<double> rates;
        for (int round = 0; round < rounds; ++round) {
            const auto writers = backend == tests::Backend::sqlite ? std::size_t{1} : std::size_t{4};
            const auto store = fresh(backend, 6000, {64, 64, writers}).per_second;
            tests::Town town(backend);
            const auto steps = sign_up_stream(town, 6000);
            const tests::Node node({town.url(), "local:", {"--log", "warn"}});
            rates.push_back(through_http(node.port(), steps, 64));
            ratios.push_back(rates.back() / store);
        }
        std::printf("%-8s 64 clients over HTTP %7.0f/s, %.2f of the store's own rate\n",
                    tests::name_of(backend).c_str(),
                    median(rates),
                    median(ratios));
    }
}

}  // namespace
}  // namespace yui::bench

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    yui::log::set_level(yui::log::Level::warn);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    try {
        if (words.size() == 1 && words[0] == "store") return yui::bench::store_figures(), 0;
        if (words.size() == 1 && words[0] == "pgbench") return yui::bench::pgbench_figures(), 0;
        if (words.size() == 1 && words[0] == "http") return yui::bench::http_figures(), 0;
        if (words.size() == 1 && words[0] == "lists") return yui::bench::list_figures(), 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "yui_bench: %s\n", error.what());
        return 1;
    }
    std::fprintf(stderr, "yui_bench: store | http | lists | pgbench\n");
    return 2;
}
