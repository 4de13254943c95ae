// One stream that one connection follows: what arrives while it catches up is kept, what is live goes on in
// order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/audience.hpp"
#include "server/net/follower.hpp"

namespace yui::net {

class Subscription {
public:
    // `number` is never used twice on a thread: answers to an earlier wish for the same stream are known by
    // it. `stream` is the name of the wish, where it outlives us.
    Subscription(Follower& follower,
                 std::uint64_t number,
                 const std::string& stream,
                 protocol::SubscribeFrame wish);

    Follower& follower() const { return follower_; }
    std::uint64_t number() const { return number_; }
    const std::string& stream() const { return stream_; }
    bool live() const { return !catching_up_; }
    Seat& seat() { return seat_; }  // of the audience

    // --- while catching up ---
    const protocol::SubscribeFrame& wish() const { return catching_up_->wish; }
    // From this row on the hub passes everything to us.
    void covered_from(std::uint64_t seq);
    // Whether what we kept continues at `head` without a hole. No: the log must be read once more.
    bool continues_at(std::uint64_t head) const;
    bool overflowed() const { return catching_up_->overflowed; }
    int attempt() { return ++catching_up_->attempts; }  // how often the log was read, with this time
    // The page has everything up to `head`: what was kept and is newer goes out, then all is live.
    void go_live(std::uint64_t head);

    // --- while watched ---
    // A message of the stream, from the hub, in order.
    void take(const bus::Message& message, const Payload& payload);
    // Live, has every row up to `known`, and waits for no round.
    bool may_be_steady(std::uint64_t known) const;
    std::uint64_t last() const { return last_; }  // live: newest row that was passed on
    // Was steady until the row `known`.
    void had(std::uint64_t known) { last_ = known; }

    // What may be seen was changed: nothing goes out before a new round of asking has passed.
    void doubt() { round_ = follower_.gate.coming(); }

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
    void keep(const bus::Message& message, const Payload& payload);
    void pass(const Payload& payload);

    Follower& follower_;
    const std::string& stream_;
    std::uint64_t number_;
    std::uint64_t last_ = 0;
    std::unique_ptr<CatchingUp> catching_up_;  // null: live
    Gate::Round round_ = 0;                    // that must have passed before anything goes out
    Seat seat_;
    bool staff_only_;
};

// event:42:staff, need:9:staff, center:3:board. For these the right is asked again before each message.
bool is_staff_stream(std::string_view name);

}  // namespace yui::net
