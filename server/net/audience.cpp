#include "server/net/audience.hpp"

#include "server/net/subscription.hpp"

namespace yui::net {
namespace {

Subscription& subscription_of(const Audience::Steady& steady) { return *steady.subscription; }

Subscription& subscription_of(Subscription* watched) { return *watched; }

// The last one takes the free seat.
void leave(auto& row, std::uint32_t place) {
    row[place] = row.back();
    subscription_of(row[place]).seat().place = place;
    row.pop_back();
}

}  // namespace

void Audience::add(Subscription& subscription) {
    subscription.seat() = {static_cast<std::uint32_t>(watched_.size()), false};
    watched_.push_back(&subscription);
}

void Audience::remove(Subscription& subscription) { take_out(subscription); }

void Audience::make_steady(Subscription& subscription) {
    take_out(subscription);
    subscription.seat() = {static_cast<std::uint32_t>(steady_.size()), true};
    steady_.push_back({&subscription.follower().subscriber, &subscription});
}

void Audience::watch(Subscription& subscription) {
    take_out(subscription);
    add(subscription);
}

std::vector<Subscription*> Audience::all() const {
    std::vector<Subscription*> everybody = watched_;
    for (const auto& each : steady_) everybody.push_back(each.subscription);
    return everybody;
}

void Audience::take_out(Subscription& subscription) {
    const Seat seat = subscription.seat();
    if (seat.steady)
        leave(steady_, seat.place);
    else
        leave(watched_, seat.place);
}

}  // namespace yui::net
