#include <algorithm>
#include <chrono>
#include <iomanip>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "matching/plan/plan.hpp"
#include "server/match/events.hpp"
#include "server/match/files.hpp"
#include "server/match/progress.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;
using Latencies = std::map<std::string, std::vector<double>>;  // microseconds, by event

// Ready for the first event.
matching::LivePlan begun(const Events& events, const Options& options) {
    auto chosen = plan_options(options);
    chosen.progress = progress_bar();
    const auto plan = matching::plan(events.beginning(), chosen);
    return {events.problem(), plan, events.absent()};
}

Latencies play(const Events& events, matching::LivePlan& live) {
    Latencies latencies;
    for (const auto& event : events.list()) {
        const auto start = Clock::now();
        apply(event, live);
        const std::chrono::duration<double, std::micro> took = Clock::now() - start;
        latencies[event.name].push_back(took.count());
        latencies["all"].push_back(took.count());
    }
    return latencies;
}

double percentile(const std::vector<double>& sorted, std::size_t percent) {
    return sorted[(sorted.size() * percent + 99) / 100 - 1];
}

Json json_of(Latencies& latencies) {
    auto table = Json::object();
    for (auto& [name, times] : latencies) {
        std::sort(times.begin(), times.end());
        table[name] = {{"count", times.size()},
                       {"p50", percentile(times, 50)},
                       {"p95", percentile(times, 95)},
                       {"p99", percentile(times, 99)},
                       {"max", times.back()}};
    }
    return table;
}

Json assignments(const matching::LivePlan& live) {
    auto list = Json::array();
    const auto& problem = live.problem();
    for (const auto& one : live.assignments())
        list.push_back({{"volunteer", problem.names.volunteers[one.volunteer]},
                        {"role", problem.names.roles[one.role]},
                        {"utility", one.utility * problem.volunteers[one.volunteer].heads}});
    return list;
}

// Beside a plan of the same people and needs made anew, and the bound that it proves.
Json beside_a_fresh_plan(const matching::LivePlan& live, const Options& options) {
    auto chosen = plan_options(options);
    chosen.progress = progress_bar();
    const auto fresh = matching::plan(live.as_it_stands(), chosen);
    const auto objective = static_cast<double>(live.worth().objective);
    const auto ratio = [&](std::int64_t other) {
        return other > 0 ? objective / static_cast<double>(other) : 1.0;
    };
    return {{"fresh_objective", fresh.worth.objective},
            {"of_fresh", ratio(fresh.worth.objective)},
            {"bound", fresh.bound},
            {"of_bound", ratio(fresh.bound)}};
}

void print(const Json& latencies, const Json& answer, std::ostream& out) {
    out << std::left << std::setw(22) << "event (us)" << std::right;
    for (const auto* column : {"count", "p50", "p95", "p99", "max"}) out << std::setw(10) << column;
    out << '\n' << std::fixed << std::setprecision(0);
    for (const auto& [name, row] : latencies.items()) {
        out << std::left << std::setw(22) << name << std::right;
        for (const auto& value : row) out << std::setw(10) << value.get<double>();
        out << '\n';
    }
    out << "Objective " << answer.at("objective") << ", utility " << answer.at("utility") << ", assignments "
        << answer.at("assignments").size() << '\n'
        << std::setprecision(3) << "A plan made anew: " << answer.at("fresh_objective") << "; this one is "
        << 100 * answer.at("of_fresh").get<double>() << " % of it\n"
        << "Bound: " << answer.at("bound") << "; this plan is " << 100 * answer.at("of_bound").get<double>()
        << " % of it\n";
}

}  // namespace

int replay(const Options& options, std::ostream& out) {
    auto instance = nlohmann::json::parse(text_of(options.in), nullptr, false);
    if (instance.is_discarded()) throw Refusal(options.in + ": not JSON");
    if (options.fairness >= 0) instance["options"]["fairness"] = options.fairness;
    const Events events(std::move(instance), text_of(options.other));
    auto live = begun(events, options);
    auto latencies = play(events, live);
    const auto worth = live.worth();
    Json answer{{"format", "yui-replay/1"},
                {"events", events.list().size()},
                {"utility", worth.utility},
                {"objective", worth.objective},
                {"assignments", assignments(live)}};
    answer.update(beside_a_fresh_plan(live, options));
    const auto table = json_of(latencies);
    if (!options.out.empty()) put(options.out, answer.dump(1) + "\n", out);
    if (!options.json) {
        print(table, answer, out);
        return 0;
    }
    answer["latency_us"] = table;
    out << answer.dump(1) << '\n';
    return 0;
}

}  // namespace yui::match
