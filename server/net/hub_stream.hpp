// A stream that somebody on this I/O thread follows or watches. Included by hub*.cpp and subscription.cpp.
#pragma once

#include "server/net/audience.hpp"
#include "server/net/feed.hpp"
#include "server/net/hub.hpp"
#include "server/net/recent.hpp"
#include "server/net/tick.hpp"
#include "server/net/turn.hpp"

namespace yui::net {

// What a stream needs from its first message on until that is forgotten.
struct Voice final : Feed::Outlet {
    Voice(Hub& owner, Stream& whose);
    void message(const bus::Message& message) override;
    void lost(std::uint64_t up_to) override;
    void begin_after(std::uint64_t head);
    // Nothing is lost when it is taken away.
    bool quiet() const { return feed.at_rest() && recent.empty() && turn.empty() && !flush_planned; }

    Hub& hub;
    Stream& stream;
    Feed feed;
    Recent recent;
    Turn turn;  // for those of the audience who are steady
    Tick tick;
    // The audience is served part by part: which is the next, and when, in steady ms.
    std::size_t next_part = 0;
    std::int64_t step_at = 0;
    std::int64_t step_ms = 0;
    bool flush_planned = false;
};

// What a stream needs from the first reading of the database on.
struct Readings {
    std::int64_t everybody_until = 0;  // steady ms; visitors may see it
    std::uint64_t doubts = 0;          // of that; a reading counts if there was none since it began
    Subscription::Number reader = 0;   // whose reading others wait for
    std::vector<std::pair<FollowerId, Subscription::Number>> waiting = {};
};

// Most streams are of one person, and have said nothing for hours.
struct Stream {
    explicit Stream(std::string_view called) : name(called), staff_only(is_staff_stream(called)) {}

    bool begun() const { return voice ? voice->feed.begun() : silent_begun; }
    std::uint64_t known() const { return voice ? voice->feed.known() : silent_head; }
    void begin_after(std::uint64_t head);
    // As Recent::missed.
    std::optional<Missed> missed(const protocol::SubscribeFrame& wish) const;
    void fall_silent();
    bool turning() const { return voice && !voice->turn.empty(); }
    // Parts of the audience lack different messages: nobody may change seats.
    bool divided() const { return turning() && voice->turn.parts() > 1; }
    bool idle() const { return audience.empty() && !watcher && !(voice && voice->flush_planned); }

    // What visitors may see is known for a while, as long as nothing happened that may change it.
    bool for_everybody(std::int64_t now_ms) const { return readings && now_ms < readings->everybody_until; }
    void doubt();

    const std::string name;
    std::uint64_t silent_head = 0;  // known(), while there is no voice
    std::unique_ptr<Voice> voice;
    std::unique_ptr<Readings> readings;
    Audience audience;
    Follower* watcher = nullptr;   // connections of the account whose user stream this is: the first
    std::uint32_t idle_since = 0;  // steady seconds; 0: somebody is there
    bool silent_begun = false;     // begun(), while there is no voice
    const bool staff_only;
};

app::Follow follow_of(const protocol::SubscribeFrame& wish);

}  // namespace yui::net
