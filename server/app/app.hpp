// The application: commands to writers, queries to readers, what was committed to the bus.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/app/api.hpp"
#include "server/app/bell.hpp"
#include "server/app/passwords.hpp"
#include "server/app/recent_counts.hpp"
#include "server/app/seal.hpp"
#include "server/store/readers.hpp"
#include "server/store/writer.hpp"

namespace yui::app {

class AccountsStep;
class LoginLimits;
class Planner;

struct AppConfig {
    std::string database;     // URL, migrated already
    std::size_t writers = 1;  // SQLite: always 1
    std::size_t readers = 2;
    std::size_t reader_queue = 500;
    store::Clock clock;    // ms UTC
    std::string seal_key;  // app/seal.hpp; the same on every node
    PasswordCost password_cost = {};
    std::size_t password_queue = 32;  // waiting for the password thread
    // For /metrics; any thread. Without one nothing is said of a bus.
    std::function<bus::Stats()> bus_stats = {};
    // The database was restored or took another history while this node ran: what it holds in memory is of
    // another world, so it had better begin anew. On a reader's thread, at every scan from then on.
    std::function<void()> on_new_epoch = [] {};
};

class App : public Api {
public:
    // `publish` gets every commit, in order per writer, on a writer's thread, and what is announced, on the
    // thread that does.
    App(AppConfig config, std::function<void(std::shared_ptr<const bus::Batch>)> publish);
    ~App() override;  // answers what is queued, then joins

    void execute(Caller caller, protocol::CommandFrame frame, OnReply done) override;
    void query(Caller caller, protocol::Query query, OnReply done) override;
    void who(Caller caller, std::function<void(protocol::Result<Who>)> done) override;
    void follow(Caller caller, Follow wish, std::function<void(protocol::Result<Followed>)> done) override;
    void recheck(Caller caller,
                 std::vector<std::string> streams,
                 std::function<void(protocol::Result<Recheck>)> done) override;
    void scan(std::int64_t since, std::function<void(protocol::Result<Scan>)> done) override;
    void read_log(std::string stream,
                  std::uint64_t after,
                  std::function<void(protocol::Result<bus::Batch>)> done) override;
    void read_state(std::vector<std::string> guards,
                    std::function<void(protocol::Result<bus::Batch>)> done) override;
    void announce(bus::Batch batch) override;
    bool ready() const override { return ready_; }
    std::string metrics() const override;

    const std::string& epoch() const { return epoch_; }
    std::int64_t now() const { return config_.clock(); }
    // Rung whenever a command has left behind a job that is due.
    Bell& jobs_due() { return jobs_due_; }
    // As the job runner counted them last; shown with the metrics.
    void note_dead_jobs(std::int64_t count) { dead_jobs_ = count; }
    // For jobs and imports: straight to a writer. False: the queue is full.
    bool post(std::unique_ptr<store::Work> work,
              std::vector<std::string> guards = {},
              store::Lane lane = store::Lane::background);

private:
    // Runs `read` in one read transaction on a reading thread and hands its result to `done`.
    template <class T, class F>
    void read(F read, std::function<void(protocol::Result<T>)> done);
    template <class T, class F>
    void read_noted(F read_it, std::function<void(protocol::Result<T>)> done);
    void command(Caller caller, protocol::CommandFrame frame, OnReply done);

    const AppConfig config_;
    const std::function<void(std::shared_ptr<const bus::Batch>)> publish_;
    const bool sqlite_;
    std::string epoch_;
    const Seal seal_;
    RecentCounts counts_;
    Bell jobs_due_;
    std::atomic<std::int64_t> dead_jobs_{0};
    std::atomic<bool> ready_{false};
    std::unique_ptr<Planner> planner_;
    std::unique_ptr<store::Readers> readers_;
    std::vector<std::unique_ptr<store::Writer>> writers_;
    std::unique_ptr<LoginLimits> limits_;
    std::unique_ptr<Passwords> passwords_;
    std::unique_ptr<AccountsStep> accounts_;
};

}  // namespace yui::app
