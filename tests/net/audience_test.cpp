// Who is visited when all of a stream get something.
#include "server/net/audience.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <list>

#include "server/net/hub_stream.hpp"
#include "tests/support/fake_subscriber.hpp"

namespace yui::net {
namespace {

// An audience of so many, all steady.
class Crowd {
public:
    explicit Crowd(std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            auto& wire = wires_.emplace_back();
            auto& follower = followers_.emplace_back(Follower{i + 1, wire, KeptCaller(app::Caller{})});
            auto& subscription = subscriptions_.emplace_back(follower, stream_, 1U);
            audience.add(subscription);
            audience.make_steady(subscription);
            subscription.be_steady();
        }
    }
    std::vector<const Subscriber*> all() const {
        std::vector<const Subscriber*> found;
        for (const auto& each : wires_) found.push_back(&each);
        return found;
    }
    std::vector<const Subscriber*> visited(std::size_t part, std::size_t parts, std::size_t random) const {
        std::vector<const Subscriber*> found;
        audience.each_steady(part, parts, random, Audience::Ahead::of_sends, [&](Subscriber& each) {
            found.push_back(&each);
        });
        return found;
    }

    Audience audience;

private:
    Stream stream_{"event:1"};
    std::list<FakeSubscriber> wires_;
    std::list<Follower> followers_;
    std::list<Subscription> subscriptions_;
};

TEST(Audience, IsVisitedWholeFromWhereverItBegins) {
    for (const std::size_t size : {0U, 1U, 2U, 3U, 10U}) {
        const Crowd crowd(size);
        for (std::size_t random = 0; random < 2 * size + 2; ++random)
            EXPECT_TRUE(std::ranges::is_permutation(crowd.visited(0, 1, random), crowd.all()));
    }
}

TEST(Audience, BeginsWithEveryoneEquallyOften) {
    const Crowd crowd(7);
    std::vector<const Subscriber*> first;
    for (std::size_t random = 0; random < 7; ++random) first.push_back(crowd.visited(0, 1, random).front());
    EXPECT_TRUE(std::ranges::is_permutation(first, crowd.all()));
}

TEST(Audience, PartsTogetherAreEverybodyOnce) {
    for (const std::size_t size : {0U, 1U, 2U, 4U, 5U, 31U}) {
        const Crowd crowd(size);
        for (std::size_t parts = 1; parts <= 5; ++parts) {
            std::vector<const Subscriber*> all;
            for (std::size_t part = 0; part < parts; ++part) {
                const auto visited = crowd.visited(part, parts, 3 * part + 1);
                all.insert(all.end(), visited.begin(), visited.end());
            }
            EXPECT_TRUE(std::ranges::is_permutation(all, crowd.all())) << size << " in " << parts;
        }
    }
}

}  // namespace
}  // namespace yui::net
