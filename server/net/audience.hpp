// Who follows one stream. Most followers are steady: they are live, hold everything the stream has said, and
// no right of theirs is in doubt, so all of them get the same bytes without being looked at one by one. The
// others are watched: every message asks each of them.
//
// One I/O thread.
#pragma once

#include <cstdint>
#include <vector>

namespace yui::net {

class Subscriber;
class Subscription;

// Where a subscription stands in the audience of its stream.
struct Seat {
    std::uint32_t place = 0;
    bool steady = false;
};

class Audience {
public:
    struct Steady {
        Subscriber* subscriber;
        Subscription* subscription;
    };

    // Watched at first.
    void add(Subscription& subscription);
    void remove(Subscription& subscription);
    void make_steady(Subscription& subscription);
    void watch(Subscription& subscription);

    bool empty() const { return steady_.empty() && watched_.empty(); }
    std::size_t size() const { return steady_.size() + watched_.size(); }
    const std::vector<Steady>& steady() const { return steady_; }
    const std::vector<Subscription*>& watched() const { return watched_; }
    std::vector<Subscription*> all() const;

private:
    void take_out(Subscription& subscription);

    std::vector<Steady> steady_;
    std::vector<Subscription*> watched_;
};

}  // namespace yui::net
