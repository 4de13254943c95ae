// What one I/O thread counts. Written by that thread, read by whoever answers /metrics: therefore atomic, in
// relaxed order, because no figure says anything about another.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include "protocol/messages.hpp"

namespace yui::net {

// Its own thread writes it, so it need not lock the bus of the processor to add.
class Figure {
public:
    void add(std::uint64_t n) { value_.store(value() + n, std::memory_order_relaxed); }
    void subtract(std::uint64_t n) { add(~n + 1); }
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

// The kinds of requests; `broken` could not be read as one.
enum class RouteName {
    commands,
    queries,
    openapi,
    healthz,
    readyz,
    metrics,
    socket,
    live,
    files,
    unknown,
    broken
};
inline constexpr std::array<std::string_view, 11> route_names{"commands",
                                                              "queries",
                                                              "openapi",
                                                              "healthz",
                                                              "readyz",
                                                              "metrics",
                                                              "socket",
                                                              "live",
                                                              "files",
                                                              "unknown",
                                                              "broken"};

// Answers by kind and status.
class RequestFigures {
public:
    static constexpr std::array<int, 15> statuses{
        101, 200, 204, 304, 400, 401, 403, 404, 405, 409, 413, 429, 500, 503, 0};  // 0: any other

    void note(RouteName route, int status);
    std::uint64_t count(std::size_t route, std::size_t status) const {
        return counts_[route][status].value();
    }

private:
    std::array<std::array<Figure, statuses.size()>, route_names.size()> counts_;
};

// Why we closed WebSockets.
class CloseFigures {
public:
    using Code = protocol::CloseCode;
    static constexpr std::array<Code, 11> codes{Code::going_away,
                                                Code::session_changed,
                                                Code::slow,
                                                Code::no_pong,
                                                Code::too_fast,
                                                Code::overload,
                                                Code::bad_frame,
                                                Code::no_hello,
                                                Code::too_big,
                                                Code::too_many,
                                                Code::wrong_origin};

    void note(Code code);
    std::uint64_t count(std::size_t i) const { return counts_[i].value(); }

private:
    std::array<Figure, codes.size()> counts_;
};

// "sign_up" and so on, by index in protocol::Command.
inline constexpr auto command_names = []<std::size_t... i>(std::index_sequence<i...>) {
    return std::array{std::string_view(std::variant_alternative_t<i, protocol::Command::Kinds>::type)...};
}
(std::make_index_sequence<std::variant_size_v<protocol::Command::Kinds>>());

// From a command to its answer, for each type of command.
class CommandFigures {
public:
    static constexpr std::size_t types = command_names.size();
    using Type = std::size_t;  // index in protocol::Command

    void note(Type type, std::int64_t milliseconds) { by_type_[type].note(milliseconds); }
    const Histogram& of(Type type) const { return by_type_[type]; }

private:
    std::array<Histogram, types> by_type_;
};

struct Meter {
    Figure connections;  // open ones
    Figure sockets;      // of them WebSockets
    RequestFigures requests;
    CloseFigures closes;
    CommandFigures commands;
    Figure frames_in;
    Figure frames_out;
    Figure bytes_out;          // of frames
    Figure subscriptions;      // open ones
    Figure streams;            // followed or watched
    Figure deliveries;         // a message for one follower
    Figure resumes_fresh;      // subscribed without a position
    Figure resumes_recovered;  // everything missed was sent
    Figure resumes_resync;     // the page had to read itself again
    Figure resumes_memory;     // fresh or recovered, and the database was not asked
    Figure gaps;               // rows that the bus did not bring in time
    Figure log_reads;
    Figure rechecks;
    Figure rights_ended;  // subscriptions ended because a right ended
};

}  // namespace yui::net
