// Followers of streams on one I/O thread: who gets what, from when on, and for how long.
//
// Not thread-safe on purpose: other threads post to that thread instead. Answers of the application come home
// through the loop. The promises, for each subscription:
// - the page gets every row after its position once and in order, or the word `resync`; no hole between what
// was read
//   for it and what is live;
// - of state entries it gets at least the newest of each key;
// - a message of a staff stream leaves only after the right to see it was asked again, later than the message
// was
//   committed; a right that ends ends the subscription (`unsubscribed`), a session that ends ends the
//   connection.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "server/app/api.hpp"
#include "server/net/follower.hpp"
#include "server/net/known_sessions.hpp"
#include "server/net/loop.hpp"
#include "server/net/meter.hpp"
#include "server/net/presence.hpp"
#include "server/net/recent.hpp"
#include "server/net/subscription.hpp"
#include "server/net/tick.hpp"

namespace yui::net {

struct Voice;

// Streams lie in a slab and are looked up there by their name.
struct ByName {
    using is_transparent = void;
    using Place = Slab<Stream>::Place;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    std::size_t operator()(Place place) const { return (*this)(name_at(place)); }
    bool operator()(Place a, std::string_view b) const { return name_at(a) == b; }
    bool operator()(std::string_view a, Place b) const { return a == name_at(b); }
    bool operator()(Place a, Place b) const { return a == b; }
    std::string_view name_at(Place place) const;

    const Slab<Stream>* streams;
};

class Hub {
public:
    using OnGreeted = std::function<void(const protocol::Result<app::Who>&)>;

    // `utc_now` is the clock that sessions end by, in ms.
    Hub(app::Api& api,
        std::shared_ptr<Loop> loop,
        Meter& meter,
        std::function<std::int64_t()> utc_now,
        const Rush& rush = {});
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    // The subscriber must leave before it goes.
    FollowerId join(Subscriber& subscriber, const app::Caller& caller);
    void leave(FollowerId id);
    // Finds out who it is. Of an account the user stream is watched before the answer is given, so nothing
    // that changes its rights is missed later. Before the answer nothing may be subscribed.
    void greet(FollowerId id, OnGreeted done);

    void subscribe(FollowerId id, protocol::SubscribeFrame wish);
    void unsubscribe(FollowerId id, const std::string& stream);
    std::size_t subscriptions(FollowerId id) const;
    bool has(FollowerId id) const { return find(id) != nullptr; }
    const KeptCaller& caller(FollowerId id) const { return find(id)->caller; }  // of one that it has
    std::int64_t account(FollowerId id) const { return find(id)->account; }     // likewise; 0: a visitor
    bool follows(FollowerId id, std::string_view stream);

    // What the bus, or a reading of state, brought.
    void deliver(const bus::Batch& batch);
    // What came together: all that need not wait for its tick is sent before this returns.
    void deliver_together(const std::vector<std::shared_ptr<const bus::Batch>>& batches);
    // Sends what was delivered and need not wait for its tick. The hub plans that for the end of each turn;
    // who turns the loop by hand may hurry.
    void flush();
    // Where streams stand; what is lacking is read from the log. The epoch stays what it was the first time:
    // a node whose database has another one ends (App::scan).
    void compare(const app::Scan& scan);
    // Once a second: sessions that ended by time.
    void check_sessions();
    // Once a second: says again who looks at what here, forgets who was not heard of. Also the last word of a
    // thread that stops.
    void tell_presence();

    const std::string& epoch() const { return epoch_; }  // "" before the first comparison

private:
    friend struct Voice;
    struct Asked;
    struct Position {
        std::string epoch;
        std::uint64_t head;
    };

    // hub.cpp: followers and streams
    Follower* find(FollowerId id);
    const Follower* find(FollowerId id) const { return const_cast<Hub&>(*this).find(id); }
    Subscription* find_subscription(const Follower& follower, Subscription::Number number);
    Subscription* find_subscription(FollowerId id, Subscription::Number number);
    Subscription* find_subscription(const Follower& follower, std::string_view stream);
    std::vector<Subscription*> subscriptions_of(const Follower& follower);
    Subscription& add_subscription(Follower& follower, Stream& stream);
    Subscription::Number new_number();
    Stream* find_stream(std::string_view name);
    Stream& open(std::string_view name);
    Voice& voice(Stream& stream);
    void drop(Subscription& subscription);
    void stopped_following(Stream& stream);
    void sweep_in(std::int64_t delay_ms);
    void sweep();
    void forget_streams(std::uint32_t since);
    void make_steady(Subscription& subscription);

    // hub_catch_up.cpp: from a wish to live
    void catch_up(Subscription& subscription, protocol::SubscribeFrame wish);
    bool catch_up_from_memory(Subscription& subscription, const protocol::SubscribeFrame& wish);
    void read_for(Subscription& subscription);
    void took(const Asked& asked, const protocol::Result<app::Followed>& followed);
    void let_in(Stream& stream, const protocol::Result<app::Followed>& followed);
    void heard(Stream& stream, const Asked& asked, const protocol::Result<app::Followed>& followed);
    void learn(Stream& stream, const Asked& asked, const app::Followed& followed);
    void spread_entries(Stream& stream, const bus::Batch& read);
    void go_live(Subscription& subscription,
                 const protocol::SubscribeFrame& wish,
                 const Position& at,
                 const Missed& missed);
    void refuse(Subscription& subscription, const protocol::Problem& problem);
    void refuse_recovery(Subscription& subscription, const app::Followed& followed);
    void begin_after(Stream& stream, std::uint64_t head);
    void resync(Subscription& subscription);

    // hub_delivery.cpp: from a message to its followers
    void expect(Stream& stream, std::uint64_t head);
    void pass(Stream& stream, const bus::Message& message);
    void pass_to_watched(Stream& stream, const bus::Message& message, const Payload& payload);
    void heed(const Stream& stream, const bus::Message& row);
    void lost(Stream& stream, std::uint64_t up_to);
    void resync_full(const std::vector<FollowerId>& full);

    // hub_presence.cpp: who looks at what
    void looks(const Subscription& subscription);
    void looks_away(const Subscription& subscription);
    void tell_presence_soon();

    // hub_turns.cpp: messages that leave together
    void plan_flush(Stream& stream);
    void begin_steps(Stream& stream, std::size_t parts, std::int64_t interval_ms);
    void plan_step(Stream& stream);
    void step(Stream& stream);
    // at_once: no other stream has anything for the same followers in this turn.
    enum class Sending { at_once, with_the_turn };
    void serve(const Stream& stream, std::size_t part, Sending sending);
    void flush(Stream& stream, Sending sending = Sending::with_the_turn);
    void settle(Stream& stream);

    // hub_access.cpp: who it is, and rights that change
    void took_who(FollowerId id, const protocol::Result<app::Who>& who, const OnGreeted& done);
    void watch(Follower& follower, const app::Who& who, const OnGreeted& done);
    void begin_watch(Follower& follower, const app::Who& who);
    bool greet_known(Follower& follower, const OnGreeted& done);
    void unwatch(Follower& follower);
    void account_changed(std::int64_t account);
    void page_changed(std::string_view page);
    void doubt(Subscription& subscription);
    void ask(Follower& follower);
    void ask_in(Follower& follower, std::int64_t delay_ms);
    void begin_round(Follower& follower);
    void took_round(FollowerId id, const protocol::Result<app::Recheck>& answer);
    void end_right(Follower& follower, const std::string& stream, protocol::ProblemCode code);

    app::Api& api_;
    std::shared_ptr<Loop> loop_;
    Meter& meter_;
    std::function<std::int64_t()> utc_now_;
    const Rush rush_;
    std::string epoch_;
    std::uint32_t last_follower_ = 0;
    Subscription::Number last_number_ = 0;
    RecentBudget recent_budget_;
    Presence presence_;
    bool presence_planned_ = false;
    Slab<Stream> streams_;
    boost::unordered_flat_set<Slab<Stream>::Place, ByName, ByName> by_name_{
        0, ByName{&streams_}, ByName{&streams_}};
    KnownSessions known_sessions_;
    Slab<Follower> followers_;
    Slab<Subscription> subscriptions_;
    std::int64_t sweep_at_ = 0;      // steady ms; 0: not planned
    std::vector<Stream*> due_;       // to be flushed at the end of this turn
    std::vector<Stream*> flushing_;  // of the last flush
    bool flush_planned_ = false;     // of what is due
    std::minstd_rand random_;        // who of an audience is served first
    std::shared_ptr<const char> alive_ = std::make_shared<const char>();  // answers look whether we still are
};

}  // namespace yui::net
