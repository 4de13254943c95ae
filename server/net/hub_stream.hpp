// A stream that somebody on this I/O thread follows or watches. Included by hub*.cpp only.
#pragma once

#include "server/net/feed.hpp"
#include "server/net/hub.hpp"
#include "server/net/tick.hpp"
#include "server/net/turn.hpp"

namespace yui::net {

struct Hub::Stream : Feed::Outlet {
    Stream(Hub& owner, const std::string& name)
        : hub(owner), feed(name, *this, owner.api_, owner.loop_, owner.meter_) {}
    void message(const bus::Message& message) override { hub.pass(*this, message); }
    void lost(std::uint64_t up_to) override { hub.lost(*this, up_to); }
    bool idle() const { return audience.empty() && watchers == 0 && !flush_planned; }

    Hub& hub;
    Feed feed;
    Audience audience;
    Turn turn;  // for those of the audience who are steady
    Tick tick;
    bool flush_planned = false;
    std::size_t watchers = 0;  // connections of the account whose user stream this is
};

}  // namespace yui::net
