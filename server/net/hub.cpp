#include "server/net/hub.hpp"

#include <algorithm>
#include <utility>

#include "server/net/frames.hpp"
#include "server/net/hub_stream.hpp"

namespace yui::net {

Hub::Hub(app::Api& api, std::shared_ptr<Loop> loop, Meter& meter, std::function<std::int64_t()> utc_now)
    : api_(api), loop_(std::move(loop)), meter_(meter), utc_now_(std::move(utc_now)) {}

Hub::~Hub() = default;

FollowerId Hub::join(Subscriber& subscriber, app::Caller caller) {
    const FollowerId id = ++last_number_;
    followers_.emplace(id, std::make_unique<Follower>(Follower{id, subscriber, std::move(caller)}));
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
    read_for(added);
}

void Hub::unsubscribe(FollowerId id, const std::string& stream) {
    Follower* follower = find(id);
    Subscription* subscription = follower ? find_subscription(*follower, stream) : nullptr;
    if (subscription) drop(*subscription);
}

std::size_t Hub::subscriptions(FollowerId id) const {
    const auto found = followers_.find(id);
    return found == followers_.end() ? 0 : found->second->subscriptions.size();
}

bool Hub::follows(FollowerId id, const std::string& stream) const {
    const auto found = followers_.find(id);
    return found != followers_.end() && find_subscription(*found->second, stream) != nullptr;
}

Follower* Hub::find(FollowerId id) {
    const auto found = followers_.find(id);
    return found == followers_.end() ? nullptr : found->second.get();
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
    return *stream;
}

void Hub::drop(Subscription& subscription) {
    Follower& follower = subscription.follower();
    Stream& stream = *streams_.at(subscription.stream());
    stream.audience.remove(subscription);
    follower.gate.forget(subscription.number());
    std::erase_if(follower.subscriptions, [&](const auto& each) { return each.get() == &subscription; });
    meter_.subscriptions.subtract(1);
    if (stream.idle()) sweep_later();
}

// Not at once: a stream may be dropped while its own message is passed on.
void Hub::sweep_later() {
    if (std::exchange(sweep_planned_, true)) return;
    loop_->post([this, alive = std::weak_ptr(alive_)] {
        if (!alive.expired()) sweep();
    });
}

void Hub::sweep() {
    sweep_planned_ = false;
    const auto gone = std::erase_if(streams_, [](const auto& each) { return each.second->idle(); });
    meter_.streams.subtract(gone);
}

}  // namespace yui::net
