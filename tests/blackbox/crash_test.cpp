// A node dies in the middle, and clients do what pages do: send the same command id again. The first answer
// stands, each sign-up is there once, and never more than there are seats.
#include <gmock/gmock.h>

#include <atomic>
#include <mutex>

#include "tests/blackbox/city.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing::AnyOf;

struct Attempt {
    std::string id = new_uuid();
    std::int64_t resident = 0;
    std::vector<Json> answers = {};  // each that came, in order
    std::string refusal = {};
    bool settled = false;
};

class Crash : public testing::TestWithParam<Backend> {
protected:
    static constexpr int seats = 10;

    void SetUp() override {
        desk = city.register_member(*node, "窓口");
        city.grant(desk->account, "admin", "city");
        group = request_group(city, *desk, "体操クラブ", city.area);
        told(desk->browser, {{"type", "check_group"}, {"group", group}});
        event = publish_event(city, *desk, group, seats);
    }

    // People of the desk's list, who have no account.
    std::vector<Attempt> attempts(int count) {
        std::vector<Attempt> made(static_cast<std::size_t>(count));
        for (auto& one : made)
            one.resident = told(desk->browser,
                                {{"type", "add_resident"},
                                 {"display_name", "住民"},
                                 {"reached_by", "desk"},
                                 {"profile", Json::object()}})
                               .at("resident");
        return made;
    }

    Json wish(const Attempt& attempt) const {
        return {{"type", "sign_up"},
                {"occurrence", event.occurrence},
                {"adults", 1},
                {"children", 0},
                {"resident", attempt.resident}};
    }

    // As a page does: what has no answer is sent again later.
    void send(Browser& browser, Attempt& attempt) {
        const auto said = browser.tell(wish(attempt), attempt.id);
        if (said.ok()) attempt.answers.push_back(said.body);
        attempt.refusal = said.code();
        attempt.settled = said.ok() || said.status == 409;
    }

    std::int64_t active() {
        return city.number("SELECT COUNT(*) FROM sign_up WHERE occurrence = $1 AND state = 'active'",
                           {event.occurrence});
    }

    void expect_each_once(const std::vector<Attempt>& all) {
        EXPECT_EQ(active(), seats);
        EXPECT_EQ(city.number("SELECT taken FROM occurrence WHERE id = $1", {event.occurrence}), seats);
        int seated = 0;
        for (const auto& one : all) {
            const auto rows = city.number("SELECT COUNT(*) FROM sign_up WHERE resident = $1", {one.resident});
            EXPECT_EQ(rows, one.answers.empty() ? 0 : 1);
            seated += one.answers.empty() ? 0 : 1;
            for (const auto& answer : one.answers) EXPECT_EQ(answer, one.answers.front());
            EXPECT_EQ(one.refusal, one.answers.empty() ? "event_full" : "");
        }
        EXPECT_EQ(seated, seats);
    }

    // Nobody can sign up while this lives.
    class Held {
    public:
        explicit Held(City& city) : connection_(store::open(city.url(), store::Use::write)) {
            connection_->begin_write();  // of SQLite: alone already
            if (connection_->dialect() == store::Dialect::postgres)
                connection_->run("LOCK TABLE sign_up IN EXCLUSIVE MODE");
        }
        void release() { connection_->rollback(); }

    private:
        std::unique_ptr<store::Connection> connection_;
    };

    // SQLite's server tries in vain, and nothing shows it from outside but that the command was taken.
    bool waits_for_the_database() {
        if (GetParam() == Backend::sqlite) return Browser(*node).get("/healthz").status == 200;
        return city.number(
                   "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                   "wait_event_type = 'Lock'") > 0;
    }

    // Sent, and nobody waits for the answer.
    std::unique_ptr<testing_support::HttpClient> sent_without_reading(const Attempt& attempt) {
        const auto body = frame("command", attempt.id, wish(attempt));
        auto client = std::make_unique<testing_support::HttpClient>(node->port());
        client->send_raw(
            "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nCookie: " + desk->browser.cookie() +
            "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
            "\r\n\r\n" + body);
        return client;
    }

    void kill_and_start_again() {
        node->kill();
        node->start();
        desk->browser.go_to(*node);
    }

    City city{GetParam()};
    std::unique_ptr<Node> node = std::make_unique<Node>(city.serving());
    std::optional<Member> desk;
    std::int64_t group = 0;
    Gathering event;
};
YUI_ON_EVERY_DATABASE(Crash);

TEST_P(Crash, BeforeTheCommitLeavesNothingAndTheSameIdSignsUpOnce) {
    auto attempt = attempts(1).front();
    Held held(city);
    const auto connection = sent_without_reading(attempt);
    ASSERT_TRUE(eventually([&] { return waits_for_the_database(); }));
    node->kill();
    held.release();
    EXPECT_EQ(active(), 0);
    node->start();
    desk->browser.go_to(*node);
    send(desk->browser, attempt);
    EXPECT_TRUE(attempt.settled);
    EXPECT_EQ(active(), 1);
}

TEST_P(Crash, AfterTheCommitTheSameIdGetsTheFirstAnswer) {
    auto attempt = attempts(1).front();
    const auto connection = sent_without_reading(attempt);
    ASSERT_TRUE(eventually([&] { return active() == 1; }));
    kill_and_start_again();
    send(desk->browser, attempt);
    ASSERT_EQ(attempt.answers.size(), 1u) << attempt.refusal;
    EXPECT_EQ(attempt.answers.front().at("receipt").get<std::string>(), [&] {
        std::string receipt;
        city.sql().run(
            "SELECT receipt FROM sign_up", {}, [&](const store::Row& row) { receipt = row.string(0); });
        return receipt;
    }());
    EXPECT_EQ(active(), 1);
}

TEST_P(Crash, InACrowdSellsEachSeatOnce) {
    auto all = attempts(3 * seats);
    constexpr int hands = 3;
    for (int round = 0; round < 4; ++round) {
        std::atomic<std::size_t> next = 0;
        std::atomic<int> answered = 0;
        std::atomic<int> idle = 0;  // hands with nothing left to send
        std::vector<std::thread> threads;
        for (int hand = 0; hand < hands; ++hand) {
            threads.emplace_back([&, browser = std::make_shared<Browser>(desk->browser.another_window())] {
                for (auto i = next++; i < all.size(); i = next++) {
                    if (all[i].settled && all[i].answers.empty()) continue;
                    try {
                        send(*browser, all[i]);
                        ++answered;
                    } catch (const std::exception&) {
                        return;  // the node is dead; the others are sent to the next one
                    }
                }
                ++idle;
            });
        }
        EXPECT_TRUE(eventually([&] { return answered >= 2 + 3 * round || idle == hands; }));
        node->kill();
        for (auto& thread : threads) thread.join();
        node->start();
        desk->browser.go_to(*node);
    }
    for (auto& one : all)
        if (!one.settled || !one.answers.empty()) send(desk->browser, one);
    expect_each_once(all);
}

// Two nodes on PostgreSQL; on SQLite a second one is refused, which is the same promise kept otherwise.
class TwoNodes : public Crash {};
INSTANTIATE_TEST_SUITE_P(OnPostgres, TwoNodes, testing::Values(Backend::postgres), [](const auto&) {
    return std::string("Postgres");
});

TEST_P(TwoNodes, AnswerTheSameIdAtOnceWithOneSignUp) {
    const RedisServer redis;
    Node one(city.serving(redis.url()));
    Node other(city.serving(redis.url()));
    auto all = attempts(20);
    for (auto& attempt : all) {
        auto twin = attempt;
        auto here = desk->browser.another_window();
        auto there = desk->browser.another_window();
        here.go_to(one);
        there.go_to(other);
        std::thread second([&] { send(there, twin); });
        send(here, attempt);
        second.join();
        EXPECT_TRUE(attempt.settled && twin.settled) << attempt.refusal << twin.refusal;
        EXPECT_EQ(attempt.answers, twin.answers);
        EXPECT_EQ(attempt.refusal, twin.refusal);
    }
    expect_each_once(all);
}

TEST_P(TwoNodes, TheOtherOneAnswersForTheDeadOne) {
    Node other(city.serving());
    auto attempt = attempts(1).front();
    const auto connection = sent_without_reading(attempt);
    ASSERT_TRUE(eventually([&] { return active() == 1; }));
    node->kill();
    desk->browser.go_to(other);
    send(desk->browser, attempt);
    EXPECT_EQ(attempt.answers.size(), 1u) << attempt.refusal;
    EXPECT_EQ(active(), 1);
}

TEST(SecondServer, OnOneSqliteFileIsRefusedInOneLine) {
    City city(Backend::sqlite);
    const Node node(city.serving());
    const auto ran = run_program({"serve", "--db", city.url(), "--port", "0", "--web", "none"});
    EXPECT_NE(ran.status, 0);
    EXPECT_EQ(std::count(ran.said.begin(), ran.said.end(), '\n'), 1) << ran.said;
}

}  // namespace
}  // namespace yui::tests
