// What one connection is about to be sent: usually nothing, or one payload until the end of the turn. Only
// what the kernel did not take at once, or what came beside that one, is a backlog.
//
// One I/O thread.
#pragma once

#include <memory>

#include "server/net/backlog.hpp"

namespace yui::net {

// What may wait; outlives the outboxes that go by it.
struct QueueRoom {
    QueueBudget& budget;     // of the process
    std::size_t most_bytes;  // of one connection
};

class Outbox {
public:
    explicit Outbox(const QueueRoom& room) : room_(room) {}

    // Before the first message.
    void pack(ws::Packing packing) { packing_ = packing; }

    enum class Push { taken, full };
    // full: more waits than may; it is not taken, and unless something is sent nothing more should be.
    Push push(const Payload& payload);

    bool empty() const { return !only_ && !backlog_; }
    std::size_t bytes() const;
    // Where the next bytes are, as far as there is room; how many pieces. Valid until something is changed.
    std::size_t pieces(std::span<iovec> room) const;
    // The kernel took so many of them; 0: none, they wait.
    void sent(std::size_t bytes);
    // Nothing of it is wanted any more, but a frame that has begun to leave is finished.
    void clear();

private:
    Backlog& backlog(std::size_t sent);

    const QueueRoom& room_;
    Payload only_;  // while there is no backlog
    std::unique_ptr<Backlog> backlog_;
    ws::Packing packing_ = ws::Packing::plain;
};

}  // namespace yui::net
