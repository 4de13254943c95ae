// All commands at once about the same things, on two nodes over one PostgreSQL: every pair of them meets, and
// the database never has to break a deadlock.
#include <gmock/gmock.h>

#include <algorithm>
#include <mutex>
#include <random>

#include "tests/blackbox/access_wishes.hpp"
#include "tests/blackbox/schema_names.hpp"
#include "tests/support/access_paper.hpp"
#include "tests/support/redis_server.hpp"

namespace yui::tests {
namespace {

struct Doer {
    std::string action;
    Wish wish;
    Browser browser;
};

class Together : public testing::Test {
protected:
    static constexpr int rounds = 12;

    void SetUp() override {
        const std::set<std::string> alone{"register",
                                          "log_in",
                                          "log_out",
                                          "recover",
                                          "change_password",
                                          "change_contact",
                                          "delete_account",
                                          "issue_code",
                                          "report"};
        const auto paper = access_on_paper(YUI_SOURCE_DIR "/docs/access.md");
        for (const auto& action : types_of("Command")) {
            if (alone.contains(action)) continue;
            const auto& ways = paper.at(action);
            const bool own = ways.contains("own") || ways == Ways{"account"};
            auto& who = own && !ways.contains("staff") ? scene.owner.browser : admin().browser;
            doers.push_back({action, access_wishes().at(action), who.another_window()});
        }
        for (std::size_t i = 0; i < doers.size(); ++i) doers[i].browser.go_to(i % 2 == 0 ? here : there);
    }

    Persona& admin() {
        return *std::find_if(scene.people.begin(), scene.people.end(), [](const auto& persona) {
            return persona.who == "admin";
        });
    }

    void all_at_once() {
        const auto about = scene.open_things();
        std::vector<Json> commands;
        for (auto& doer : doers) {
            commands.push_back(doer.wish.fields(scene, about));
            commands.back()["type"] = doer.action;
        }
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < doers.size(); ++i)
            threads.emplace_back([&, i] { note(doers[i].action, doers[i].browser.tell(commands[i])); });
        for (auto& thread : threads) thread.join();
        scene.restore();
    }

    void note(const std::string& action, const Said& said) {
        const std::lock_guard lock(mutex);
        if (said.ok()) succeeded.insert(action);
        EXPECT_LT(said.status, 500) << action << said.body.dump();
    }

    // Counted by the database when the one who met it ends its session.
    std::int64_t deadlocks() {
        here.kill();
        there.kill();
        const auto others = [&] {
            return city.number("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()") -
                   1;
        };
        EXPECT_TRUE(eventually([&] { return others() == 0; }));
        return city.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }

    RedisServer redis;
    City city{Backend::postgres};
    Node here{city.serving(redis.url())};
    Node there{city.serving(redis.url())};
    AccessScene scene{city, here};
    std::vector<Doer> doers;
    std::mutex mutex;  // of the following, which every thread adds to
    std::set<std::string> succeeded;
};

TEST_F(Together, AllCommandsSeeNoDeadlock) {
    std::shuffle(doers.begin(), doers.end(), std::mt19937(7));
    for (int round = 0; round < rounds; ++round) {
        std::rotate(doers.begin(), doers.begin() + 5, doers.end());
        all_at_once();
    }
    EXPECT_EQ(deadlocks(), 0);
    EXPECT_GT(succeeded.size(), doers.size() / 2) << testing::PrintToString(succeeded);
}

}  // namespace
}  // namespace yui::tests
