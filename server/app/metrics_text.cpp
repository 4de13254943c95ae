#include "server/app/metrics_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "server/app/metrics_lines.hpp"

namespace yui::app {
namespace {

class Text : public MetricsLines {
public:
    Text() : MetricsLines("yui_") {}

    void counter(std::string_view name, std::string_view help, std::uint64_t value) {
        head(name, "counter", help);
        line(name, "", std::to_string(value));
    }
    void gauge(std::string_view name, std::string_view help, std::uint64_t value) {
        head(name, "gauge", help);
        line(name, "", std::to_string(value));
    }
};

using Stats = store::WriterStats;

std::uint64_t sum(const std::vector<Stats>& writers, std::uint64_t Stats::*figure) {
    std::uint64_t total = 0;
    for (const auto& each : writers) total += each.*figure;
    return total;
}

// How many commands share a commit.
void group_sizes(Text& text, const std::vector<Stats>& writers) {
    text.head("commit_commands", "histogram", "Commands committed together.");
    std::uint64_t groups = 0;
    for (std::size_t i = 0; i < Stats::sizes.size(); ++i) {
        for (const auto& each : writers) groups += each.groups_of[i];
        const bool last = i + 1 == Stats::sizes.size();
        const auto bound = last ? "+Inf" : std::to_string(Stats::sizes[i]);
        text.line("commit_commands_bucket", "{le=\"" + bound + "\"}", std::to_string(groups));
    }
    text.line("commit_commands_sum", "", std::to_string(sum(writers, &Stats::commands)));
    text.line("commit_commands_count", "", std::to_string(groups));
}

void database(Text& text, const std::vector<Stats>& writers, std::size_t reads_waiting) {
    text.counter("commits_total", "Transactions committed by writers.", sum(writers, &Stats::groups));
    text.counter("commands_committed_total", "Commands committed.", sum(writers, &Stats::commands));
    text.counter("commands_refused_total", "Commands refused by a rule.", sum(writers, &Stats::refused));
    text.counter(
        "command_conflicts_total", "Commands that had to try again.", sum(writers, &Stats::conflicts));
    text.counter(
        "commands_failed_total", "Commands answered unavailable or unknown.", sum(writers, &Stats::failures));
    text.gauge("commands_queued", "Commands waiting for a writer.", sum(writers, &Stats::queued));
    text.gauge("reads_queued", "Reads waiting for a reading thread.", reads_waiting);
    text.gauge("database_connected",
               "1 while every writer has its connection.",
               std::ranges::all_of(writers, &Stats::connected) ? 1 : 0);
    group_sizes(text, writers);
}

std::string seconds(std::uint64_t us) {
    std::array<char, 40> text{};
    const auto size = std::snprintf(text.data(), text.size(), "%.6f", static_cast<double>(us) / 1e6);
    return {text.data(), static_cast<std::size_t>(size)};
}

void bus_figures(Text& text, const bus::Stats& bus) {
    text.gauge("bus_connected", "1 while the bus hears and speaks.", bus.connected ? 1 : 0);
    text.counter("bus_published_total", "Messages said to other nodes.", bus.published);
    text.counter("bus_received_total", "Messages heard from other nodes.", bus.received);
    text.counter("bus_dropped_total", "Messages that found the queue full or Redis away.", bus.dropped);
    text.counter("bus_unreadable_total", "Payloads from Redis that were not ours to read.", bus.unreadable);
    text.counter("bus_reconnects_total", "Times that Redis came back.", bus.reconnects);
    text.head("bus_lag_seconds", "summary", "From saying something to hearing it back from Redis.");
    text.line("bus_lag_seconds_sum", "", seconds(bus.heard_back_us));
    text.line("bus_lag_seconds_count", "", std::to_string(bus.heard_back));
}

}  // namespace

std::string metrics_text(const Vitals& vitals) {
    Text text;
    database(text, vitals.writers, vitals.reads_waiting);
    text.gauge(
        "jobs_dead", "Jobs given up after eight failures; each is a row to look at.", vitals.dead_jobs);
    text.counter("password_hashes_total", "Password hashes computed.", vitals.passwords_computed);
    text.gauge("passwords_queued", "Commands waiting for the password thread.", vitals.passwords_waiting);
    text.gauge("sqlite_memory_bytes", "What SQLite holds, mostly pages it has read.", vitals.sqlite_memory);
    if (vitals.bus) bus_figures(text, *vitals.bus);
    return text.take();
}

}  // namespace yui::app
