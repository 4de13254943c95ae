#include "server/net/scanner.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/manual_loop.hpp"
#include "tests/support/scripted_api.hpp"

namespace yui::net {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ScannerTest : public testing::Test {
protected:
    void start() {
        scanner.start();
        loop->turn();
    }

    std::shared_ptr<ManualLoop> loop = std::make_shared<ManualLoop>();
    app::ScriptedApi api;
    std::vector<app::Scan> scans;
    bus::Batch state;
    Scanner scanner{api,
                    loop,
                    [this](auto scan) { scans.push_back(*scan); },
                    [this](auto batch) { state.insert(state.end(), batch->begin(), batch->end()); }};
};

TEST_F(ScannerTest, ComparesEveryTwoSecondsFromWhereItWas) {
    start();
    EXPECT_EQ(scans.size(), 1u);
    loop->advance(4000);
    EXPECT_EQ(scans.size(), 3u);
    EXPECT_THAT(api.asked, ElementsAre("scan 0", "scan 1700000000000", "scan 1700000000000"));
}

TEST_F(ScannerTest, GoesOnAfterTheDatabaseWasAway) {
    api.database_away = true;
    start();
    EXPECT_THAT(scans, IsEmpty());
    api.database_away = false;
    loop->advance(2000);
    EXPECT_EQ(scans.size(), 1u);
    EXPECT_THAT(api.asked, ElementsAre("scan 0", "scan 0"));
}

TEST_F(ScannerTest, ComparesAtOnceWhenTheBusHadAGap) {
    start();
    scanner.gap();
    loop->turn();
    EXPECT_EQ(scans.size(), 2u);
    loop->advance(2000);
    EXPECT_EQ(scans.size(), 3u) << "one rhythm, not two";
}

TEST_F(ScannerTest, AsksOnceMoreForAGapDuringAComparison) {
    api.paused = true;
    scanner.start();
    scanner.gap();
    scanner.gap();
    api.paused = false;
    api.release_all();
    loop->turn();
    EXPECT_EQ(scans.size(), 2u);
}

TEST_F(ScannerTest, ReadsTheStateOfGuardsThatMovedUnheard) {
    start();
    const auto entry = api.set("seats", "occurrence:1", "{}");
    loop->advance(2000);
    EXPECT_THAT(state, ElementsAre(entry));
    loop->advance(4000);
    EXPECT_THAT(state, ElementsAre(entry)) << "once";
    EXPECT_EQ(api.times("read_state"), 1u);
}

TEST_F(ScannerTest, DoesNotReadWhatTheBusBrought) {
    api.set("seats", "occurrence:1", "{}");
    start();
    EXPECT_EQ(api.times("read_state"), 1u);
    scanner.heed({api.set("seats", "occurrence:1", "{}")});
    loop->advance(2000);
    EXPECT_EQ(api.times("read_state"), 1u);
    api.set("seats", "occurrence:1", "{}");
    loop->advance(2000);
    EXPECT_EQ(api.times("read_state"), 2u);
}

TEST_F(ScannerTest, ReadsAGuardOfWhichTheBusBroughtOnlyAPart) {
    api.set("seats", "occurrence:1", "{}");
    api.set("list:public", "occurrence:1", "{}");
    start();
    state.clear();
    const auto lost = api.set("list:public", "occurrence:1", "{}");
    scanner.heed({api.set("seats", "occurrence:1", "{}")});
    loop->advance(2000);
    EXPECT_THAT(state, testing::Contains(lost));
}

TEST_F(ScannerTest, ReadsAGuardOnceOfWhichItDoesNotKnowAllStreams) {
    start();
    scanner.heed({api.set("seats", "occurrence:1", "{}")});
    loop->advance(2000);
    EXPECT_EQ(api.times("read_state occurrence:1"), 1u);
    scanner.heed({api.set("seats", "occurrence:1", "{}")});
    loop->advance(2000);
    EXPECT_EQ(api.times("read_state occurrence:1"), 1u);
}

TEST_F(ScannerTest, TrustsNothingItHeardBeforeAGap) {
    start();
    scanner.heed({api.set("seats", "occurrence:1", "{}")});
    scanner.gap();
    loop->turn();
    EXPECT_EQ(api.times("read_state occurrence:1"), 1u);
}

TEST_F(ScannerTest, ReadsAGuardAgainWhenTheReadingFailed) {
    start();
    api.set("seats", "occurrence:1", "{}");
    api.paused = true;
    loop->advance(2000);
    api.release();  // the comparison
    loop->turn();
    api.database_away = true;
    api.release_all();
    loop->turn();
    EXPECT_THAT(state, IsEmpty());
    api.database_away = false;
    api.paused = false;
    loop->advance(2000);
    EXPECT_EQ(state.size(), 1u);
}

}  // namespace
}  // namespace yui::net
