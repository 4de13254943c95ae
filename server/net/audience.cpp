#include "server/net/audience.hpp"

#include "server/net/row.hpp"

namespace yui::net {

void Audience::add(Subscription& subscription) {
    if (empty()) {
        subscription.seat() = {0, false};
        who_ = Either<Subscription, Rows>(subscription);
        return;
    }
    if (Subscription* only = who_.others()) {
        who_ = Either<Subscription, Rows>(std::make_unique<Rows>());
        sit_down(*only, only->seat().steady);
    }
    sit_down(subscription, false);
}

void Audience::remove(Subscription& subscription) {
    if (who_.own()) stand_up(subscription);
    if (who_.others() || size() == 0) who_ = {};
}

void Audience::make_steady(Subscription& subscription) {
    if (who_.own()) {
        stand_up(subscription);
        sit_down(subscription, true);
    }
    subscription.seat().steady = true;
}

void Audience::watch(Subscription& subscription) {
    if (who_.own()) {
        stand_up(subscription);
        sit_down(subscription, false);
    }
    subscription.seat().steady = false;
}

std::size_t Audience::size() const {
    if (const Rows* both = who_.own()) return both->steady.size() + both->watched.size();
    return empty() ? 0 : 1;
}

std::size_t Audience::watched_count() const {
    if (const Rows* both = who_.own()) return both->watched.size();
    return empty() || any_steady() ? 0 : 1;
}

Subscription& Audience::watched(std::size_t place) const {
    const Rows* both = who_.own();
    return both ? *both->watched[place] : *who_.others();
}

std::vector<Subscription*> Audience::all() const {
    if (empty()) return {};
    if (!who_.own()) return {who_.others()};
    std::vector<Subscription*> everybody = rows().watched;
    for (const auto& each : rows().steady) everybody.push_back(each.subscription);
    return everybody;
}

// The last one takes the free seat.
void Audience::leave(auto& row, std::uint32_t place) {
    row[place] = row.back();
    subscription_of(row[place]).seat().place = place & Seat::most;
    row.pop_back();
}

void Audience::sit_down(Subscription& subscription, bool steady) {
    const std::size_t place = steady ? rows().steady.size() : rows().watched.size();
    subscription.seat() = {static_cast<std::uint32_t>(place) & Seat::most, steady};
    if (steady)
        add_to_row(rows().steady, {&subscription.follower().subscriber, &subscription});
    else
        add_to_row(rows().watched, &subscription);
}

void Audience::stand_up(const Subscription& subscription) {
    const Seat seat = subscription.seat();
    if (seat.steady)
        leave(rows().steady, seat.place);
    else
        leave(rows().watched, seat.place);
}

}  // namespace yui::net
