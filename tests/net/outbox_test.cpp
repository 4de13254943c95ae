#include "server/net/outbox.hpp"

#include <gtest/gtest.h>

namespace yui::net {
namespace {

Payload row(const std::string& text) { return {std::make_shared<const std::string>(text)}; }

Payload entry(const std::string& key, const std::string& text) {
    return {std::make_shared<const std::string>(text), std::make_shared<const std::string>(key)};
}

std::string drained(Outbox& outbox) {
    std::string all;
    while (!outbox.empty()) {
        all += *outbox.take() + ' ';
        outbox.sent();
    }
    return all;
}

class OutboxTest : public testing::Test {
protected:
    std::shared_ptr<QueueBudget> budget = std::make_shared<QueueBudget>(1000);
    Outbox outbox{budget, 100};
};

TEST_F(OutboxTest, KeepsTheOrder) {
    for (const char* text : {"a", "b", "c"}) outbox.push(row(text));
    EXPECT_EQ(drained(outbox), "a b c ");
    EXPECT_EQ(budget->used(), 0u);
}

TEST_F(OutboxTest, ANewerEntryTakesThePlaceOfTheOlder) {
    outbox.push(entry("seats 1", "s1v1"));
    outbox.push(row("a"));
    outbox.push(entry("seats 2", "s2v1"));
    outbox.push(entry("seats 1", "s1v2"));
    outbox.push(entry("seats 1", "s1v3 longer"));
    EXPECT_EQ(outbox.bytes(), 11u + 1 + 4);
    EXPECT_EQ(budget->used(), outbox.bytes());
    EXPECT_EQ(drained(outbox), "s1v3 longer a s2v1 ");
}

TEST_F(OutboxTest, AnEntryOnItsWayIsNotChanged) {
    outbox.push(entry("seats 1", "v1"));
    const auto first = outbox.take();
    outbox.push(entry("seats 1", "v2"));
    EXPECT_EQ(*first, "v1");
    outbox.sent();
    EXPECT_EQ(drained(outbox), "v2 ");
}

TEST_F(OutboxTest, ConflationGoesOnForEver) {
    for (int i = 0; i < 10'000; ++i) {
        ASSERT_EQ(outbox.push(entry("seats 1", "version " + std::to_string(i))), Outbox::Push::taken);
    }
    EXPECT_EQ(drained(outbox), "version 9999 ");
}

TEST_F(OutboxTest, IsFullAtItsLimitAndCountsWhatIsOnItsWay) {
    outbox.push(row(std::string(60, 'x')));
    const auto on_its_way = outbox.take();
    EXPECT_EQ(outbox.push(row(std::string(60, 'y'))), Outbox::Push::full);
    outbox.sent();
    EXPECT_EQ(outbox.push(row(std::string(60, 'y'))), Outbox::Push::taken);
}

TEST_F(OutboxTest, IsFullWhenAllOfThemTogetherHoldTooMuch) {
    std::vector<std::unique_ptr<Outbox>> others;
    for (int i = 0; i < 10; ++i) {
        others.push_back(std::make_unique<Outbox>(budget, 100));
        EXPECT_EQ(others.back()->push(row(std::string(95, 'x'))), Outbox::Push::taken);
    }
    EXPECT_EQ(outbox.push(row(std::string(95, 'x'))), Outbox::Push::full);
    others.pop_back();
    EXPECT_EQ(outbox.push(row(std::string(95, 'x'))), Outbox::Push::taken);
    others.clear();
    outbox.clear();
    EXPECT_EQ(budget->used(), 0u);
}

TEST_F(OutboxTest, GivesEverythingBackWhenItGoes) {
    {
        Outbox other(budget, 100);
        other.push(row("waiting"));
        other.push(entry("k", "entry"));
        const auto taken = other.take();
        other.clear();
        EXPECT_EQ(budget->used(), 7u);
    }
    EXPECT_EQ(budget->used(), 0u);
}

}  // namespace
}  // namespace yui::net
