// Empties the outbox into Redis, many commands ahead of their answers.
#pragma once

#include "server/bus/outbox.hpp"
#include "server/bus/redis_worker.hpp"

namespace yui::bus {

class RedisPublisher final : public RedisWorker {
public:
    RedisPublisher(RedisSetting& setting, Outbox& outbox);

private:
    void live(RedisLink& link) override;
    void unreachable() override { outbox_.close(); }
    void greet(RedisLink& link);
    void serve(RedisLink& link);
    void part(RedisLink& link);
    void pump(RedisLink& link);
    void own_up(RedisLink& link);  // to a loss

    Outbox& outbox_;
    const std::string greeting_;  // the command that asks whether we may speak
    const std::string notice_;    // the command that tells all nodes of a loss
};

// The commands that say `batch` to the other nodes.
Outbox::Chunk publish_commands(const std::string& epoch, Sender sender, const Batch& batch);

}  // namespace yui::bus
