// From a wish to live. While the log is read, live messages are kept by the subscription; what was read and
// what was kept meet at the head.
#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"

namespace yui::net {
namespace {

constexpr int most_attempts = 3;  // to read the log of a wish without a hole

app::Follow follow_of(const protocol::SubscribeFrame& wish) {
    app::Follow follow;
    follow.stream = wish.stream;
    follow.epoch = wish.epoch;
    if (wish.since) follow.since = static_cast<std::uint64_t>(*wish.since);
    for (const auto& [key, version] : wish.have)
        follow.have.emplace(key, static_cast<std::uint64_t>(version));
    return follow;
}

protocol::Version position(std::uint64_t seq) { return static_cast<protocol::Version>(seq); }

}  // namespace

void Hub::read_for(Subscription& subscription) {
    const auto& follower = subscription.follower();
    auto took_it = [this, alive = std::weak_ptr(alive_), id = follower.id, number = subscription.number()](
                       const protocol::Result<app::Followed>& followed) {
        if (!alive.expired()) took(id, number, followed);
    };
    api_.follow(follower.caller,
                follow_of(subscription.wish()),
                at_home<protocol::Result<app::Followed>>(loop_, std::move(took_it)));
}

void Hub::took(FollowerId id, std::uint64_t number, const protocol::Result<app::Followed>& followed) {
    Subscription* subscription = find_subscription(id, number);
    if (!subscription) return;
    if (!followed) return refuse(*subscription, followed.error());
    Stream& stream = *streams_.at(subscription->stream());
    begin_after(stream, followed->head);
    if (!followed->recovered || subscription->overflowed()) return refuse_recovery(*subscription, *followed);
    if (!subscription->continues_at(followed->head)) {
        if (subscription->attempt() < most_attempts) return read_for(*subscription);
        return refuse_recovery(*subscription, *followed);
    }
    spread_entries(stream, followed->missed);
    subscription = find_subscription(id, number);
    if (subscription) go_live(*subscription, *followed);
    stream.feed.expect(followed->head);
}

// What was read is known to the feed from now on: an older entry that is still on its way must not follow it.
// It goes to everybody, and may end subscriptions.
void Hub::spread_entries(Stream& stream, const bus::Batch& read) {
    for (const auto& each : read) {
        if (!each.key.empty()) stream.feed.take(each);
    }
}

void Hub::go_live(Subscription& subscription, const app::Followed& followed) {
    Follower& follower = subscription.follower();
    const auto& wish = subscription.wish();
    follower.subscriber.send(
        frame_of(protocol::Subscribed{wish.id, wish.stream, followed.epoch, position(followed.head), true}));
    for (const auto& message : followed.missed) {
        if (message.key.empty())
            follower.subscriber.send(message_frame(message));
        else
            subscription.take(message, message_frame(message));
    }
    auto& kind = wish.since ? meter_.resumes_recovered : meter_.resumes_fresh;
    kind.add(1);
    subscription.go_live(followed.head);
    ask(follower);
}

// The page reads itself again and then subscribes from there. To one that gave a position `recovered: false`
// says so; one that gave none would take it for the beginning.
void Hub::refuse_recovery(Subscription& subscription, const app::Followed& followed) {
    const auto wish = subscription.wish();
    Follower& follower = subscription.follower();
    meter_.resumes_resync.add(1);
    drop(subscription);
    const auto head = position(followed.head);
    follower.subscriber.send(
        frame_of(protocol::Subscribed{wish.id, wish.stream, followed.epoch, head, false}));
    if (wish.since) return;
    follower.subscriber.send(frame_of(protocol::Resync{wish.stream, followed.epoch, head}));
}

void Hub::refuse(Subscription& subscription, const protocol::Problem& problem) {
    Follower& follower = subscription.follower();
    const auto wish = subscription.wish();
    drop(subscription);
    follower.subscriber.send(refusal_frame(wish.id, problem, follower.caller.language));
}

// The first answer tells where the stream stands. Rows up to there were not kept for the others that catch
// up.
void Hub::begin_after(Stream& stream, std::uint64_t head) {
    if (stream.feed.begun()) return;
    for (Subscription* each : stream.audience.watched()) each->covered_from(head + 1);
    stream.feed.begin_after(head);
}

void Hub::resync(Subscription& subscription) {
    Follower& follower = subscription.follower();
    const std::string name = subscription.stream();
    const auto head = position(streams_.at(name)->feed.known());
    meter_.resumes_resync.add(1);
    drop(subscription);
    follower.subscriber.send(frame_of(protocol::Resync{name, epoch_, head}));
}

}  // namespace yui::net
