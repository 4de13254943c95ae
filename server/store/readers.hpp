// Reading threads: each has its own connection and takes jobs from one queue.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/store/sql.hpp"
#include "server/store/writer.hpp"

namespace yui::store {

// Called on a reading thread with its connection, outside a transaction; with null when the database is away.
using Read = std::function<void(Connection*)>;

class Readers {
public:
    Readers(Connect connect, std::size_t threads, std::size_t queue);
    ~Readers();  // finishes what is queued, then joins

    // Any thread. False: the queue is full, `read` is not called.
    bool post(Read read);
    std::size_t waiting() const;  // any thread

private:
    void loop();

    const Connect connect_;
    const std::size_t limit_;
    // The queue is all that threads share.
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Read> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace yui::store
