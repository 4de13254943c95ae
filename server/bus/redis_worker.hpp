// A thread's work: one connection to Redis after the other, with pauses between, until it is stopped.
#pragma once

#include "server/bus/address.hpp"
#include "server/bus/bell.hpp"
#include "server/bus/codec.hpp"
#include "server/bus/redis_health.hpp"
#include "server/bus/redis_link.hpp"

#include <optional>
#include <string>

namespace yui::bus {

// What both workers need; outlives them.
struct RedisSetting {
    Address address;
    std::string epoch;
    Sender sender;
    Timings timings;
    Stop stop;
    RedisHealth health;
};

class RedisWorker {
public:
    RedisWorker(RedisSetting& setting, Role role) : setting_(setting), role_(role) {}
    virtual ~RedisWorker() = default;
    RedisWorker(const RedisWorker&) = delete;
    RedisWorker& operator=(const RedisWorker&) = delete;

    void run();  // on its own thread; returns when setting.stop is requested

protected:
    // From logged in until stopped; throws LinkBroken. Calls connected() as soon as the link is of use.
    virtual void live(RedisLink& link) = 0;
    virtual void unreachable() {}  // an attempt ended before connected()
    void connected();

    RedisSetting& setting_;

private:
    Clock::duration attempt();  // how long it was connected

    const Role role_;
    std::optional<Time> connected_at_;
};

}  // namespace yui::bus
