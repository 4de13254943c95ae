// Hears everything that nodes say over a Redis: all messages of all channels, as bytes.
#pragma once

#include <hiredis/hiredis.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace yui::tests {

class RedisEar {
public:
    // Listens when the constructor returns. Throws std::runtime_error when Redis is not there.
    explicit RedisEar(const std::string& socket);
    ~RedisEar();
    RedisEar(const RedisEar&) = delete;
    RedisEar& operator=(const RedisEar&) = delete;

    std::string heard() const;  // one message after the other

private:
    using Reply = std::unique_ptr<redisReply, void (*)(void*)>;
    Reply next();
    void listen();

    const std::unique_ptr<redisContext, void (*)(redisContext*)> connection_;
    mutable std::mutex mutex_;  // of what was heard: the test reads while the thread listens
    std::string heard_;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

}  // namespace yui::tests
