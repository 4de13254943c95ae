#include "tests/blackbox/redis_ear.hpp"

#include <sys/socket.h>

#include <stdexcept>

namespace yui::tests {

RedisEar::RedisEar(const std::string& socket)
    : connection_(redisConnectUnixWithTimeout(socket.c_str(), {10, 0}), redisFree) {
    if (!connection_ || connection_->err != 0) throw std::runtime_error("no connection to the test's Redis");
    redisAppendCommand(connection_.get(), "PSUBSCRIBE *");
    if (!next()) throw std::runtime_error("the test's Redis does not let us listen");
    thread_ = std::thread([this] { listen(); });
}

RedisEar::~RedisEar() {
    stopping_ = true;
    ::shutdown(connection_->fd, SHUT_RDWR);
    thread_.join();
}

std::string RedisEar::heard() const {
    const std::lock_guard lock(mutex_);
    return heard_;
}

RedisEar::Reply RedisEar::next() {
    void* reply = nullptr;
    if (redisGetReply(connection_.get(), &reply) != REDIS_OK) reply = nullptr;
    return {static_cast<redisReply*>(reply), freeReplyObject};
}

// ["pmessage", pattern, channel, bytes]
void RedisEar::listen() {
    for (auto reply = next(); reply && !stopping_; reply = next()) {
        if (reply->type != REDIS_REPLY_ARRAY || reply->elements != 4) continue;
        const std::lock_guard lock(mutex_);
        for (const auto i : {2, 3}) heard_.append(reply->element[i]->str, reply->element[i]->len) += '\n';
    }
}

}  // namespace yui::tests
