// The bus of several nodes: own followers hear a batch at once, other nodes through Redis' pub/sub.
//
// Two threads: the publisher empties the outbox, the subscriber hears. Both come back by themselves when
// Redis was away. Nothing is kept: what is lost is told as a gap, here and at the other nodes.
#pragma once

#include "server/bus/bus.hpp"
#include "server/bus/redis_publisher.hpp"
#include "server/bus/redis_subscriber.hpp"

#include <mutex>
#include <thread>

namespace yui::bus {

class RedisBus final : public Bus {
public:
    static constexpr std::size_t outbox_bytes = 8 * 1024 * 1024;

    RedisBus(const Address& address, std::string epoch, const Timings& timings = {});
    ~RedisBus() override { RedisBus::stop(); }
    RedisBus(const RedisBus&) = delete;
    RedisBus& operator=(const RedisBus&) = delete;

    void start(OnBatch on_batch, OnGap on_gap) override;
    void publish(std::shared_ptr<const Batch> batch) override;
    void stop() override;
    Stats stats() const override;

private:
    RedisSetting setting_;
    Listener listener_;
    Outbox outbox_;
    RedisSubscriber subscriber_;
    RedisPublisher publisher_;
    // stop() may come from another thread while start() is under way; it waits here for the threads to be
    // there.
    std::mutex changing_;
    std::thread hearing_;
    std::thread speaking_;
};

}  // namespace yui::bus
