// Frames that wait until one connection takes them: in order, bounded by bytes, of each state entry only the
// newest.
//
// One I/O thread; the budget is of the whole process.
#pragma once

#include <atomic>
#include <cstddef>
#include <list>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "server/net/subscriber.hpp"

namespace yui::net {

// Bytes that wait for all connections together.
class QueueBudget {
public:
    explicit QueueBudget(std::size_t most) : most_(most) {}
    // The caller takes them in any case, and gives them back; false: they are too many.
    bool take(std::size_t bytes) { return (used_ += bytes) <= most_; }
    void give_back(std::size_t bytes) { used_ -= bytes; }
    std::size_t used() const { return used_; }

private:
    const std::size_t most_;
    std::atomic<std::size_t> used_{0};
};

class Outbox {
public:
    Outbox(std::shared_ptr<QueueBudget> budget, std::size_t most_bytes);
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    enum class Push { taken, full };
    // full: the reader is too slow; it is not taken, and nothing more should be.
    Push push(Payload payload);

    bool empty() const { return waiting_.empty(); }
    std::size_t bytes() const { return bytes_; }
    // The first one leaves: no newer entry takes its place any more, and it counts until sent() is called.
    std::shared_ptr<const std::string> take();
    void sent();
    void clear();  // what waits; not what was taken

private:
    std::shared_ptr<QueueBudget> budget_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;  // waiting and taken
    std::size_t taken_ = 0;
    std::list<Payload> waiting_;
    std::unordered_map<std::string_view, std::list<Payload>::iterator> entries_;  // by Payload::conflate
};

}  // namespace yui::net
