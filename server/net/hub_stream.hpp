// A stream that somebody on this I/O thread follows or watches. Included by hub*.cpp only.
#pragma once

#include "server/net/feed.hpp"
#include "server/net/hub.hpp"
#include "server/net/recent.hpp"
#include "server/net/tick.hpp"
#include "server/net/turn.hpp"

namespace yui::net {

struct Hub::Stream : Feed::Outlet {
    Stream(Hub& owner, const std::string& name)
        : hub(owner),
          feed(name, *this, owner.api_, owner.loop_, owner.meter_),
          recent(owner.recent_budget_) {}
    void message(const bus::Message& message) override {
        recent.add(message, hub.loop_->now_ms());
        hub.pass(*this, message);
    }
    void lost(std::uint64_t up_to) override {
        recent.begin_after(up_to);
        hub.lost(*this, up_to);
    }
    void begin_after(std::uint64_t head) {
        recent.begin_after(head);
        feed.begin_after(head);
    }
    bool idle() const { return audience.empty() && watchers == 0 && !flush_planned; }

    // What visitors may see is known for a while, as long as nothing happened that may change it.
    bool for_everybody() const { return hub.loop_->now_ms() < everybody_until; }
    void doubt() {
        everybody_until = 0;
        ++doubts;
    }

    Hub& hub;
    Feed feed;
    Recent recent;
    std::int64_t everybody_until = 0;  // steady ms
    std::uint64_t doubts = 0;
    std::uint64_t reader = 0;  // the subscription whose reading others wait for
    std::vector<std::pair<FollowerId, std::uint64_t>> waiting;
    std::optional<std::int64_t> idle_since = {};  // steady ms
    Audience audience;
    Turn turn;  // for those of the audience who are steady
    Tick tick;
    bool flush_planned = false;
    std::size_t watchers = 0;  // connections of the account whose user stream this is
};

}  // namespace yui::net
