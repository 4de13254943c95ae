// The voice of the system: what a commit said, carried to every node. It may lose messages; the log may not.
//
// Knows streams, positions and bytes; nothing of their meaning.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yui::bus {

struct Message {
    std::string stream;  // "event:42", "list:public"
    std::string key;     // empty: a row of a log stream; else the key of a state entry, "occurrence:42"
    std::uint64_t position = 0;  // seq of the row, or version of the entry
    std::string text;            // JSON of the row's body or of the entry's value, never changed on its way
    friend bool operator==(const Message&, const Message&) = default;
};
using Batch = std::vector<Message>;

struct Stats {  // messages, since the start
    std::uint64_t published = 0;
    std::uint64_t received = 0;    // from other nodes
    std::uint64_t dropped = 0;     // of those published: the queue to Redis was full, or Redis was away
    std::uint64_t unreadable = 0;  // payloads from Redis that were not ours to read
    std::uint64_t reconnects = 0;
    // Batches of our own that came back from Redis, and how long they took together, in us.
    std::uint64_t heard_back = 0;
    std::uint64_t heard_back_us = 0;
    bool connected = true;  // hears and speaks
};

class Bus {
public:
    // Called with every batch, own and others', on a thread of the bus or of the publisher; must only post it
    // on. Batches of other nodes are what arrived together. Order is kept within a stream.
    using OnBatch = std::function<void(std::shared_ptr<const Batch>)>;
    // Called whenever messages may have been lost: connected, connected again, or any node had to drop some.
    // Time to compare heads. No two calls, of either kind, ever overlap.
    using OnGap = std::function<void()>;

    virtual ~Bus() = default;
    // Once, before publish. Returns when subscriptions are acknowledged and on_gap was called, or after 2 s
    // without Redis (then on_gap is called when it comes).
    virtual void start(OnBatch on_batch, OnGap on_gap) = 0;
    // Any thread, never blocks on the network. Own followers get the batch at once, other nodes through
    // Redis.
    virtual void publish(std::shared_ptr<const Batch> batch) = 0;
    // Any thread, also while start() waits. Joins its threads; nothing is called afterwards.
    virtual void stop() = 0;
    virtual Stats stats() const = 0;  // any thread
};

// `local:`, or `redis://host:port`, `unix:///path/to.sock` (with ?password=...). `epoch` separates databases
// that share one Redis. Throws std::invalid_argument for a bad URL.
std::unique_ptr<Bus> open(const std::string& url, const std::string& epoch);

}  // namespace yui::bus
