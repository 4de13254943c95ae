#include "tests/bench/through_store.hpp"

#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <semaphore>
#include <stdexcept>

#include "server/app/command_work.hpp"
#include "server/store/names.hpp"
#include "server/store/open.hpp"
#include "server/store/state.hpp"
#include "tests/bench/counting_connection.hpp"

namespace yui::bench {
namespace {

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::vector<std::unique_ptr<store::Writer>> make_writers(const std::string& url,
                                                         const Way& way,
                                                         const store::Clock& clock,
                                                         std::atomic<std::int64_t>& statements) {
    store::Writer::Limits limits;
    limits.commands = way.group;
    const auto connect = [url, &statements] {
        return std::make_unique<CountingConnection>(store::open(url, store::Use::write), statements);
    };
    std::vector<std::unique_ptr<store::Writer>> writers;
    for (std::size_t i = 0; i < way.writers; ++i)
        writers.push_back(std::make_unique<store::Writer>(
            connect, &store::state_of, [](store::Publication) {}, clock, limits));
    return writers;
}

}  // namespace

Measured through_store(const std::string& url, const std::vector<Step>& steps, const Way& way) {
    std::atomic<std::int64_t> statements = 0;
    std::atomic<std::size_t> refused = 0;
    const app::Seal seal(std::string(app::seal_key_bytes, 'k'));
    std::counting_semaphore<> free(static_cast<std::ptrdiff_t>(way.clients));
    const auto answered = [&](const app::Reply& reply) {
        if (reply.answer.has_error()) ++refused;
        free.release();
    };
    app::Bell jobs_due;
    const store::Clock clock = [now = steps.front().now] { return now; };
    auto writers = make_writers(url, way, clock, statements);
    const auto cpu = cpu_seconds();
    const auto start = std::chrono::steady_clock::now();
    for (const auto& step : steps) {
        free.acquire();
        std::vector<std::string> guards{store::occurrence_guard(step.occurrence),
                                        store::resident_guard(step.resident)};
        auto& writer = *writers[std::hash<std::string>{}(guards.front()) % writers.size()];
        writer.post(std::make_unique<app::CommandWork>(
                        step.caller, sign_up_frame(step), clock, seal, jobs_due, answered),
                    std::move(guards));
    }
    writers.clear();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (refused > 0) throw std::runtime_error(std::to_string(refused) + " sign-ups were refused");
    const auto count = static_cast<double>(steps.size());
    return {count / took.count(),
            (cpu_seconds() - cpu) / count * 1e6,
            static_cast<double>(statements.load()) / count};
}

}  // namespace yui::bench
