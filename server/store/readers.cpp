#include "server/store/readers.hpp"

#include <utility>

#include "server/log.hpp"

namespace yui::store {

Readers::Readers(Connect connect, std::size_t threads, std::size_t queue)
    : connect_(std::move(connect)), limit_(queue) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { loop(); });
}

Readers::~Readers() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
}

bool Readers::post(Read read) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || queue_.size() >= limit_) return false;
        queue_.push_back(std::move(read));
    }
    wake_.notify_one();
    return true;
}

std::size_t Readers::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void Readers::loop() {
    std::unique_ptr<Connection> connection;
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        const Read read = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        try {
            if (!connection || !connection->alive()) {
                connection.reset();
                connection = connect_();
            }
        } catch (const DatabaseError& error) {
            log::error("database cannot be read", {{"reason", error.what()}});
        }
        read(connection.get());
    }
}

}  // namespace yui::store
