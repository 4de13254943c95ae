#include "server/net/audience.hpp"

#include "server/net/row.hpp"

namespace yui::net {

void Audience::add(Subscription& subscription) {
    if (empty()) {
        subscription.seat() = {0, false};
        only_ = &subscription;
        return;
    }
    if (!rows_) {
        rows_ = std::make_unique<Rows>();
        sit_down(*only_, only_->seat().steady);
        only_ = nullptr;
    }
    sit_down(subscription, false);
}

void Audience::remove(Subscription& subscription) {
    if (!rows_) {
        only_ = nullptr;
        return;
    }
    stand_up(subscription);
    if (size() == 0) rows_ = nullptr;
}

void Audience::make_steady(Subscription& subscription) {
    if (rows_) {
        stand_up(subscription);
        sit_down(subscription, true);
    }
    subscription.seat().steady = true;
}

void Audience::watch(Subscription& subscription) {
    if (rows_) {
        stand_up(subscription);
        sit_down(subscription, false);
    }
    subscription.seat().steady = false;
}

std::size_t Audience::size() const {
    if (rows_) return rows_->steady.size() + rows_->watched.size();
    return only_ ? 1 : 0;
}

std::span<Subscription* const> Audience::watched() const {
    if (rows_) return rows_->watched;
    if (only_ && !only_->seat().steady) return {&only_, 1};
    return {};
}

std::vector<Subscription*> Audience::all() const {
    if (!rows_) return only_ ? std::vector{only_} : std::vector<Subscription*>{};
    std::vector<Subscription*> everybody = rows_->watched;
    for (const auto& each : rows_->steady) everybody.push_back(each.subscription);
    return everybody;
}

// The last one takes the free seat.
void Audience::leave(auto& row, std::uint32_t place) {
    row[place] = row.back();
    subscription_of(row[place]).seat().place = place & Seat::most;
    row.pop_back();
}

void Audience::sit_down(Subscription& subscription, bool steady) {
    const std::size_t place = steady ? rows_->steady.size() : rows_->watched.size();
    subscription.seat() = {static_cast<std::uint32_t>(place) & Seat::most, steady};
    if (steady)
        add_to_row(rows_->steady, {&subscription.follower().subscriber, &subscription});
    else
        add_to_row(rows_->watched, &subscription);
}

void Audience::stand_up(const Subscription& subscription) {
    const Seat seat = subscription.seat();
    if (seat.steady)
        leave(rows_->steady, seat.place);
    else
        leave(rows_->watched, seat.place);
}

}  // namespace yui::net
