// Who follows one stream. Most followers are steady: they are live, hold everything the stream has said, and
// no right of theirs is in doubt, so all of them get the same bytes without being looked at one by one. The
// others are watched: every message asks each of them.
//
// Most streams have one follower, whose own they are: such an audience is one pointer. One I/O thread.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "server/net/either.hpp"
#include "server/net/fetch.hpp"
#include "server/net/subscription.hpp"

namespace yui::net {

class Audience {
public:
    // Watched at first.
    void add(Subscription& subscription);
    void remove(Subscription& subscription);
    void make_steady(Subscription& subscription);
    void watch(Subscription& subscription);

    bool empty() const { return who_.empty(); }
    std::size_t size() const;
    bool any_steady() const {
        if (const Rows* rows = who_.own()) return !rows->steady.empty();
        return !empty() && who_.others()->seat().steady;
    }
    // How many followers are fetched before it is their turn: each lies somewhere else in memory. What is
    // fetched long before a system call is gone again after it.
    enum class Ahead : std::size_t { of_sends = 2, of_short_visits = 8 };
    // Calls visit(subscriber), which changes nothing here, for those of one of so many parts, beginning at
    // any of them: `random`.
    void each_steady(
        std::size_t part, std::size_t parts, std::size_t random, Ahead how_many, auto&& visit) const {
        const Rows* rows = who_.own();
        if (!rows && any_steady() && part == 0) return visit(who_.others()->follower().subscriber);
        if (!rows) return;
        const auto& steady = rows->steady;
        const std::size_t first = steady.size() * part / parts;
        const std::size_t size = steady.size() * (part + 1) / parts - first;
        if (size == 0) return;
        const std::size_t begin = random % size;
        const auto at = [&](std::size_t i) {
            return steady[first + (i + begin < size ? i + begin : i + begin - size)].subscriber;
        };
        const auto ahead = static_cast<std::size_t>(how_many);
        for (std::size_t i = 0; i < size; ++i) {
            if (i + ahead < size) fetch(at(i + ahead), Subscriber::touched_bytes);
            visit(*at(i));
        }
    }
    std::size_t watched_count() const;
    Subscription& watched(std::size_t place) const;  // below that count
    std::vector<Subscription*> all() const;

private:
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

    Rows& rows() const { return *who_.own(); }

    // The only one; from the second one on rows, until all have gone.
    Either<Subscription, Rows> who_;
};

}  // namespace yui::net
