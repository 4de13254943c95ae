// Jobs when nodes die, when two nodes look at once and when the clock jumps: each effect once.
#include <gmock/gmock.h>

#include "server/domain/time.hpp"
#include "tests/blackbox/city.hpp"
#include "tests/support/redis_server.hpp"

namespace yui::tests {
namespace {

class Jobs : public testing::TestWithParam<Backend> {
protected:
    static constexpr int people = 170;  // four turns of fifty

    void SetUp() override {
        organizer = city.register_member(*node, "世話役");
        city.grant(organizer->account, "admin", "city");
        group = request_group(city, *organizer, "体操クラブ", city.area);
        told(organizer->browser, {{"type", "check_group"}, {"group", group}});
    }

    // A crowd is only the size of the work: it is written at once.
    Gathering crowded_event() {
        const auto event = publish_event(city, *organizer, group, people);
        auto& sql = city.sql();
        sql.begin_write();
        for (int i = 0; i < people; ++i) {
            const auto name = "住民" + std::to_string(i);
            const auto account = city.number(
                "INSERT INTO account (login, display_name, contact_kind, password_hash, consent, "
                "consent_at, created_at) VALUES ($1, $1, 'none', '', 'v1', 0, 0) RETURNING id",
                {name});
            const auto resident = city.number(
                "INSERT INTO resident (account, display_name, created_at) VALUES ($1, $2, 0) RETURNING id",
                {account, name});
            sql.run(
                "INSERT INTO sign_up (occurrence, resident, adults, children, state, receipt, at) "
                "VALUES ($1, $2, 1, 0, 'active', $3, 0)",
                {event.occurrence, resident, std::to_string(100000 + i)});
        }
        sql.run("UPDATE occurrence SET taken = $2 WHERE id = $1", {event.occurrence, std::int64_t{people}});
        sql.commit();
        return event;
    }

    std::int64_t notices(const std::string& kind) {
        return city.number("SELECT COUNT(*) FROM notice WHERE kind = $1", {kind});
    }
    std::int64_t waiting() {
        return city.number("SELECT COUNT(*) FROM job WHERE state = 'waiting' AND due <= $1",
                           {city.clock.now()});
    }
    bool all_done() {
        return eventually([&] { return waiting() == 0; });
    }
    void expect_everybody_was_told_once() {
        EXPECT_EQ(notices("cancelled"), people);
        EXPECT_EQ(city.number("SELECT COUNT(DISTINCT account) FROM notice WHERE kind = 'cancelled'"), people);
        EXPECT_EQ(city.number("SELECT COUNT(*) FROM sign_up WHERE state = 'cancelled'"), people);
        EXPECT_EQ(city.number("SELECT taken FROM occurrence"), 0);
    }
    void cancel(const Gathering& event) {
        told(organizer->browser, {{"type", "cancel_event"}, {"event", event.event}, {"reason", "雨"}});
    }

    City city{GetParam()};
    std::unique_ptr<Node> node = std::make_unique<Node>(city.serving());
    std::optional<Member> organizer;
    std::int64_t group = 0;
};
YUI_ON_EVERY_DATABASE(Jobs);

TEST_P(Jobs, SurviveNodesThatDieBetweenClaimAndResult) {
    const auto event = crowded_event();
    cancel(event);
    for (int turn = 1; turn <= 3; ++turn) {
        // Somebody was told, and there is more to do: the next turn is claimed about now.
        ASSERT_TRUE(eventually([&] { return notices("cancelled") >= 50 * turn || waiting() == 0; }));
        node->kill();
        EXPECT_EQ(notices("cancelled") % 50, notices("cancelled") == people ? people % 50 : 0)
            << "half a turn was written";
        city.clock.move(31'000);  // the lease of the dead node ends
        node->start();
    }
    ASSERT_TRUE(all_done());
    expect_everybody_was_told_once();
}

TEST_P(Jobs, OfADeadNodeAreDoneOnceItsLeaseHasEnded) {
    const auto event = crowded_event();
    node->kill();
    const auto add = [&](const std::string& key, const std::string& payload, std::int64_t lease_until) {
        city.sql().run(
            "INSERT INTO job (kind, key, due, payload, attempt, lease_until) VALUES ('x', $1, 0, $2, "
            "1, $3)",
            {key, payload, lease_until});
    };
    const auto attempts = [&](const std::string& key) {
        return city.number("SELECT MAX(attempt) FROM job WHERE key = $1", {key});
    };
    // As a node leaves it that died right after its claim.
    add("left",
        R"({"kind":"tell_event","event":)" + std::to_string(event.event) +
            R"(,"notice_kind":"changed","after":0})",
        city.clock.now() + 30'000);
    add("free", R"({"kind":"withdraw_invitations","role":987654321})", 0);
    node->start();
    EXPECT_TRUE(eventually([&] { return attempts("free") == 0; })) << "the node looked for work";
    EXPECT_EQ(attempts("left"), 1);
    city.clock.move(30'001);
    ASSERT_TRUE(all_done());
    EXPECT_EQ(notices("changed"), people);
}

TEST_P(Jobs, RunOutOnceHoweverTheClockJumps) {
    const auto task = post_need(city, *organizer, group);
    auto asked_one = city.register_member(*node, "頼まれた人");
    told(organizer->browser,
         {{"type", "ask"},
          {"role", task.role},
          {"resident", asked_one.resident},
          {"answer_by", city.clock.now() + 2 * domain::hour}});
    const auto expired = [&] {
        return city.number("SELECT COUNT(*) FROM assignment WHERE state = 'expired'") == 1;
    };
    const auto begin = city.clock.now();
    city.clock.set(begin + 26 * domain::hour);
    EXPECT_TRUE(eventually(expired));
    const auto told_so = notices("expired");
    city.clock.set(begin - domain::day);
    EXPECT_EQ(Browser(*node).get("/readyz").status, 200);
    city.clock.set(begin + 50 * domain::hour);
    ASSERT_TRUE(all_done());
    EXPECT_TRUE(expired());
    EXPECT_EQ(notices("expired"), told_so);
}

class JobsOfTwoNodes : public Jobs {};
INSTANTIATE_TEST_SUITE_P(OnPostgres, JobsOfTwoNodes, testing::Values(Backend::postgres), [](const auto&) {
    return std::string("Postgres");
});

TEST_P(JobsOfTwoNodes, AreSharedAndOneOfThemMayDie) {
    const RedisServer redis;
    const auto event = crowded_event();
    Node other(city.serving(redis.url()));
    cancel(event);
    ASSERT_TRUE(eventually([&] { return notices("cancelled") > 0; }));
    node->kill();
    city.clock.move(31'000);
    ASSERT_TRUE(all_done());
    expect_everybody_was_told_once();
}

}  // namespace
}  // namespace yui::tests
