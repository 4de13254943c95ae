// What every bus promises, on each of them: also on a Redis with a password, and as the user that
// deploy/README.md gives a node.
#include "tests/bus/ear.hpp"
#include "tests/support/redis_server.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace yui::bus {
namespace {

// The words of the line that a city is told to give Redis, with this password.
std::vector<std::string> user_of_the_readme(const std::string& password) {
    std::ifstream readme(YUI_SOURCE_DIR "/deploy/README.md");
    for (std::string line; std::getline(readme, line);) {
        const auto at = line.find("ACL SETUSER yui");
        if (at == line.npos) continue;
        std::istringstream rest(line.substr(at));
        std::vector<std::string> words;
        for (std::string word; rest >> word;) words.push_back(word == ">PASSWORD" ? '>' + password : word);
        return words;
    }
    throw std::runtime_error("deploy/README.md gives no user");
}

class BusContract : public testing::TestWithParam<std::string> {
protected:
    BusContract() {
        if (GetParam() == "local") return;
        const bool password = GetParam() == "password";
        redis_.emplace(password ? std::vector<std::string>{"--requirepass", "geheim"}
                                : std::vector<std::string>{});
        url_ = redis_->url();
        if (password) url_ += "?password=geheim";
        if (GetParam() != "user") return;
        url_ += "?user=yui&password=geheim";
        EXPECT_EQ(redis_->command(user_of_the_readme("geheim")), "OK");
        EXPECT_EQ(redis_->command({"ACL", "SETUSER", "default", "off"}), "OK");
    }
    std::unique_ptr<Bus> make() const { return open(url_, "epoch-1"); }

private:
    std::optional<tests::RedisServer> redis_;
    std::string url_ = "local:";
};

INSTANTIATE_TEST_SUITE_P(All,
                         BusContract,
                         testing::Values("local", "redis", "password", "user"),
                         [](const auto& test) { return test.param; });

TEST_P(BusContract, TellsOfTheFirstGapBeforeStartReturns) {
    Node node(make());
    EXPECT_EQ(node.ear.gaps(), 1U);
    EXPECT_TRUE(node.bus->stats().connected);
}

class SharedBusContract : public BusContract {};

INSTANTIATE_TEST_SUITE_P(All,
                         SharedBusContract,
                         testing::Values("redis", "password", "user"),
                         [](const auto& test) { return test.param; });

TEST_P(SharedBusContract, CarriesABatchToOtherNodesAndHearsItBack) {
    Node one(make());
    Node other(make());
    one.bus->publish(batch({row("event:1", 1, "a"), {"seats", "role:9", 3, "4"}}));
    ASSERT_TRUE(other.ear.wait_for_messages(2));
    EXPECT_TRUE(eventually([&] { return one.bus->stats().heard_back > 0; }));
    EXPECT_EQ(other.bus->stats().unreadable, 0U);
}

TEST_P(BusContract, DeliversOwnBatchesInOrderBeforePublishReturns) {
    Node node(make());
    const Batch first{row("event:1", 1, "a"), row("user:7", 1, "b")};
    const Batch second{row("event:1", 2, "c"), {"seats", "role:9", 3, "4"}};
    node.bus->publish(batch(first));
    EXPECT_EQ(node.ear.messages(), first);
    node.bus->publish(batch(second));
    EXPECT_EQ(node.ear.messages(), (Batch{first[0], first[1], second[0], second[1]}));
    EXPECT_EQ(node.ear.batches(), 2U);
    EXPECT_EQ(node.bus->stats().published, 4U);
}

TEST_P(BusContract, HandsOnTheVeryBatchThatWasPublished) {
    const auto bus = make();
    std::shared_ptr<const Batch> heard;
    bus->start([&](auto got) { heard = std::move(got); }, [] {});
    const auto said = batch({row("event:1", 1)});
    bus->publish(said);
    EXPECT_EQ(heard, said);
}

TEST_P(BusContract, SaysNothingForAnEmptyBatch) {
    Node node(make());
    node.bus->publish(batch({}));
    EXPECT_EQ(node.ear.batches(), 0U);
    EXPECT_EQ(node.bus->stats().published, 0U);
}

TEST_P(BusContract, CallsNothingAfterStop) {
    Node node(make());
    node.bus->stop();
    const auto gaps = node.ear.gaps();
    node.bus->publish(batch({row("event:1", 1)}));
    EXPECT_EQ(node.ear.batches(), 0U);
    EXPECT_EQ(node.ear.gaps(), gaps);
}

TEST_P(BusContract, MayBeStoppedTwiceAndWithoutStart) {
    const auto never_started = make();
    never_started->stop();
    Node node(make());
    node.bus->stop();
    node.bus->stop();
}

TEST_P(BusContract, NeverCallsTwiceAtTheSameTime) {
    const auto bus = make();
    std::size_t calls = 0;  // no lock on purpose: that is the promise, and ThreadSanitizer sees it broken
    bus->start([&](const auto&) { ++calls; }, [&] { ++calls; });
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i)
        writers.emplace_back([&, i] {
            for (std::uint64_t seq = 1; seq <= 500; ++seq)
                bus->publish(batch({row("event:" + std::to_string(i), seq)}));
        });
    for (auto& writer : writers) writer.join();
    bus->stop();
    EXPECT_EQ(calls, 1U + 4 * 500);
}

TEST_P(BusContract, IsSilentOnceStopReturnsWhileOthersPublish) {
    const auto bus = make();
    std::atomic<bool> stopped = false;
    std::atomic<bool> spoke_late = false;
    std::atomic<std::uint64_t> calls = 0;
    bus->start(
        [&](const auto&) {
            ++calls;
            if (stopped) spoke_late = true;
        },
        [] {});
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (std::uint64_t seq = 1; !done; ++seq) bus->publish(batch({row("event:1", seq)}));
    });
    EXPECT_TRUE(eventually([&] { return calls > 100; }));
    bus->stop();
    stopped = true;
    const auto published = bus->stats().published;
    EXPECT_TRUE(eventually([&] { return bus->stats().published > published + 100; }));
    done = true;
    writer.join();
    EXPECT_FALSE(spoke_late);
}

}  // namespace
}  // namespace yui::bus
