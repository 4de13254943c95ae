// The roster is true to the database, whoever wrote into it and however: 600 random commands on two nodes, or
// as many as YUI_ROSTER_COMMANDS says; YUI_ROSTER_SEED chooses which.
#include "server/app/planner.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include "server/app/job_runner.hpp"
#include "server/store/log.hpp"
#include "server/store/meta.hpp"
#include "server/store/open.hpp"
#include "tests/app/account_fixture.hpp"
#include "tests/app/random_life.hpp"

namespace yui::tests {
namespace {

int number_of(const char* variable, int otherwise) {
    const char* const wanted = std::getenv(variable);
    return wanted ? std::atoi(wanted) : otherwise;
}

class Planning : public AccountTest {
protected:
    std::unique_ptr<app::Planner> planner() {
        return std::make_unique<app::Planner>([&] { return store::open(town.url(), store::Use::read); });
    }
    // Everybody who may be asked, by a roster that was kept up.
    static std::size_t people(app::Planner& planner) {
        std::size_t count = 0;
        planner.ask([&](domain::Roster& roster) { count = roster.people().size(); });
        return count;
    }
    static bool same(app::Planner& one, app::Planner& other) {
        bool equal = false;
        one.ask(
            [&](domain::Roster& kept) { other.ask([&](domain::Roster& fresh) { equal = kept == fresh; }); });
        return equal;
    }
};
YUI_ON_EVERY_DATABASE(Planning);

TEST_P(Planning, EqualsAFreshLoadAfterRandomCommandsOnTwoNodes) {
    Town there(town, 2);
    const auto desk = town.person("窓口");
    town.grant(desk, protocol::GrantRole::admin, protocol::ScopeKind::city);
    RandomLife life(town, there, desk, static_cast<unsigned>(number_of("YUI_ROSTER_SEED", 1)));
    const auto here_planner = planner();
    const auto there_planner = planner();
    const int commands = number_of("YUI_ROSTER_COMMANDS", 600);
    constexpr int at_once = 12;
    for (int sent = 0; sent < commands; sent += at_once) {
        // Gone before anything is compared: it waits for its jobs.
        std::optional<app::JobRunner> jobs;
        if (life.dice(2) == 0) jobs.emplace(there.app());
        life.burst(at_once);
        jobs.reset();
        if (life.dice(3) == 0) people(*here_planner);
        if (life.dice(9) == 0) people(*there_planner);
        if (life.dice(20) == 0) {
            ASSERT_TRUE(same(*here_planner, *planner())) << "after " << sent;
        }
        town.move_clock(life.dice(20) * 1000);
    }
    EXPECT_GT(life.done(), commands / 5);
    EXPECT_TRUE(same(*here_planner, *planner()));
    EXPECT_TRUE(same(*there_planner, *planner()));
}

TEST_P(Planning, KnowsAtOnceWhoCameThroughAnotherNode) {
    Town there(town, 2);
    const auto kept = planner();
    const auto before = people(*kept);
    const auto staff = town.person("窓口");
    town.grant(staff, protocol::GrantRole::admin, protocol::ScopeKind::city);
    protocol::AddResident add;
    add.display_name = "すぎ";
    add.phone = "0967-31-4159";
    add.reached_by = protocol::Channel::phone;
    ASSERT_TRUE(there.tell(staff.caller, add).has_value());
    EXPECT_EQ(people(*kept), before + 2);
}

TEST_P(Planning, KnowsWhoCameThroughANodeWhoseClockIsMinutesSlow) {
    const auto kept = planner();
    const auto staff = town.person("窓口");
    town.grant(staff, protocol::GrantRole::admin, protocol::ScopeKind::city);
    const auto before = people(*kept);
    town.move_clock(-5 * domain::minute);
    protocol::AddResident add;
    add.display_name = "すぎ";
    add.reached_by = protocol::Channel::desk;
    ASSERT_TRUE(town.tell(staff.caller, add).has_value());
    town.move_clock(5 * domain::minute);
    EXPECT_EQ(people(*kept), before + 1);
}

TEST_P(Planning, ReadsTheWholeCityAgainWhenRowsCameInBulk) {
    const auto kept = planner();
    const auto before = people(*kept);
    auto& sql = town.sql();
    sql.begin_write();
    sql.run(
        "INSERT INTO resident (display_name, created_at) VALUES ('すぎ', 1)", {}, [](const store::Row&) {});
    store::new_bulk_mark(sql);
    sql.commit();
    EXPECT_EQ(people(*kept), before + 1);
    EXPECT_TRUE(same(*kept, *planner()));
}

TEST_P(Planning, RemembersOnlyGuardsThatALookCanFindAgain) {
    app::RosterKeeper keeper;
    const auto kept_up = [&] {
        keeper.keep_up(town.sql());
        return keeper.remembered();
    };
    town.person("すぎ");
    town.person("ひのき");
    EXPECT_GE(kept_up(), 2u);
    town.sql().run("UPDATE stream SET touched = touched - $1", {3 * store::scan_margin});
    kept_up();
    EXPECT_EQ(kept_up(), 0u);
}

TEST_P(Planning, TellsWhoAsksThatTheDatabaseIsAway) {
    app::Planner lost([]() -> std::unique_ptr<store::Connection> {
        throw store::DatabaseError(store::Failure::gone, "no such server");
    });
    EXPECT_THROW(people(lost), store::DatabaseError);
}

TEST_P(Planning, GoesOnAfterAQuestionThatFailed) {
    town.person("めじろ1");
    const auto kept = planner();
    EXPECT_THROW(kept->ask([](domain::Roster&) { throw std::runtime_error("no"); }), std::runtime_error);
    EXPECT_EQ(people(*kept), 1u);
}

TEST_P(Planning, LeavesOutGuestsOfOneDate) {
    town.person("めじろ1");
    town.sql().run("INSERT INTO resident (display_name, guest, created_at) VALUES ('客', 1, 1)");
    EXPECT_EQ(people(*planner()), 1u);
}

}  // namespace
}  // namespace yui::tests
