#include "server/net/metrics_text.hpp"

#include <functional>

#include "server/app/metrics_lines.hpp"

namespace yui::net {
namespace {

class Text : public app::MetricsLines {
public:
    explicit Text(const std::vector<const Meter*>& meters) : MetricsLines("yui_net_"), meters_(meters) {}

    void figure(std::string_view name, std::string_view kind, std::string_view help, Figure Meter::*figure) {
        head(name, kind, help);
        line(name, "", std::to_string(sum([figure](const Meter& meter) { return (meter.*figure).value(); })));
    }
    std::uint64_t sum(auto&& read) const {
        std::uint64_t total = 0;
        for (const Meter* meter : meters_) total += read(*meter);
        return total;
    }

private:
    const std::vector<const Meter*>& meters_;
};

void requests(Text& text) {
    text.head("http_requests_total", "counter", "Answers by kind of request and status.");
    for (std::size_t route = 0; route < route_names.size(); ++route) {
        for (std::size_t i = 0; i < RequestFigures::statuses.size(); ++i) {
            const auto count = text.sum([&](const Meter& meter) { return meter.requests.count(route, i); });
            if (count == 0) continue;
            const int status = RequestFigures::statuses[i];
            const std::string labels = "{route=\"" + std::string(route_names[route]) + "\",status=\"" +
                                       (status == 0 ? "other" : std::to_string(status)) + "\"}";
            text.line("http_requests_total", labels, std::to_string(count));
        }
    }
}

void closes(Text& text) {
    text.head("socket_closes_total", "counter", "WebSockets closed by us, by code.");
    for (std::size_t i = 0; i < CloseFigures::codes.size(); ++i) {
        const auto count = text.sum([&](const Meter& meter) { return meter.closes.count(i); });
        const auto code = std::to_string(static_cast<int>(CloseFigures::codes[i]));
        text.line("socket_closes_total", "{code=\"" + code + "\"}", std::to_string(count));
    }
}

void resumes(Text& text) {
    text.head("resumes_total", "counter", "Subscriptions by what became of the position of the page.");
    const auto line = [&](std::string_view kind, Figure Meter::*figure) {
        const auto count = text.sum([&](const Meter& meter) { return (meter.*figure).value(); });
        text.line("resumes_total", "{kind=\"" + std::string(kind) + "\"}", std::to_string(count));
    };
    line("fresh", &Meter::resumes_fresh);
    line("recovered", &Meter::resumes_recovered);
    line("resync", &Meter::resumes_resync);
}

std::string seconds(std::uint64_t ms) {
    std::string text = std::to_string(ms / 1000) + '.' + std::to_string(1000 + ms % 1000).substr(1);
    return text;
}

// Types that nobody has sent are left out.
void commands_of(Text& text, CommandFigures::Type type) {
    const auto sum = [&](auto read) {
        return text.sum([&](const Meter& meter) { return read(meter.commands.of(type)); });
    };
    const auto name = "type=\"" + std::string(command_names[type]) + '"';
    std::vector<std::pair<std::string, std::uint64_t>> buckets;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i <= Histogram::bounds_ms.size(); ++i) {
        count += sum([i](const Histogram& histogram) { return histogram.count(i); });
        const bool last = i == Histogram::bounds_ms.size();
        buckets.emplace_back(last ? "+Inf" : seconds(static_cast<std::uint64_t>(Histogram::bounds_ms[i])),
                             count);
    }
    if (count == 0) return;
    for (const auto& [bound, up_to_it] : buckets) {
        const auto labels = std::string("{").append(name).append(",le=\"").append(bound).append("\"}");
        text.line("command_seconds_bucket", labels, std::to_string(up_to_it));
    }
    text.line("command_seconds_sum", "{" + name + "}", seconds(sum(std::mem_fn(&Histogram::sum_ms))));
    text.line("command_seconds_count", "{" + name + "}", std::to_string(count));
}

void commands(Text& text) {
    text.head("command_seconds", "histogram", "From a command to its answer.");
    for (CommandFigures::Type type = 0; type < CommandFigures::types; ++type) commands_of(text, type);
}

}  // namespace

std::string metrics_text(const std::vector<const Meter*>& meters, std::size_t queued_bytes) {
    Text text(meters);
    text.figure("connections", "gauge", "Open connections.", &Meter::connections);
    text.figure("sockets", "gauge", "Open WebSockets.", &Meter::sockets);
    text.figure("subscriptions", "gauge", "Streams followed by pages.", &Meter::subscriptions);
    text.figure("streams", "gauge", "Streams followed or watched, by thread.", &Meter::streams);
    text.figure("deliveries_total", "counter", "Messages for one follower.", &Meter::deliveries);
    text.figure("frames_in_total", "counter", "Frames from pages.", &Meter::frames_in);
    text.figure("frames_out_total", "counter", "Frames to pages.", &Meter::frames_out);
    text.figure("bytes_out_total", "counter", "Bytes of frames to pages.", &Meter::bytes_out);
    text.head("queued_bytes", "gauge", "Bytes that wait for slow readers.");
    text.line("queued_bytes", "", std::to_string(queued_bytes));
    text.figure("resumes_from_memory_total",
                "counter",
                "Subscriptions that the database was not asked about.",
                &Meter::resumes_memory);
    text.figure("gaps_total", "counter", "Rows that the bus did not bring in time.", &Meter::gaps);
    text.figure("log_reads_total", "counter", "Readings of the log to fill gaps.", &Meter::log_reads);
    text.figure("rechecks_total", "counter", "Rights asked again.", &Meter::rechecks);
    text.figure("rights_ended_total", "counter", "Subscriptions ended with a right.", &Meter::rights_ended);
    requests(text);
    closes(text);
    resumes(text);
    commands(text);
    return text.take();
}

}  // namespace yui::net
