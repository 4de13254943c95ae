// One stream that one connection follows: what arrives while it catches up is kept, what is live goes on in
// order.
//
// Most are live and steady (audience.hpp) nearly all the time; what the others need beside that is there only
// while they need it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/either.hpp"
#include "server/net/follower.hpp"
#include "server/net/slab.hpp"

namespace yui::net {

struct Stream;

// Where a subscription stands in the audience of its stream.
struct Seat {
    static constexpr std::uint32_t most = 0x7fff'ffff;
    std::uint32_t place : 31 = 0;
    bool steady : 1 = false;
};

class Subscription {
public:
    // Tells apart the wishes of one connection for the same stream: answers to an earlier one are known by
    // it.
    using Number = std::uint32_t;

    // Watched, and live from the start unless it is told to catch up.
    Subscription(Follower& follower, Stream& stream, Number number);

    Follower& follower() const { return watched() ? watched()->follower : *who_.others(); }
    Stream& stream() const { return stream_; }
    Number number() const { return watched() ? watched()->number : 0; }  // 0: nothing of it is under way
    bool live() const { return !watched() || !watched()->catching_up; }
    Seat& seat() { return seat_; }  // of the audience
    const Seat& seat() const { return seat_; }

    // --- while catching up ---
    // From that row on, if it is known, the hub passes everything to us.
    void catch_up(protocol::SubscribeFrame wish, std::optional<std::uint64_t> covered_from);
    const protocol::SubscribeFrame& wish() const { return watched()->catching_up->wish; }
    // From this row on the hub passes everything to us.
    void covered_from(std::uint64_t seq);
    // Whether what we kept continues at `head` without a hole. No: the log must be read once more.
    bool continues_at(std::uint64_t head) const;
    bool overflowed() const { return watched()->catching_up->overflowed; }
    int attempt() {
        return ++watched()->catching_up->attempts;
    }  // how often the log was read, with this time
    // The page has everything up to `head`: what was kept and is newer goes out, then all is live.
    void go_live(std::uint64_t head);

    // --- while watched ---
    // A message of the stream, from the hub, in order.
    void take(const bus::Message& message, const Payload& payload);
    // Live, has every row up to `known`, and waits for no round.
    bool may_be_steady(std::uint64_t known) const;
    std::uint64_t last() const { return watched()->last; }  // live: newest row that was passed on
    // What may be seen was changed: nothing goes out before a new round of asking has passed.
    void doubt() { watched()->round = follower().gate.coming(); }

    // From now on it takes what all take.
    void be_steady() { who_ = Either<Follower, Watched>(follower()); }
    // It was steady until the row `known`.
    void be_watched(std::uint64_t known, Number number);

private:
    struct Kept {
        std::uint64_t position;
        Payload payload;
    };
    struct CatchingUp {
        protocol::SubscribeFrame wish;
        std::optional<std::uint64_t> covered_from = {};
        std::vector<Kept> rows = {};
        std::vector<Kept> entries = {};
        std::size_t bytes = 0;
        bool overflowed = false;
        int attempts = 0;
    };
    struct Watched {
        Follower& follower;
        std::uint64_t last;
        Number number;
        Gate::Round round = 0;                         // that must have passed before anything goes out
        std::unique_ptr<CatchingUp> catching_up = {};  // null: live
    };
    void keep(const bus::Message& message, const Payload& payload);
    void pass(const Payload& payload);

    Watched* watched() const { return who_.own(); }  // null: steady

    Either<Follower, Watched> who_;  // never none
    Stream& stream_;
    Seat seat_;

public:
    Slab<Subscription>::Place next = Slab<Subscription>::nowhere;  // of the same connection; here it fits
};

// event:42:staff, need:9:staff, center:3:board. For these the right is asked again before each message.
bool is_staff_stream(std::string_view name);

}  // namespace yui::net
