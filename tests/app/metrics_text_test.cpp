#include "server/app/metrics_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/town.hpp"

namespace yui::app {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(AppMetrics, AddUpTheWriters) {
    Vitals vitals;
    vitals.writers.resize(2);
    vitals.writers[0].commands = 3;
    vitals.writers[1].commands = 4;
    vitals.writers[1].queued = 9;
    const auto text = metrics_text(vitals);
    EXPECT_THAT(text, HasSubstr("\nyui_commands_committed_total 7\n"));
    EXPECT_THAT(text, HasSubstr("\nyui_commands_queued 9\n"));
}

TEST(AppMetrics, TellHowManyCommandsShareACommit) {
    Vitals vitals;
    vitals.writers.resize(1);
    vitals.writers[0].commands = 70;
    vitals.writers[0].groups_of = {5, 0, 1, 0, 0, 0, 2};
    const auto text = metrics_text(vitals);
    EXPECT_THAT(text, HasSubstr("yui_commit_commands_bucket{le=\"1\"} 5\n"));
    EXPECT_THAT(text, HasSubstr("yui_commit_commands_bucket{le=\"4\"} 6\n"));
    EXPECT_THAT(text, HasSubstr("yui_commit_commands_bucket{le=\"+Inf\"} 8\n"));
    EXPECT_THAT(text, HasSubstr("yui_commit_commands_sum 70\n"));
    EXPECT_THAT(text, HasSubstr("yui_commit_commands_count 8\n"));
}

TEST(AppMetrics, SayWhatSqliteHolds) {
    Vitals vitals;
    vitals.sqlite_memory = 4096;
    EXPECT_THAT(metrics_text(vitals), HasSubstr("\nyui_sqlite_memory_bytes 4096\n"));
}

TEST(AppMetrics, SayWhenOneWriterHasLostItsDatabase) {
    Vitals vitals;
    vitals.writers.resize(2);
    EXPECT_THAT(metrics_text(vitals), HasSubstr("yui_database_connected 1\n"));
    vitals.writers[1].connected = false;
    EXPECT_THAT(metrics_text(vitals), HasSubstr("yui_database_connected 0\n"));
}

TEST(AppMetrics, ShowJobsThatWereGivenUp) {
    Vitals vitals;
    vitals.dead_jobs = 2;
    EXPECT_THAT(metrics_text(vitals), HasSubstr("\nyui_jobs_dead 2\n"));
}

TEST(AppMetrics, SayHowTheBusIs) {
    Vitals vitals;
    EXPECT_THAT(metrics_text(vitals), Not(HasSubstr("yui_bus")));
    vitals.bus = bus::Stats{};
    vitals.bus->connected = false;
    vitals.bus->dropped = 6;
    vitals.bus->heard_back = 4;
    vitals.bus->heard_back_us = 1'500'000;
    const auto text = metrics_text(vitals);
    EXPECT_THAT(text, HasSubstr("yui_bus_connected 0\n"));
    EXPECT_THAT(text, HasSubstr("yui_bus_dropped_total 6\n"));
    EXPECT_THAT(text, HasSubstr("yui_bus_lag_seconds_sum 1.500000\n"));
    EXPECT_THAT(text, HasSubstr("yui_bus_lag_seconds_count 4\n"));
}

TEST(AppMetrics, CountWhatTheAppDid) {
    tests::Town town(tests::Backend::sqlite);
    const auto person = town.person("住民");
    ASSERT_TRUE(town.tell(person.caller, protocol::ReadNotices{1}).has_value());
    const auto text = town.app().metrics();
    EXPECT_THAT(text, HasSubstr("yui_commands_committed_total 1\n"));
    EXPECT_THAT(text, HasSubstr("yui_commit_commands_bucket{le=\"1\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("yui_database_connected 1\n"));
}

}  // namespace
}  // namespace yui::app
