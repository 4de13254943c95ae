// One connection as the hub knows it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/gate.hpp"
#include "server/net/kept_caller.hpp"
#include "server/net/subscriber.hpp"

namespace yui::net {

class Subscription;
using FollowerId = std::uint64_t;

struct Follower {
    FollowerId id;
    Subscriber& subscriber;
    KeptCaller caller;
    std::optional<std::int64_t> account = {};
    std::int64_t expires_at = 0;  // of the session, ms UTC; 0: never
    std::vector<std::unique_ptr<Subscription>> subscriptions = {};
    Gate gate = {};
    std::int64_t round_began_at = -1'000'000;  // steady ms
    bool round_planned = false;                // a round begins by a timer
};

}  // namespace yui::net
