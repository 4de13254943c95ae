// A server on a unix socket that says one thing to everybody who connects, whatever they ask, and then reads
// on.
#pragma once

#include "server/bus/bell.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace yui::bus {

class FakeRedis {
public:
    explicit FakeRedis(std::string says);
    ~FakeRedis();
    FakeRedis(const FakeRedis&) = delete;
    FakeRedis& operator=(const FakeRedis&) = delete;

    std::string url() const { return "unix://" + folder_ + "/redis.sock"; }
    std::size_t visits() const { return visits_; }

private:
    void serve();
    void welcome();

    const std::string says_;
    std::string folder_;
    Descriptor listening_;
    std::vector<Descriptor> visitors_;
    std::atomic<std::size_t> visits_ = 0;
    Stop stop_;
    std::thread serving_;
};

}  // namespace yui::bus
