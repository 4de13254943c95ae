#include "server/bus/redis_worker.hpp"

#include "server/bus/backoff.hpp"
#include "server/bus/redis_dial.hpp"

#include <exception>
#include <random>

namespace yui::bus {

void RedisWorker::run() {
    Backoff backoff(setting_.timings, std::random_device{}());
    while (!setting_.stop.requested()) {
        // A connection that ends as soon as it begins must not be begun ten times a second.
        if (attempt() >= setting_.timings.longest_pause) backoff.reset();
        setting_.stop.sleep_until(Clock::now() + backoff.next());
    }
}

void RedisWorker::connected() {
    connected_at_ = Clock::now();
    setting_.health.connected(role_);
}

Clock::duration RedisWorker::attempt() {
    connected_at_.reset();
    std::string reason = "stopped";
    try {
        RedisLink link(dial(setting_.address, Clock::now() + setting_.timings.dial, setting_.stop),
                       setting_.timings);
        link.log_in(setting_.address);
        live(link);
    } catch (const std::exception& broken) {  // LinkBroken; but a lack of descriptors or memory may pass too
        reason = broken.what();
    }
    setting_.health.broken(role_, reason);
    if (connected_at_) return Clock::now() - *connected_at_;
    unreachable();
    return {};
}

}  // namespace yui::bus
