// Whatever happens around them, hubs keep their promise: 2,000 random schedules against a reference. With
// YUI_SCHEDULES=100000 that many; with YUI_SCHEDULE_SEED=5 from this one on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "server/log.hpp"
#include "tests/net/schedule_world.hpp"

namespace yui::net::schedules {
namespace {

using Happenings = std::map<std::string, std::uint64_t>;

std::uint64_t number_of(const char* variable, std::uint64_t otherwise) {
    const char* const wanted = std::getenv(variable);
    return wanted ? std::strtoull(wanted, nullptr, 10) : otherwise;
}

// The shortest schedule that still fails, and what fails in it.
std::string counter_example(const Schedule& schedule) {
    Happenings ignored;
    const auto shortest =
        shrunk(schedule, [&](const Schedule& each) { return !play(each, ignored).empty(); });
    std::string text = text_of(shortest);
    for (const auto& complaint : play(shortest, ignored)) text += complaint + '\n';
    return text;
}

TEST(Schedules, EveryClientAppliesEveryMessageOnceAndInOrder) {
    log::set_level(log::Level::error);
    const std::uint64_t first = number_of("YUI_SCHEDULE_SEED", 1);
    const std::uint64_t count = number_of("YUI_SCHEDULES", 2000);
    Happenings happenings;
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        const auto schedule = random_schedule(seed);
        if (play(schedule, happenings).empty()) continue;
        FAIL() << "seed " << seed << ", shortened:\n" << counter_example(schedule);
    }
    log::set_level(log::Level::info);
    for (const auto& [what, times] : happenings) RecordProperty(what, std::to_string(times));
    for (const char* rare :
         {"recovered", "not recovered", "resync", "right ended", "closed 4001", "closed 4002", "closed 4003"})
        EXPECT_GT(happenings[rare], 0u) << rare;
}

TEST(Schedules, AreTheSameForTheSameSeed) {
    EXPECT_EQ(text_of(random_schedule(7)), text_of(random_schedule(7)));
    EXPECT_NE(text_of(random_schedule(7)), text_of(random_schedule(8)));
}

TEST(Schedules, AreShortenedToWhatFails) {
    const auto needs_both = [](const Schedule& schedule) {
        const auto has = [&](Kind kind) {
            return std::any_of(
                schedule.begin(), schedule.end(), [kind](const Step& each) { return each.kind == kind; });
        };
        return has(Kind::commit) && has(Kind::cut);
    };
    Schedule schedule = random_schedule(3);
    schedule.push_back({Kind::commit, 1, 1});
    schedule.push_back({Kind::cut, 1, 1});
    const auto shortest = shrunk(schedule, needs_both);
    EXPECT_TRUE(needs_both(shortest));
    EXPECT_EQ(shortest.size(), 2u);
}

}  // namespace
}  // namespace yui::net::schedules
