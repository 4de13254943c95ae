// Messages that the kernel did not take yet, for one connection: in order, bounded by bytes, of each state
// entry only the newest.
//
// One I/O thread; the budget is of the whole process.
#pragma once

#include <sys/uio.h>

#include <atomic>
#include <cstddef>
#include <list>
#include <span>
#include <string_view>
#include <unordered_map>

#include "server/net/encoded.hpp"

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

class Backlog {
public:
    // `packing` is the form in which this connection takes messages.
    Backlog(QueueBudget& budget, ws::Packing packing) : budget_(budget), packing_(packing) {}
    ~Backlog() { budget_.give_back(bytes_); }
    Backlog(const Backlog&) = delete;
    Backlog& operator=(const Backlog&) = delete;

    // False: with it more than `most` bytes would wait, or more than all connections may hold; not taken.
    // The parts of a joined payload wait one by one.
    bool push(const Payload& payload, std::size_t most);
    // What is left of a payload after the kernel took `sent` bytes of it. Before any push; taken in any case.
    void begin(const Payload& payload, std::size_t sent);

    bool empty() const { return waiting_.empty(); }
    std::size_t bytes() const { return bytes_; }
    // Where the next bytes are, as far as there is room; how many pieces.
    std::size_t pieces(std::span<iovec> room) const;
    void sent(std::size_t bytes);
    // Nothing of it is wanted any more, but a frame that has begun to leave is finished.
    void clear();

private:
    void add(const Payload& message);
    std::size_t freed_by(const Encoded& message) const;
    void forget_entry_of_first();

    QueueBudget& budget_;
    ws::Packing packing_;
    std::size_t bytes_ = 0;
    std::size_t begun_ = 0;  // bytes of the first that have left
    std::list<Payload> waiting_;
    std::unordered_map<std::string_view, std::list<Payload>::iterator> entries_;  // not yet begun, by entry()
};

}  // namespace yui::net
