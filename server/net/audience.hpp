// Who follows one stream. Most followers are steady: they are live, hold everything the stream has said, and
// no right of theirs is in doubt, so all of them get the same bytes without being looked at one by one. The
// others are watched: every message asks each of them.
//
// Most streams have one follower, whose own they are: such an audience is two pointers. One I/O thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "server/net/subscription.hpp"

namespace yui::net {

class Audience {
public:
    // Watched at first.
    void add(Subscription& subscription);
    void remove(Subscription& subscription);
    void make_steady(Subscription& subscription);
    void watch(Subscription& subscription);

    bool empty() const { return !only_ && !rows_; }
    std::size_t size() const;
    bool any_steady() const { return rows_ ? !rows_->steady.empty() : only_ && only_->seat().steady; }
    // Calls visit(subscriber), which changes nothing here.
    void each_steady(auto&& visit) const {
        if (!rows_ && any_steady()) return visit(only_->follower().subscriber);
        if (!rows_) return;
        const auto& steady = rows_->steady;
        for (std::size_t i = 0; i < steady.size(); ++i) {
            if (i + ahead < steady.size()) __builtin_prefetch(steady[i + ahead].subscriber);
            visit(*steady[i].subscriber);
        }
    }
    std::span<Subscription* const> watched() const;
    std::vector<Subscription*> all() const;

private:
    static constexpr std::size_t ahead = 8;  // followers; each lies somewhere else in memory
    struct Steady {
        Subscriber* subscriber;
        Subscription* subscription;
    };
    struct Rows {
        std::vector<Steady> steady;
        std::vector<Subscription*> watched;
    };

    static Subscription& subscription_of(const Steady& steady) { return *steady.subscription; }
    static Subscription& subscription_of(Subscription* watched) { return *watched; }
    static void leave(auto& row, std::uint32_t place);
    void sit_down(Subscription& subscription, bool steady);
    void stand_up(const Subscription& subscription);

    Subscription* only_ = nullptr;  // while it is the only one
    std::unique_ptr<Rows> rows_;    // from the second one on, until all have gone
};

}  // namespace yui::net
