#include "server/net/outbox.hpp"

#include <gtest/gtest.h>

#include <array>

namespace yui::net {
namespace {

Payload row(const std::string& text) { return Encoded::raw(text); }

// Looks like a frame of an entry: its text and nothing else.
Payload entry(const std::string& key, const std::string& text) { return Encoded::message(text, key); }

std::string next_bytes(const Outbox& outbox) {
    std::array<iovec, 64> room;
    const std::size_t count = outbox.pieces(room);
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all.append(static_cast<char*>(room[i].iov_base), room[i].iov_len);
    return all;
}

// What a kernel would get that takes everything.
std::string drained(Outbox& outbox) {
    std::string all;
    while (!outbox.empty()) {
        const std::string bytes = next_bytes(outbox);
        outbox.sent(bytes.size());
        all += bytes;
    }
    return all;
}

std::string frame(const std::string& text) { return ws::frame(ws::Opcode::text, text); }

class OutboxTest : public testing::Test {
protected:
    QueueBudget budget{1000};
    QueueRoom room{budget, 100};
    Outbox outbox{room};
};

TEST_F(OutboxTest, KeepsTheOrder) {
    for (const char* text : {"a", "b", "c"}) outbox.push(row(text));
    EXPECT_EQ(drained(outbox), "abc");
    EXPECT_EQ(budget.used(), 0u);
}

TEST_F(OutboxTest, OnePayloadIsNoBacklog) {
    outbox.push(row("alone"));
    EXPECT_EQ(budget.used(), 0u) << "it leaves at the end of the turn";
    outbox.sent(0);
    EXPECT_EQ(budget.used(), 5u) << "the kernel did not take it";
    EXPECT_EQ(drained(outbox), "alone");
    EXPECT_EQ(budget.used(), 0u);
}

TEST_F(OutboxTest, GoesOnWhereTheKernelStopped) {
    outbox.push(row("abc"));
    outbox.sent(1);
    EXPECT_EQ(next_bytes(outbox), "bc");
    outbox.push(row("def"));
    outbox.sent(3);
    EXPECT_EQ(next_bytes(outbox), "ef");
    EXPECT_EQ(outbox.bytes(), 2u);
    EXPECT_EQ(budget.used(), 2u);
}

TEST_F(OutboxTest, ANewerEntryTakesThePlaceOfTheOlder) {
    outbox.push(entry("seats 1", "s1v1"));
    outbox.push(row("a"));
    outbox.push(entry("seats 2", "s2v1"));
    outbox.push(entry("seats 1", "s1v2"));
    outbox.push(entry("seats 1", "s1v3 longer"));
    EXPECT_EQ(outbox.bytes(), 13u + 1 + 6);
    EXPECT_EQ(budget.used(), outbox.bytes());
    EXPECT_EQ(drained(outbox), frame("s1v3 longer") + "a" + frame("s2v1"));
}

TEST_F(OutboxTest, AnEntryThatHasBegunToLeaveIsNotChanged) {
    outbox.push(entry("seats 1", "v1"));
    outbox.sent(1);
    outbox.push(entry("seats 1", "v2"));
    EXPECT_EQ(drained(outbox), frame("v1").substr(1) + frame("v2"));
}

TEST_F(OutboxTest, ConflationGoesOnForEver) {
    outbox.push(row("stuck"));
    for (int i = 0; i < 10'000; ++i) {
        ASSERT_EQ(outbox.push(entry("seats 1", "version " + std::to_string(i))), Outbox::Push::taken);
    }
    EXPECT_EQ(drained(outbox), "stuck" + frame("version 9999"));
}

TEST_F(OutboxTest, AJoinedPayloadFallsApartWhenItWaits) {
    outbox.push(Encoded::joined({entry("1", "one v1"), entry("2", "two v1"), entry("3", "three v1")}));
    EXPECT_EQ(next_bytes(outbox), frame("one v1") + frame("two v1") + frame("three v1"));
    outbox.sent(frame("one v1").size() + 3);
    outbox.push(Encoded::joined({entry("2", "two v2"), entry("3", "three v2")}));
    EXPECT_EQ(drained(outbox), frame("two v1").substr(3) + frame("three v2") + frame("two v2"));
    EXPECT_EQ(budget.used(), 0u);
}

TEST_F(OutboxTest, TakesAllOfAJoinedPayloadOrNothing) {
    outbox.push(row("before"));
    const auto large = Encoded::joined({row(std::string(50, 'x')), row(std::string(50, 'y'))});
    EXPECT_EQ(outbox.push(large), Outbox::Push::full);
    EXPECT_EQ(drained(outbox), "before");
    EXPECT_EQ(budget.used(), 0u);
}

TEST_F(OutboxTest, IsFullAtItsLimit) {
    outbox.push(row(std::string(60, 'x')));
    EXPECT_EQ(outbox.push(row(std::string(60, 'y'))), Outbox::Push::full);
    outbox.sent(30);
    EXPECT_EQ(outbox.push(row(std::string(60, 'y'))), Outbox::Push::taken);
    EXPECT_EQ(outbox.push(row(std::string(60, 'z'))), Outbox::Push::full);
}

TEST_F(OutboxTest, IsFullWhenAllOfThemTogetherHoldTooMuch) {
    std::vector<std::unique_ptr<Outbox>> others;
    for (int i = 0; i < 10; ++i) {
        others.push_back(std::make_unique<Outbox>(room));
        others.back()->push(row(std::string(95, 'x')));
        others.back()->sent(0);
    }
    outbox.push(row("a"));
    EXPECT_EQ(outbox.push(row(std::string(95, 'x'))), Outbox::Push::full);
    others.pop_back();
    EXPECT_EQ(outbox.push(row(std::string(95, 'x'))), Outbox::Push::taken);
    others.clear();
    outbox.clear();
    EXPECT_EQ(budget.used(), 0u);
}

TEST_F(OutboxTest, ForgetsEverythingButAFrameThatHasBegun) {
    for (const char* text : {"first", "second", "third"}) outbox.push(row(text));
    outbox.sent(2);
    outbox.clear();
    EXPECT_EQ(drained(outbox), "rst");
    outbox.push(row("more"));
    outbox.clear();
    EXPECT_TRUE(outbox.empty());
}

TEST_F(OutboxTest, GivesEverythingBackWhenItGoes) {
    {
        Outbox other(room);
        other.push(row("waiting"));
        other.push(entry("k", "entry"));
        other.sent(3);
        EXPECT_EQ(budget.used(), 4u + 7);
    }
    EXPECT_EQ(budget.used(), 0u);
}

}  // namespace
}  // namespace yui::net
