#include "server/app/job_runner.hpp"

#include <chrono>
#include <functional>
#include <future>
#include <utility>

#include "protocol/json.hpp"
#include "server/app/job.hpp"
#include "server/log.hpp"

namespace yui::app {
namespace {

constexpr int claims = 16;
constexpr auto interval = std::chrono::milliseconds(500);

// A small piece of work for the writer, waited for.
class Piece : public store::Work {
public:
    using Guards = std::function<std::vector<std::string>(store::Connection&)>;
    using Run = std::function<bool(store::Tx&)>;

    Piece(Guards guards, Run run, std::promise<store::End>& end)
        : guards_(std::move(guards)), run_(std::move(run)), end_(end) {}
    std::vector<std::string> guards(store::Connection& connection) override { return guards_(connection); }
    bool run(store::Tx& tx) override {
        tx.need(guards_(tx.sql()));
        return run_(tx);
    }
    void done(store::End end) override { end_.set_value(end); }

private:
    const Guards guards_;
    const Run run_;
    std::promise<store::End>& end_;
};

store::End do_now(App& app, Piece::Guards guards, Piece::Run run) {
    std::promise<store::End> end;
    auto waited = end.get_future();
    if (!app.post(std::make_unique<Piece>(std::move(guards), std::move(run), end))) return store::End::busy;
    return waited.get();
}

std::vector<std::string> no_guards(store::Connection&) { return {}; }

}  // namespace

JobRunner::JobRunner(App& app) : app_(app), thread_([this] { loop(); }) {}

JobRunner::~JobRunner() {
    stopping_ = true;
    app_.jobs_due().ring();
    thread_.join();
}

void JobRunner::loop() {
    while (!stopping_) {
        const auto claimed = claim();
        for (const auto& job : claimed) run(job);
        if (claimed.empty() && !stopping_) app_.jobs_due().wait(interval);
    }
}

std::vector<store::Claimed> JobRunner::claim() {
    std::vector<store::Claimed> claimed;
    const auto end = do_now(app_, no_guards, [&](store::Tx& tx) {
        claimed = store::claim_jobs(tx.sql(), tx.now(), claims);
        return !claimed.empty();
    });
    if (end != store::End::committed) claimed.clear();
    return claimed;
}

void JobRunner::run(const store::Claimed& job) {
    const auto payload = protocol::read_lenient<protocol::Job>(job.payload);
    if (!payload) {
        // Written by a newer program: it stays for a node that knows it.
        log::warn("a job of an unknown kind was left alone", {{"job", job.id}});
        return;
    }
    const auto end = do_now(
        app_,
        [&](store::Connection& connection) { return guards_of(connection, *payload); },
        [&](store::Tx& tx) {
            if (!store::holds_job(tx.sql(), job)) return false;
            const JobEnd more = app::run(tx, *payload);
            if (more)
                store::continue_job(tx.sql(), job.id, more->due, protocol::to_json(more->payload));
            else
                store::finish_job(tx.sql(), job.id);
            return true;
        });
    if (end == store::End::committed || end == store::End::refused) return;
    const bool dies = job.failures + 1 >= store::job_patience;
    (dies ? log::error : log::warn)(dies ? "a job was given up" : "a job failed",
                                    {{"job", job.id}, {"failures", job.failures + 1}});
    do_now(app_, no_guards, [&](store::Tx& tx) {
        store::fail_job(tx.sql(), job, tx.now(), end == store::End::busy ? "busy" : "unavailable");
        app_.note_dead_jobs(store::dead_jobs(tx.sql()));
        return true;
    });
}

void start_upkeep(App& app) {
    do_now(app, no_guards, [&](store::Tx& tx) {
        store::revive_job(tx.sql(), "trim_log", tx.now());
        put_down(tx, protocol::TrimLog{}, "trim_log", tx.now());
        app.note_dead_jobs(store::dead_jobs(tx.sql()));
        return true;
    });
}

}  // namespace yui::app
