#include "server/net/hub.hpp"

#include <algorithm>
#include <random>
#include <utility>

#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"
#include "server/net/stream_names.hpp"

namespace yui::net {
namespace {

// A stream without followers is heard on: when a line breaks, everybody leaves and comes back.
constexpr std::int64_t remembered_ms = KnownSessions::longest_ms;
constexpr std::size_t most_remembered = 50'000;  // streams

std::uint32_t in_seconds(std::int64_t ms) {
    return static_cast<std::uint32_t>(std::max<std::int64_t>(1, ms / 1000));
}

std::string new_source() {
    std::random_device random;
    return std::to_string(random()) + '-' + std::to_string(random());
}

}  // namespace

std::string_view ByName::name_at(Place place) const { return streams->at(place).name; }

Hub::Hub(app::Api& api,
         std::shared_ptr<Loop> loop,
         Meter& meter,
         std::function<std::int64_t()> utc_now,
         const Rush& rush)
    : api_(api),
      loop_(std::move(loop)),
      meter_(meter),
      utc_now_(std::move(utc_now)),
      rush_(rush),
      presence_(new_source()) {}

Hub::~Hub() = default;

FollowerId Hub::join(Subscriber& subscriber, const app::Caller& caller) {
    const FollowerId id = std::uint64_t{++last_follower_} << 32 | followers_.next();
    followers_.add(id, subscriber, KeptCaller(caller));
    return id;
}

void Hub::leave(FollowerId id) {
    Follower* follower = find(id);
    if (!follower) return;
    while (follower->subscriptions > 0) drop(subscriptions_.at(follower->first));
    unwatch(*follower);
    followers_.remove(static_cast<std::uint32_t>(id));
}

void Hub::subscribe(FollowerId id, protocol::SubscribeFrame wish) {
    Follower* follower = find(id);
    if (!follower) return;
    if (Subscription* earlier = find_subscription(*follower, wish.stream)) drop(*earlier);
    Subscription& added = add_subscription(*follower, open(wish.stream));
    catch_up(added, std::move(wish));
}

void Hub::unsubscribe(FollowerId id, const std::string& stream) {
    Follower* follower = find(id);
    Subscription* subscription = follower ? find_subscription(*follower, stream) : nullptr;
    if (subscription) drop(*subscription);
}

std::size_t Hub::subscriptions(FollowerId id) const {
    const Follower* follower = find(id);
    return follower ? follower->subscriptions : 0;
}

bool Hub::follows(FollowerId id, std::string_view stream) {
    const Follower* follower = find(id);
    return follower && find_subscription(*follower, stream) != nullptr;
}

Follower* Hub::find(FollowerId id) {
    const auto place = static_cast<std::uint32_t>(id);
    if (!followers_.holds(place)) return nullptr;
    Follower& follower = followers_.at(place);
    return follower.id == id ? &follower : nullptr;
}

std::vector<Subscription*> Hub::subscriptions_of(const Follower& follower) {
    std::vector<Subscription*> all;
    all.reserve(follower.subscriptions);
    for (auto place = follower.first; place != subscriptions_.nowhere; place = all.back()->next)
        all.push_back(&subscriptions_.at(place));
    return all;
}

Subscription* Hub::find_subscription(const Follower& follower, Subscription::Number number) {
    for (auto place = follower.first; place != subscriptions_.nowhere;) {
        Subscription& each = subscriptions_.at(place);
        if (each.number() == number) return &each;
        place = each.next;
    }
    return nullptr;
}

Subscription* Hub::find_subscription(FollowerId id, Subscription::Number number) {
    const Follower* follower = find(id);
    return follower ? find_subscription(*follower, number) : nullptr;
}

Subscription* Hub::find_subscription(const Follower& follower, std::string_view stream) {
    for (auto place = follower.first; place != subscriptions_.nowhere;) {
        Subscription& each = subscriptions_.at(place);
        if (each.stream().name == stream) return &each;
        place = each.next;
    }
    return nullptr;
}

Subscription& Hub::add_subscription(Follower& follower, Stream& stream) {
    const auto place = subscriptions_.add(follower, stream, new_number());
    Subscription& added = subscriptions_.at(place);
    added.next = std::exchange(follower.first, place);
    ++follower.subscriptions;
    stream.audience.add(added);
    meter_.subscriptions.add(1);
    return added;
}

// 0 is nobody's.
Subscription::Number Hub::new_number() {
    if (++last_number_ == 0) ++last_number_;
    return last_number_;
}

Stream* Hub::find_stream(std::string_view name) {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : &streams_.at(*found);
}

Stream& Hub::open(std::string_view name) {
    Stream* stream = find_stream(name);
    if (!stream) {
        const auto place = streams_.add(name);
        by_name_.insert(place);
        stream = &streams_.at(place);
        meter_.streams.add(1);
    }
    stream->idle_since = 0;
    return *stream;
}

Voice& Hub::voice(Stream& stream) {
    if (!stream.voice) stream.voice = std::make_unique<Voice>(*this, stream);
    return *stream.voice;
}

void Hub::drop(Subscription& subscription) {
    Follower& follower = subscription.follower();
    Stream& stream = subscription.stream();
    looks_away(subscription);
    if (stream.divided()) flush(stream);
    stream.audience.remove(subscription);
    if (subscription.number() != 0) follower.gate.forget(subscription.number());
    auto* link = &follower.first;
    while (&subscriptions_.at(*link) != &subscription) link = &subscriptions_.at(*link).next;
    subscriptions_.remove(std::exchange(*link, subscription.next));
    --follower.subscriptions;
    meter_.subscriptions.subtract(1);
    stopped_following(stream);
}

// Never erased at once: a stream may be dropped while its own message is passed on.
void Hub::stopped_following(Stream& stream) {
    if (!stream.idle()) return;
    const bool keep = stream.begun() && by_name_.size() < most_remembered;
    if (!keep && stream.begun() && is_user_stream(stream.name)) known_sessions_.clear();
    stream.idle_since = in_seconds(loop_->now_ms() - (keep ? 0 : remembered_ms));
    sweep_in(keep ? remembered_ms : 0);
}

void Hub::sweep_in(std::int64_t delay_ms) {
    const std::int64_t at = loop_->now_ms() + delay_ms;
    if (sweep_at_ != 0 && sweep_at_ <= at) return;
    sweep_at_ = at;
    loop_->after(delay_ms, [this, alive = std::weak_ptr(alive_), at] {
        if (!alive.expired() && sweep_at_ == at) sweep();
    });
}

void Hub::sweep() {
    sweep_at_ = 0;
    const std::int64_t now = loop_->now_ms();
    forget_streams(in_seconds(now - remembered_ms));
    known_sessions_.forget_older(now);
    streams_.each([now](Stream& stream, auto) {
        if (!stream.voice) return;
        stream.voice->recent.forget_older(now);
        if (stream.voice->quiet()) stream.fall_silent();
    });
    if (!by_name_.empty()) sweep_in(remembered_ms / 2);
}

// Those that nobody has followed since then, in steady seconds.
void Hub::forget_streams(std::uint32_t since) {
    streams_.each([this, since](Stream& stream, auto place) {
        if (!stream.idle() || stream.idle_since == 0 || stream.idle_since > since) return;
        by_name_.erase(place);
        streams_.remove(place);
        meter_.streams.subtract(1);
    });
}

}  // namespace yui::net
