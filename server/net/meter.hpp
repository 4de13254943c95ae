// What one I/O thread counts. Written by that thread, read by whoever answers /metrics: therefore atomic, in
// relaxed order, because no figure says anything about another.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace yui::net {

class Figure {
public:
    void add(std::uint64_t n) { value_.fetch_add(n, std::memory_order_relaxed); }
    void subtract(std::uint64_t n) { value_.fetch_sub(n, std::memory_order_relaxed); }
    std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> value_{0};
};

// How long something took, in buckets.
class Histogram {
public:
    static constexpr std::array<std::int64_t, 12> bounds_ms{
        1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10000};

    void note(std::int64_t milliseconds);
    std::uint64_t sum_ms() const { return sum_ms_.value(); }
    // How many were in bucket i, and in no earlier one; the last bucket has no bound.
    std::uint64_t count(std::size_t i) const { return buckets_[i].value(); }

private:
    std::array<Figure, bounds_ms.size() + 1> buckets_;
    Figure sum_ms_;
};

struct Meter {
    Figure connections;    // open TCP connections
    Figure sockets;        // of them WebSockets
    Figure subscriptions;  // open ones
    Figure streams;        // followed or watched
    Figure deliveries;     // a message for one follower
    Figure frames_in;
    Figure frames_out;
    Figure bytes_out;          // of WebSocket frames
    Figure resumes_fresh;      // subscribed without a position
    Figure resumes_recovered;  // everything missed was sent
    Figure resumes_resync;     // the page had to read itself again
    Figure gaps;               // rows that the bus did not bring in time
    Figure log_reads;
    Figure rechecks;
    Figure rights_ended;  // subscriptions ended because a right ended
    Histogram commands;   // from the request to its answer
};

}  // namespace yui::net
