// One connection as the hub knows it.
#pragma once

#include <cstdint>

#include "server/net/gate.hpp"
#include "server/net/kept_caller.hpp"
#include "server/net/subscriber.hpp"

namespace yui::net {

// Where it lies among the followers of its thread, and below that a number that is never used twice there.
using FollowerId = std::uint64_t;

struct Follower {
    FollowerId id;
    Subscriber& subscriber;
    KeptCaller caller;
    std::int64_t account = 0;         // 0: a visitor
    std::int64_t expires_at = 0;      // of the session or a right, ms UTC; 0: never
    Follower* next_of_account = {};   // the list begins at the stream of the account
    std::uint32_t first = ~0U;        // subscription, in the slab of the hub; the list goes on in there
    std::uint16_t subscriptions = 0;  // how many
    bool greeted = false;             // who it is was asked, and its user stream is heard
    Gate gate = {};
};

}  // namespace yui::net
