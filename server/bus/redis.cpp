#include "server/bus/redis.hpp"

#include <utility>

namespace yui::bus {

RedisBus::RedisBus(const Address& address, std::string epoch, const Timings& timings)
    : setting_{address, std::move(epoch), random_sender(), timings, {}, RedisHealth(display(address))},
      outbox_(outbox_bytes),
      subscriber_(setting_, listener_),
      publisher_(setting_, outbox_) {}

void RedisBus::start(OnBatch on_batch, OnGap on_gap) {
    const auto until = Clock::now() + setting_.timings.start;
    {
        const std::lock_guard lock(changing_);
        if (setting_.stop.requested()) return;
        listener_.open(std::move(on_batch), std::move(on_gap));
        hearing_ = std::thread([this] { subscriber_.run(); });
        speaking_ = std::thread([this] { publisher_.run(); });
    }
    setting_.health.wait_connected(until);
}

// Others first: what our own followers hear may take the core from this thread, for all their sends.
void RedisBus::publish(std::shared_ptr<const Batch> batch) {
    if (batch->empty()) return;
    setting_.health.published(batch->size());
    outbox_.push(publish_commands(setting_.epoch, setting_.sender, *batch));
    listener_.batch(std::move(batch));
}

void RedisBus::stop() {
    setting_.health.give_up();
    setting_.stop.request();
    const std::lock_guard lock(changing_);
    listener_.close();
    if (hearing_.joinable()) hearing_.join();
    if (speaking_.joinable()) speaking_.join();
    outbox_.close();
}

Stats RedisBus::stats() const {
    auto stats = setting_.health.stats();
    stats.dropped = outbox_.dropped();
    return stats;
}

}  // namespace yui::bus
