// From a wish to live. While the log is read, live messages are kept by the subscription; what was read and
// what was kept meet at the head.
#include <utility>

#include "protocol/problem.hpp"
#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"
#include "server/net/stream_names.hpp"

namespace yui::net {
namespace {

constexpr int most_attempts = 3;               // to read the log of a wish without a hole
constexpr std::int64_t everybody_ms = 60'000;  // how long it is believed that visitors may see a stream

Missed missed_of(const app::Followed& followed) {
    Missed missed;
    for (const auto& message : followed.missed) {
        if (message.key.empty())
            missed.rows.push_back(message_frame(message));
        else
            missed.entries.push_back(message);
    }
    return missed;
}

protocol::Version position(std::uint64_t seq) { return static_cast<protocol::Version>(seq); }

}  // namespace

// A reading under way for a subscription, and what was known when it was asked for.
struct Hub::Asked {
    std::string stream;
    FollowerId follower;
    Subscription::Number subscription;
    std::uint64_t doubts;
};

// Many come back at once: what the first of them reads is enough for those that may see it without a
// question.
void Hub::catch_up(Subscription& subscription, protocol::SubscribeFrame wish) {
    if (catch_up_from_memory(subscription, wish)) return;
    Stream& stream = subscription.stream();
    const auto covered_from = stream.begun() ? std::optional(stream.known() + 1) : std::nullopt;
    subscription.catch_up(std::move(wish), covered_from);
    const bool alone = stream.staff_only || is_user_stream(stream.name);
    if (!stream.readings) stream.readings = std::make_unique<Readings>();
    if (alone || stream.readings->reader == 0) return read_for(subscription);
    stream.readings->waiting.emplace_back(subscription.follower().id, subscription.number());
}

// What its own user stream may say, and what visitors may see, needs no question.
bool Hub::catch_up_from_memory(Subscription& subscription, const protocol::SubscribeFrame& wish) {
    const Follower& follower = subscription.follower();
    const Stream& stream = subscription.stream();
    const bool own = follower.account != 0 && stream.name == user_stream(follower.account);
    const bool asked = own || (stream.for_everybody(loop_->now_ms()) && !stream.staff_only);
    const bool doubted = follower.gate.running() || follower.gate.wanted();
    if (!stream.begun() || !asked || doubted || (wish.epoch && *wish.epoch != epoch_)) return false;
    const auto missed = stream.missed(wish);
    if (!missed) return false;
    meter_.resumes_memory.add(1);
    go_live(subscription, wish, {epoch_, stream.known()}, *missed);
    return true;
}

void Hub::read_for(Subscription& subscription) {
    const auto& follower = subscription.follower();
    const Stream& stream = subscription.stream();
    if (stream.readings->reader == 0) stream.readings->reader = subscription.number();
    const Asked asked{stream.name, follower.id, subscription.number(), stream.readings->doubts};
    auto took_it =
        [this, alive = std::weak_ptr(alive_), asked](const protocol::Result<app::Followed>& followed) {
            if (!alive.expired()) took(asked, followed);
        };
    api_.follow(follower.caller.caller(),
                follow_of(subscription.wish()),
                at_home<protocol::Result<app::Followed>>(loop_, std::move(took_it)));
}

// A stream that was forgotten meanwhile knows of no reading.
void Hub::took(const Asked& asked, const protocol::Result<app::Followed>& followed) {
    Stream* stream = find_stream(asked.stream);
    if (!stream || !stream->readings) return;
    const bool first = stream->readings->reader == asked.subscription;
    if (first) stream->readings->reader = 0;
    Subscription* const subscription = find_subscription(asked.follower, asked.subscription);
    if (followed && (first || subscription)) learn(*stream, asked, *followed);
    if (subscription) heard(*stream, asked, followed);
    if (first) let_in(*stream, followed);
}

// What is no answer to the first one is none to the others, unless it was about who asked.
void Hub::let_in(Stream& stream, const protocol::Result<app::Followed>& followed) {
    for (const auto& [id, number] : std::exchange(stream.readings->waiting, {})) {
        Subscription* subscription = find_subscription(id, number);
        if (!subscription) continue;
        if (!followed && protocol::may_retry(followed.error().code))
            refuse(*subscription, followed.error());
        else if (!catch_up_from_memory(*subscription, subscription->wish()))
            read_for(*subscription);
    }
}

void Hub::heard(Stream& stream, const Asked& asked, const protocol::Result<app::Followed>& followed) {
    Subscription* subscription = find_subscription(asked.follower, asked.subscription);
    if (!followed) return refuse(*subscription, followed.error());
    if (!followed->recovered || subscription->overflowed()) return refuse_recovery(*subscription, *followed);
    if (!subscription->continues_at(followed->head)) {
        if (subscription->attempt() < most_attempts) return read_for(*subscription);
        return refuse_recovery(*subscription, *followed);
    }
    spread_entries(stream, followed->missed);
    subscription = find_subscription(asked.follower, asked.subscription);
    if (subscription)
        go_live(*subscription, subscription->wish(), {followed->epoch, followed->head}, missed_of(*followed));
    expect(stream, followed->head);
}

void Hub::learn(Stream& stream, const Asked& asked, const app::Followed& followed) {
    begin_after(stream, followed.head);
    if (followed.epoch != epoch_) return;
    if (followed.everybody && stream.readings->doubts == asked.doubts)
        stream.readings->everybody_until = loop_->now_ms() + everybody_ms;
    if (followed.missed.empty() && followed.revs.empty()) return;
    Recent& recent = voice(stream).recent;
    recent.add_older(followed.missed, loop_->now_ms());
    for (const auto& [key, rev] : followed.revs) recent.note(key, rev);
}

// What was read is known to the feed from now on: an older entry that is still on its way must not follow it.
// It goes to everybody, and may end subscriptions.
void Hub::spread_entries(Stream& stream, const bus::Batch& read) {
    for (const auto& each : read) {
        if (!each.key.empty()) voice(stream).feed.take(each);
    }
}

void Hub::go_live(Subscription& subscription,
                  const protocol::SubscribeFrame& wish,
                  const Position& at,
                  const Missed& missed) {
    Follower& follower = subscription.follower();
    follower.subscriber.send(
        frame_of(protocol::Subscribed{wish.id, wish.stream, at.epoch, position(at.head), true}));
    for (const auto& row : missed.rows) follower.subscriber.send(row);
    for (const auto& entry : missed.entries) subscription.take(entry, message_frame(entry));
    if (is_viewers_stream(wish.stream)) {
        for (const auto& entry : presence_.entries(wish.stream, follow_of(wish).have))
            subscription.take(entry, message_frame(entry));
    }
    looks(subscription);
    auto& kind = wish.since ? meter_.resumes_recovered : meter_.resumes_fresh;
    kind.add(1);
    subscription.go_live(at.head);
    make_steady(subscription);
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
    follower.subscriber.send(refusal_frame(wish.id, problem, follower.caller.language()));
}

// The first answer tells where the stream stands. Rows up to there were not kept for the others that catch
// up.
void Hub::begin_after(Stream& stream, std::uint64_t head) {
    if (stream.begun()) return;
    for (std::size_t i = stream.audience.watched_count(); i-- > 0;)
        stream.audience.watched(i).covered_from(head + 1);
    stream.begin_after(head);
}

void Hub::resync(Subscription& subscription) {
    Follower& follower = subscription.follower();
    const std::string name = subscription.stream().name;
    const auto head = position(subscription.stream().known());
    meter_.resumes_resync.add(1);
    drop(subscription);
    follower.subscriber.send(frame_of(protocol::Resync{name, epoch_, head}));
}

}  // namespace yui::net
