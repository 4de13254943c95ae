// One stream that one connection follows: what arrives while it catches up is kept, what is live goes on in
// order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/follower.hpp"

namespace yui::net {

class Subscription {
public:
    // `number` is never used twice on a thread: answers to an earlier wish for the same stream are known by
    // it.
    Subscription(Follower& follower, std::uint64_t number, protocol::SubscribeFrame wish);

    Follower& follower() const { return follower_; }
    std::uint64_t number() const { return number_; }
    const std::string& stream() const { return wish_.stream; }
    const protocol::SubscribeFrame& wish() const { return wish_; }
    bool live() const { return live_; }

    // --- while catching up ---
    // From this row on the hub passes everything to us.
    void covered_from(std::uint64_t seq);
    // Whether what we kept continues at `head` without a hole. No: the log must be read once more.
    bool continues_at(std::uint64_t head) const;
    bool overflowed() const { return overflowed_; }
    int attempt() { return ++attempts_; }  // how often the log was read for this wish, with this time
    // The page has everything up to `head`: what was kept and is newer goes out, then all is live.
    void go_live(std::uint64_t head);

    // A message of the stream, from the hub, in order.
    void take(const bus::Message& message, const Payload& payload);

    std::uint64_t last() const { return last_; }  // live: newest row that was passed on

    // What may be seen was changed: nothing goes out before a new round of asking has passed.
    void doubt() { round_ = follower_.gate.coming(); }

private:
    struct Kept {
        std::uint64_t position;
        Payload payload;
    };
    void keep(const bus::Message& message, const Payload& payload);
    void pass(const Payload& payload);

    Follower& follower_;
    std::uint64_t number_;
    protocol::SubscribeFrame wish_;
    bool staff_only_;
    bool live_ = false;
    bool overflowed_ = false;
    int attempts_ = 0;
    std::optional<std::uint64_t> covered_from_;
    std::vector<Kept> kept_rows_;
    std::vector<Kept> kept_entries_;
    std::size_t kept_bytes_ = 0;
    std::uint64_t last_ = 0;
    Gate::Round round_ = 0;  // that must have passed before anything goes out
};

// event:42:staff, need:9:staff, center:3:board. For these the right is asked again before each message.
bool is_staff_stream(std::string_view name);

}  // namespace yui::net
