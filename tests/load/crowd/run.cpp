#include "tests/load/crowd/run.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "tests/load/crowd/moment.hpp"
#include "tests/load/crowd/process.hpp"
#include "tests/load/crowd/publisher.hpp"
#include "tests/load/crowd/scene.hpp"
#include "tests/load/crowd/server_figure.hpp"

namespace yui::load {
namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t settling = second / 2;
constexpr std::int64_t longest_drain = 10 * second;
constexpr std::size_t first_guests = 100;
constexpr std::string_view io_threads = "yui-io";

std::vector<std::int64_t> numbered(std::size_t count) {
    std::vector<std::int64_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

std::vector<Guest> guests_of(const Plan& plan) {
    return plan.scene.empty() ? std::vector<Guest>(1) : guests_in(plan.scene);
}

std::vector<Wish> wishes_of(const Plan& plan, std::size_t connections) {
    const auto guests = guests_of(plan);
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < connections; ++i)
        wishes.push_back({i, static_cast<std::int64_t>(i % plan.events) + 1, guests[i % guests.size()]});
    return wishes;
}

std::int64_t naps() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return used.ru_nvcsw;
}

// One run; its parts share the loop.
class Run {
public:
    explicit Run(const Plan& plan)
        : plan_(plan),
          tongue_(tongue_of(
              plan.tongue,
              {plan.port, plan.deflate, static_cast<std::int64_t>(plan.events) + 1, guests_of(plan)})),
          crowd_(poller_, *tongue_, plan.port),
          publisher_(poller_,
                     *tongue_,
                     plan.publish_port == 0 ? plan.port : plan.publish_port,
                     plan.door,
                     numbered(plan.events)) {
        poller_.on_event([this](Poller::Token token, bool writable) {
            if (token == Publisher::token) return publisher_.on_event(writable);
            crowd_.on_event(token, writable);
        });
        if (plan.arrivals) crowd_.stamp_arrivals();
        const auto deadline = now_us() + 10 * second;
        while (!publisher_.ready() && now_us() < deadline) poller_.turn(now_us() + second / 10);
        if (!publisher_.ready()) throw std::runtime_error("the publisher cannot come in");
    }

    Measured measure() {
        Measured measured;
        come_in(std::min(plan_.connections, first_guests));  // what a server takes once is not for each
        leave();
        measured.came = come_in(plan_.connections);
        if (plan_.again) {
            leave();
            const auto first = measured.came;
            measured.came = come_in(plan_.connections);
            measured.came.memory = first.memory;
            measured.came.database_memory = first.database_memory;
            measured.came.first_io_cpu_ns = first.io_cpu_ns;
        }
        begin_to_expect();
        publish_for(plan_.warm_seconds);
        drain();
        crowd_.stop_reading(plan_.stopped);
        publish_and_count(measured);
        return measured;
    }

private:
    Came come_in(std::size_t connections) {
        const auto before = meters();
        crowd_.come_in(wishes_of(plan_, connections), plan_.at_once);
        wait(settling);
        const auto after = meters();
        if (crowd_.ready() != connections)
            throw std::runtime_error("not everybody came in: " + crowd_.whereabouts());
        return {crowd_.ready(),
                after.cpu - before.cpu,
                after.io_cpu - before.io_cpu,
                after.memory - before.memory,
                after.database_memory - before.database_memory};
    }

    void leave() {
        crowd_.leave();
        wait(2 * settling);  // until the server has noticed
    }

    void publish_and_count(Measured& measured) {
        begin_to_expect();
        const auto published = publisher_.published();
        const auto before = meters();
        const auto own_before = cpu_ns({::getpid()});
        const auto naps_before = naps();
        poller_.stay_awake(plan_.awake);
        const auto began = now_us();
        publish_for(plan_.seconds);
        measured.seconds = static_cast<double>(now_us() - began) / second;
        drain();
        const auto after = meters();
        poller_.stay_awake(false);
        measured.naps = naps() - naps_before;
        measured.own_cpu_ns = cpu_ns({::getpid()}) - own_before;
        measured.cpu_ns = after.cpu - before.cpu;
        measured.memory = after.memory - before.memory;
        measured.published = publisher_.published() - published;
        measured.expected = expected();
        measured.counted = crowd_.counted();
    }

    void publish_for(double seconds) {
        if (plan_.rate <= 0) return wait(static_cast<std::int64_t>(seconds * second));
        const auto period = static_cast<double>(plan_.burst) * second / plan_.rate;
        const auto began = now_us();
        const auto turns = static_cast<std::int64_t>(seconds * second / period);
        for (std::int64_t i = 0; i < turns; ++i) {
            wait_until(began + static_cast<std::int64_t>(static_cast<double>(i) * period));
            publisher_.publish(plan_.burst);
        }
        wait_until(began + static_cast<std::int64_t>(seconds * second));
    }

    // Until everything has arrived, or nothing comes any more.
    void drain() {
        const auto deadline = now_us() + longest_drain;
        while (crowd_.counted().messages < expected() && now_us() < deadline)
            poller_.turn(now_us() + second / 100);
        wait(settling / 5);
    }

    void begin_to_expect() {
        crowd_.count_anew();
        for (std::size_t i = 0; i < plan_.events; ++i) {
            base_[i] = publisher_.published(i);
            listeners_[i] = crowd_.listeners(static_cast<std::int64_t>(i) + 1);
        }
    }
    std::uint64_t expected() const {
        std::uint64_t sum = 0;
        if (!tongue_->marked()) return sum;
        for (std::size_t i = 0; i < plan_.events; ++i)
            sum += (publisher_.published(i) - base_[i]) * listeners_[i];
        return sum;
    }

    void wait(std::int64_t us) { wait_until(now_us() + us); }
    void wait_until(std::int64_t us) {
        while (now_us() < us) poller_.turn(us);
    }

    struct Meters {
        std::int64_t cpu = 0;
        std::int64_t io_cpu = 0;
        std::int64_t memory = 0;
        std::int64_t database_memory = 0;
    };
    Meters meters() const {
        return {cpu_ns(plan_.processes),
                cpu_ns(plan_.processes, io_threads),
                memory_bytes(plan_.processes),
                plan_.scene.empty() ? 0 : server_figure(plan_.port, "yui_sqlite_memory_bytes")};
    }

    const Plan& plan_;
    Poller poller_;
    const std::unique_ptr<Tongue> tongue_;
    Crowd crowd_;
    Publisher publisher_;
    std::vector<std::uint64_t> base_ =
        std::vector<std::uint64_t>(plan_.events);  // published before, by event
    std::vector<std::uint64_t> listeners_ =
        std::vector<std::uint64_t>(plan_.events);  // connections, by event
};

}  // namespace

Measured run(const Plan& plan) { return Run(plan).measure(); }

}  // namespace yui::load
