#include "server/serve.hpp"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "server/app/app.hpp"
#include "server/app/job_runner.hpp"
#include "server/app/seal_key_file.hpp"
#include "server/bus/address.hpp"
#include "server/bus/bus.hpp"
#include "server/clock.hpp"
#include "server/demo/quiet_driver.hpp"
#include "server/demo/quiet_life.hpp"
#include "server/load_demo.hpp"
#include "server/log.hpp"
#include "server/net/server.hpp"
#include "server/store/lock.hpp"
#include "server/store/log.hpp"
#include "server/store/open.hpp"
#include "server/store/prepare.hpp"

namespace yui {
namespace {

// Signals are taken by one thread that waits for them; blocked before any other thread begins.
class Signals {
public:
    Signals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGINT);
        sigaddset(&set_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        signal(SIGPIPE, SIG_IGN);
    }
    void wait() const {
        int received = 0;
        sigwait(&set_, &received);
    }

private:
    sigset_t set_;
};

// The name of the built pages, which they say in hello; the build writes it beside them.
std::string build_of(const std::string& web) {
    std::ifstream in(web + "/build.txt");
    std::string name;
    in >> name;
    return name;
}

net::Config net_config(const Options& options, const store::Clock& clock) {
    net::Config config;
    config.address = options.address;
    config.port = options.port;
    config.threads = static_cast<unsigned>(options.threads);
    config.io_uring = options.io_uring;
    config.web_dir = options.web;
    config.public_url = options.public_url;
    if (!options.trusted_proxy.empty()) config.trusted_proxies = {options.trusted_proxy};
    config.build = build_of(options.web);
    config.utc_now = clock;
    return config;
}

std::string key_file(const Options& options) {
    if (!options.key.empty()) return options.key;
    const auto path = store::sqlite_path(options.db);
    return path ? *path + ".key" : "yui.key";
}

struct Prepared {
    std::string epoch;
    std::string seal_key;
};

Prepared prepare(const Options& options) {
    const auto connection = store::open(options.db, store::Use::write);
    store::prepare_database(*connection);
    return {store::epoch(*connection), app::seal_key(key_file(options), *connection)};
}

// Null where nothing moves by itself: on a real city's database, or with --still.
std::unique_ptr<demo::QuietDriver> quiet_driver(const Options& options, app::App& app) {
    if (options.still) return nullptr;
    auto reading = store::open(options.db, store::Use::read);
    if (!demo::is_demonstration(*reading)) return nullptr;
    const demo::Random chance(static_cast<std::uint64_t>(app.now()));
    const auto life = std::make_shared<demo::QuietLife>(app, std::move(reading), chance);
    return std::make_unique<demo::QuietDriver>([life] { life->act(); }, chance);
}

constexpr int begin_anew = 75;  // EX_TEMPFAIL: the service manager starts the node again

// A clock that a test moves would end sessions and deadlines of real people.
void refuse_real_city(const Options& options) {
    if (options.test_clock.empty()) return;
    if (!demo::is_demonstration(*store::open(options.db, store::Use::read)))
        throw std::runtime_error("--test-clock only with a demonstration city, and this database holds none");
}

}  // namespace

int serve(const Options& options, const Beside& beside) {
    const Signals signals;
    const auto clock = make_clock(options.test_clock);
    // What means nothing is refused before a database is made.
    if (options.bus != "local:") bus::parse_address(options.bus);
    if (!options.demo.empty()) check_demo(options);
    const store::DatabaseLock lock(options.db);
    auto prepared = prepare(options);
    if (!options.demo.empty()) load_demo(options);
    refuse_real_city(options);
    const auto bus = bus::open(options.bus, prepared.epoch);

    app::AppConfig app_config;
    app_config.database = options.db;
    app_config.writers = 4;
    app_config.clock = clock;
    app_config.seal_key = std::move(prepared.seal_key);
    app_config.bus_stats = [&bus] { return bus->stats(); };
    std::atomic<int> exit_code = 0;
    app_config.on_new_epoch = [&exit_code] {
        if (exit_code.exchange(begin_anew) == 0) kill(getpid(), SIGTERM);
    };
    auto app = std::make_unique<app::App>(
        std::move(app_config),
        [&bus](std::shared_ptr<const bus::Batch> batch) { bus->publish(std::move(batch)); });
    net::Server server(net_config(options, clock), *app);
    bus->start([&server](std::shared_ptr<const bus::Batch> batch) { server.deliver(std::move(batch)); },
               [&server] { server.gap(); });
    auto jobs = std::make_unique<app::JobRunner>(*app);
    app::start_upkeep(*app);
    server.start();
    auto quiet = quiet_driver(options, *app);
    auto other = beside ? beside(*app) : nullptr;
    log::info("serving", {{"address", options.address}, {"port", server.port()}});
    std::cout << "http://" << options.address << ':' << server.port() << std::endl;

    signals.wait();
    log::info("stopping");
    other.reset();
    quiet.reset();
    server.stop();
    jobs.reset();
    app.reset();  // answers what is queued; the server's loops are still there to be told
    bus->stop();
    return exit_code;
}

}  // namespace yui
