#include "server/bus/outbox.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include <string>

namespace yui::bus {
namespace {

Outbox::Chunk chunk(std::size_t size, char letter = 'x') { return {std::string(size, letter), 1, 1}; }

bool rung(const Outbox& outbox) {
    pollfd watched{outbox.bell(), POLLIN, 0};
    return ::poll(&watched, 1, 0) == 1;
}

TEST(Outbox, GivesBackEveryByteInOrderAndJoinsSmallPushes) {
    Outbox outbox(1'000'000);
    std::string said;
    for (int i = 0; i < 1'000; ++i) {
        outbox.push(chunk(100, static_cast<char>('a' + i % 26)));
        said += std::string(100, static_cast<char>('a' + i % 26));
    }
    std::string heard;
    std::size_t takes = 0;
    std::size_t commands = 0;
    while (const auto taken = outbox.take()) {
        heard += taken->bytes;
        commands += taken->commands;
        ++takes;
    }
    EXPECT_EQ(heard, said);
    EXPECT_EQ(commands, 1'000U);
    EXPECT_EQ(takes, 2U);
    EXPECT_TRUE(outbox.empty());
}

TEST(Outbox, NeverHoldsMoreThanItsLimitAndCountsTheRest) {
    Outbox outbox(1'000);
    for (int i = 0; i < 50; ++i) outbox.push(chunk(100));
    EXPECT_EQ(outbox.dropped(), 40U);
    std::size_t held = 0;
    while (const auto taken = outbox.take()) held += taken->bytes.size();
    EXPECT_EQ(held, 1'000U);
}

TEST(Outbox, CountsWhatIsBeingWrittenAgainstTheLimit) {
    Outbox outbox(1'000);
    outbox.push(chunk(1'000));
    ASSERT_TRUE(outbox.take());
    outbox.push(chunk(1));
    EXPECT_EQ(outbox.dropped(), 1U);
    EXPECT_FALSE(outbox.take()) << "the first is written now";
    outbox.push(chunk(1'000));
    EXPECT_EQ(outbox.dropped(), 1U);
}

TEST(Outbox, DropsAMessageLargerThanItsLimitAndTakesTheNext) {
    Outbox outbox(1'000);
    outbox.push(chunk(1'001));
    outbox.push(chunk(10));
    EXPECT_EQ(outbox.dropped(), 1U);
    EXPECT_EQ(outbox.take()->bytes.size(), 10U);
}

TEST(Outbox, TellsOfALossOnce) {
    Outbox outbox(10);
    EXPECT_FALSE(outbox.take_loss());
    outbox.push(chunk(11));
    EXPECT_TRUE(outbox.take_loss());
    EXPECT_FALSE(outbox.take_loss());
    outbox.note_loss();
    EXPECT_TRUE(outbox.take_loss());
}

TEST(Outbox, DropsAllWhileClosedAndIsEmptyWhenOpenedAgain) {
    Outbox outbox(1'000);
    outbox.push(chunk(1'000));
    outbox.close();
    EXPECT_EQ(outbox.dropped(), 1U);
    outbox.push(chunk(1));
    EXPECT_EQ(outbox.dropped(), 2U);
    EXPECT_FALSE(outbox.take());
    outbox.open();
    EXPECT_TRUE(outbox.take_loss());
    outbox.push(chunk(1'000));
    EXPECT_EQ(outbox.dropped(), 2U);
    EXPECT_TRUE(outbox.take());
}

TEST(Outbox, RingsWhenThereIsSomethingToTake) {
    Outbox outbox(1'000);
    EXPECT_FALSE(rung(outbox));
    outbox.push(chunk(1));
    outbox.push(chunk(1));
    EXPECT_TRUE(rung(outbox));
    outbox.clear_bell();
    EXPECT_FALSE(rung(outbox));
    ASSERT_TRUE(outbox.take());
    outbox.push(chunk(1));
    EXPECT_TRUE(rung(outbox));
}

}  // namespace
}  // namespace yui::bus
