#include "server/bus/resolve.hpp"

#include "server/bus/redis_protocol.hpp"

#include <gtest/gtest.h>

#include <future>
#include <thread>

namespace yui::bus {
namespace {

// A name server that is silent until the test ends.
struct SilentNames {
    std::promise<void> end;
    std::shared_future<void> ended = end.get_future().share();
    std::promise<void> returned;

    LookUp look_up() {
        return [this, waiting = ended](const auto&, const auto&) {
            waiting.wait();
            returned.set_value();
            return Endpoints{};
        };
    }
    ~SilentNames() {
        auto over = returned.get_future();
        end.set_value();
        over.wait();
    }
};

Time far_away() { return Clock::now() + std::chrono::hours(1); }

TEST(Resolve, FindsThisMachine) {
    const Stop stop;
    const auto found = resolve("localhost", "6379", far_away(), stop);
    ASSERT_FALSE(found.empty());
    EXPECT_GT(found.front().size, 0U);
}

TEST(Resolve, SaysThatAHostDoesNotExist) {
    const Stop stop;
    EXPECT_THROW(resolve("no such host", "6379", far_away(), stop), LinkBroken);
}

TEST(Resolve, DoesNotWaitForASilentNameServer) {
    const Stop stop;
    SilentNames names;
    EXPECT_THROW(resolve("cache", "6379", Clock::now() + milliseconds(10), stop, names.look_up()),
                 LinkBroken);
}

TEST(Resolve, EndsWhenTheBusIsStopped) {
    Stop stop;
    SilentNames names;
    std::thread stopping([&] { stop.request(); });
    EXPECT_THROW(resolve("cache", "6379", far_away(), stop, names.look_up()), LinkBroken);
    stopping.join();
}

}  // namespace
}  // namespace yui::bus
