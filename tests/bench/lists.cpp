#include "tests/bench/lists.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/time.hpp"
#include "server/store/search_index.hpp"
#include "tests/bench/median.hpp"
#include "tests/bench/sign_up_stream.hpp"
#include "tests/bench/tool.hpp"
#include "tests/blackbox/node.hpp"
#include "tests/support/scratch_folder.hpp"

namespace yui::bench {
namespace {

constexpr int events = 10'000;
constexpr int rounds = 3;
constexpr const char* by_word =
    "/api/query/list_events?limit=20&text=%E4%BD%93%E6%93%8D";  // 体操, in all of them

double requests_per_second(std::uint16_t port, const std::string& path, const std::string& flags) {
    return figure_of("wrk --threads 1 --connections 32 --duration 3s " + flags +
                         " 'http://127.0.0.1:" + std::to_string(port) + path + "'",
                     "Requests/sec:");
}

// Flags for `wrk` to ask as all of these in turn: one account alone would be told to slow down.
std::string asking_as(const std::set<std::string>& sessions, const std::filesystem::path& script) {
    std::ofstream out(script);
    out << "local asked, requests = 0, {}\nfunction init()\n";
    for (const auto& session : sessions)
        out << "  requests[#requests + 1] = wrk.format(nil, nil, {Cookie = 'yui=" << session << "'})\n";
    out << "end\nfunction request()\n  asked = asked % #requests + 1\n  return requests[asked]\nend\n";
    return "--script " + script.string();
}

struct Round {
    double health, cached, signed_in, found;
};

double median_ratio(const std::vector<Round>& all, double Round::*what) {
    std::vector<double> ratios;
    for (const auto& round : all) ratios.push_back(round.*what / round.health);
    return median(std::move(ratios));
}

// The sessions of those who live there.
std::set<std::string> fill(tests::Town& town) {
    std::set<std::string> sessions;
    for (const auto& step : sign_up_stream(town, 200)) sessions.insert(step.caller.session);
    const auto group = town.group("読み聞かせの会");
    town.sql().begin_write();
    for (int i = 0; i < events; ++i) {
        const auto made = town.event(group, 20);
        store::index_event(town.sql(), made.event);
        town.sql().run(
            "UPDATE occurrence SET starts_at = starts_at + $2, ends_at = ends_at + $2 WHERE id = $1",
            {made.occurrence, i * domain::hour / 10});
    }
    town.sql().commit();
    return sessions;
}

}  // namespace

void list_figures() {
    tests::Town town(tests::Backend::sqlite);
    const testing_support::ScratchFolder folder;
    const auto somebody = asking_as(fill(town), folder.path() / "ask.lua");
    const tests::Node node({town.url(), "local:", {"--log", "warn"}});
    std::vector<Round> all;
    for (int round = 0; round < rounds; ++round)
        all.push_back({requests_per_second(node.port(), "/healthz", ""),
                       requests_per_second(node.port(), "/api/query/list_events?limit=20", ""),
                       requests_per_second(node.port(), "/api/query/list_events?limit=20", somebody),
                       requests_per_second(node.port(), by_word, somebody)});
    std::printf(
        "%d events, list of 20: /healthz %.0f/s; visitors %.0f/s, %.2f of it; signed in %.0f/s, %.2f of it; "
        "by a word that "
        "all of them have %.1f/s\n",
        events,
        all.back().health,
        all.back().cached,
        median_ratio(all, &Round::cached),
        all.back().signed_in,
        median_ratio(all, &Round::signed_in),
        all.back().found);
}

}  // namespace yui::bench
