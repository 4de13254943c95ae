// Hears all channels of the epoch and hands on what other nodes said.
#pragma once

#include "server/bus/listener.hpp"
#include "server/bus/redis_worker.hpp"

namespace yui::bus {

class RedisSubscriber final : public RedisWorker {
public:
    RedisSubscriber(RedisSetting& setting, Listener& listener);

private:
    void live(RedisLink& link) override;
    void hear(RedisLink& link);
    void read(std::string_view payload);

    Listener& listener_;
    const std::string subscribe_;  // the command
    Batch batch_;                  // what has come together
    bool notice_ = false;          // and whether somebody told of a loss
};

}  // namespace yui::bus
