// What waits for Redis: formatted commands, never more than a fixed number of bytes.
//
// Pushed by any thread, taken by the publisher's. A full outbox drops what comes, a closed one drops
// everything (Redis is away, and what is old when it comes back is worth less than the memory); both are
// counted.
#pragma once

#include "server/bus/bell.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace yui::bus {

class Outbox {
public:
    struct Chunk {
        std::string bytes;
        std::size_t commands = 0;
        std::size_t messages = 0;
    };

    explicit Outbox(std::size_t limit) : limit_(limit) {}

    void push(Chunk chunk);
    // The eldest bytes, several pushes joined. They count against the limit until the next take().
    std::optional<Chunk> take();
    bool empty() const;
    // True once after something was dropped or forgotten; reading it takes it back.
    bool take_loss();
    void note_loss();  // what was taken has not arrived

    void open();                             // as it is at first
    void close();                            // drops what is here and what comes
    std::uint64_t dropped() const;           // messages
    int bell() const { return bell_.fd(); }  // readable when there may be something to take
    void clear_bell() const { bell_.clear(); }

private:
    enum class Put { first, further, dropped };
    Put put(Chunk chunk);
    void drop(std::size_t messages);

    const std::size_t limit_;
    Bell bell_;
    // Held to move bytes in and out, never while a socket is touched: every writer thread pushes here.
    mutable std::mutex changing_;
    std::deque<Chunk> chunks_;
    std::size_t held_ = 0;   // bytes here and in the chunk taken last
    std::size_t taken_ = 0;  // of which the latter
    std::uint64_t dropped_ = 0;
    bool lossy_ = false;
    bool closed_ = false;
};

}  // namespace yui::bus
