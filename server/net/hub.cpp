#include "server/net/hub.hpp"

#include <algorithm>
#include <utility>

#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"

namespace yui::net {
namespace {

// A stream without followers is heard on: when a line breaks, everybody leaves and comes back.
constexpr std::int64_t remembered_ms = 60'000;
constexpr std::size_t most_remembered = 10'000;  // streams

}  // namespace

Hub::Hub(app::Api& api, std::shared_ptr<Loop> loop, Meter& meter, std::function<std::int64_t()> utc_now)
    : api_(api), loop_(std::move(loop)), meter_(meter), utc_now_(std::move(utc_now)) {}

Hub::~Hub() = default;

FollowerId Hub::join(Subscriber& subscriber, const app::Caller& caller) {
    const FollowerId id = ++last_number_;
    followers_.emplace(id, Follower{id, subscriber, KeptCaller(caller)});
    return id;
}

void Hub::leave(FollowerId id) {
    Follower* follower = find(id);
    if (!follower) return;
    while (!follower->subscriptions.empty()) {
        drop(*follower->subscriptions.back());
    }
    unwatch(*follower);
    followers_.erase(id);
}

void Hub::subscribe(FollowerId id, protocol::SubscribeFrame wish) {
    Follower* follower = find(id);
    if (!follower) return;
    if (Subscription* earlier = find_subscription(*follower, wish.stream)) drop(*earlier);
    Stream& stream = open(wish.stream);
    auto& added = *follower->subscriptions.emplace_back(
        std::make_unique<Subscription>(*follower, ++last_number_, stream.feed.name(), std::move(wish)));
    if (stream.feed.begun()) added.covered_from(stream.feed.known() + 1);
    stream.audience.add(added);
    meter_.subscriptions.add(1);
    catch_up(stream, added);
}

void Hub::unsubscribe(FollowerId id, const std::string& stream) {
    Follower* follower = find(id);
    Subscription* subscription = follower ? find_subscription(*follower, stream) : nullptr;
    if (subscription) drop(*subscription);
}

std::size_t Hub::subscriptions(FollowerId id) const {
    const auto found = followers_.find(id);
    return found == followers_.end() ? 0 : found->second.subscriptions.size();
}

bool Hub::follows(FollowerId id, const std::string& stream) const {
    const auto found = followers_.find(id);
    return found != followers_.end() && find_subscription(found->second, stream) != nullptr;
}

Follower* Hub::find(FollowerId id) {
    const auto found = followers_.find(id);
    return found == followers_.end() ? nullptr : &found->second;
}

Subscription* Hub::find_subscription(Follower& follower, std::uint64_t number) {
    for (const auto& each : follower.subscriptions) {
        if (each->number() == number) return each.get();
    }
    return nullptr;
}

Subscription* Hub::find_subscription(FollowerId id, std::uint64_t number) {
    Follower* follower = find(id);
    return follower ? find_subscription(*follower, number) : nullptr;
}

Subscription* Hub::find_subscription(const Follower& follower, std::string_view stream) {
    for (const auto& each : follower.subscriptions) {
        if (each->stream() == stream) return each.get();
    }
    return nullptr;
}

Hub::Stream& Hub::open(const std::string& name) {
    auto& stream = streams_[name];
    if (!stream) {
        stream = std::make_unique<Stream>(*this, name);
        meter_.streams.add(1);
    }
    stream->idle_since.reset();
    return *stream;
}

void Hub::drop(Subscription& subscription) {
    Follower& follower = subscription.follower();
    Stream& stream = *streams_.at(subscription.stream());
    stream.audience.remove(subscription);
    follower.gate.forget(subscription.number());
    std::erase_if(follower.subscriptions, [&](const auto& each) { return each.get() == &subscription; });
    meter_.subscriptions.subtract(1);
    stopped_following(stream);
}

// Never erased at once: a stream may be dropped while its own message is passed on.
void Hub::stopped_following(Stream& stream) {
    if (!stream.idle()) return;
    stream.idle_since = loop_->now_ms();
    const bool keep = stream.feed.begun() && streams_.size() < most_remembered;
    if (!keep) stream.idle_since = loop_->now_ms() - remembered_ms;
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
    const std::int64_t oldest = loop_->now_ms() - remembered_ms;
    const auto gone = std::erase_if(streams_, [oldest](const auto& each) {
        return each.second->idle() && each.second->idle_since && *each.second->idle_since <= oldest;
    });
    meter_.streams.subtract(gone);
    for (auto& [name, stream] : streams_) stream->recent.forget_older(loop_->now_ms());
    if (!streams_.empty()) sweep_in(remembered_ms / 2);
}

}  // namespace yui::net
