// A demonstration city moves by real commands, and only by its own residents.
#include "server/demo/quiet_life.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <map>

#include "server/demo/quiet_driver.hpp"
#include "server/domain/time.hpp"
#include "server/store/city.hpp"
#include "server/store/migrate.hpp"
#include "tests/demo/loaded_city.hpp"

namespace yui::tests {
namespace {

using demo::Act;

class QuietLife : public testing::Test {
protected:
    app::AppConfig config() const {
        app::AppConfig made;
        made.seal_key = std::string(app::seal_key_bytes, 'k');
        made.database = city.database.url;
        made.clock = [now = city.now] { return now; };
        return made;
    }

    LoadedCity city{"koka", domain::instant(2026, 11, 22, 12)};
    app::App app{config(), [](auto) {}};
    demo::QuietLife life{app, store::open(city.database.url, store::Use::read), demo::Random(3)};
};

TEST_F(QuietLife, DoesEverythingThatResidentsDo) {
    const auto log = city.count("SELECT COUNT(*) FROM event_log");
    std::map<Act, int> done;
    for (int i = 0; i < 60; ++i) ++done[life.act()];
    for (const auto act :
         {Act::signed_up, Act::gave_places_back, Act::offered_help, Act::took_offer_back, Act::answered})
        EXPECT_GT(done[act], 0) << static_cast<int>(act);
    EXPECT_GT(city.count("SELECT COUNT(*) FROM event_log"), log + 60);
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM occurrence WHERE taken > capacity"), 0);
}

TEST_F(QuietLife, ActsForNobodyWhoHasAPassword) {
    const auto mine = [&] {
        return city.count(
            "SELECT (SELECT COUNT(*) FROM sign_up s JOIN resident r ON r.id = s.resident JOIN account c ON "
            "c.id = r.account WHERE c.password_hash <> '') * 1000 + (SELECT COUNT(*) FROM assignment a JOIN "
            "resident r ON r.id = a.resident JOIN account c ON c.id = r.account WHERE c.password_hash <> '' "
            "AND a.state = 'invited')");
    };
    const auto before = mine();
    for (int i = 0; i < 40; ++i) life.act();
    EXPECT_EQ(mine(), before);
}

TEST_F(QuietLife, LeavesNoSessionOpen) {
    for (int i = 0; i < 10; ++i) life.act();
    EXPECT_EQ(city.count("SELECT COUNT(*) FROM session"), 0);
}

TEST_F(QuietLife, KnowsADemonstrationFromARealCity) {
    EXPECT_TRUE(demo::is_demonstration(*city.sql));
    const TestDatabase real{Backend::sqlite};
    const auto connection = store::open(real.url, store::Use::write);
    store::migrate(*connection, store::migrations());
    EXPECT_FALSE(demo::is_demonstration(*connection));
}

TEST(QuietDriver, ActsAgainAndAgainAlsoAfterAFailure) {
    using std::chrono::milliseconds;
    std::atomic<int> acts = 0;
    const demo::QuietDriver driver(
        [&] {
            if (acts++ == 0) throw std::runtime_error("the database is away");
            acts.notify_all();
        },
        demo::Random(1),
        {milliseconds(1), milliseconds(2)});
    for (int seen = acts; seen < 3; seen = acts) acts.wait(seen);
    EXPECT_GE(acts, 3);
}

TEST(QuietDriver, StopsWithoutWaitingForTheNextAct) {
    bool acted = false;
    {
        const demo::QuietDriver driver(
            [&] { acted = true; }, demo::Random(1), {std::chrono::hours(1), std::chrono::hours(1)});
    }
    EXPECT_FALSE(acted);
}

}  // namespace
}  // namespace yui::tests
