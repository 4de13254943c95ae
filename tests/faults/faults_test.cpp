// Two nodes, Redis and PostgreSQL are killed at random, or restarted one after the other, while people sign
// up and pages look on. Afterwards whatever was acknowledged is there once, no event is over its capacity,
// and every page knows what is stored.
//
// YUI_FAULTS_SECONDS=300 for longer than a minute; YUI_FAULTS_SEED for another order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <thread>

#include "protocol/messages.hpp"
#include "tests/blackbox/city.hpp"
#include "tests/faults/watcher.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/redis_server.hpp"

namespace yui::tests {
namespace {

using std::chrono::steady_clock;
using testing::ElementsAre;
using testing::Ge;
using testing::IsEmpty;
using testing::Pair;

constexpr auto going_away = static_cast<unsigned>(protocol::CloseCode::going_away);

unsigned number_of(const char* variable, unsigned otherwise) {
    const char* const wanted = std::getenv(variable);
    return wanted ? static_cast<unsigned>(std::strtoul(wanted, nullptr, 10)) : otherwise;
}

// The city's database lies on a PostgreSQL of its own, which may be killed.
struct OwnPostgres {
    OwnPostgres() { ::setenv("YUI_TEST_PG", server.url().c_str(), 1); }
    ~OwnPostgres() { ::setenv("YUI_TEST_PG", others.c_str(), 1); }
    OwnPostgres(const OwnPostgres&) = delete;
    OwnPostgres& operator=(const OwnPostgres&) = delete;

    const std::string others = postgres_url("postgres");
    PostgresServer server;
};

// What one hand was told.
struct Attempt {
    std::int64_t resident = 0;
    std::int64_t occurrence = 0;
    std::int64_t sign_up = 0;  // acknowledged; 0: refused
    bool withdrawn = false;    // acknowledged
};

class Faults : public testing::Test {
protected:
    static constexpr unsigned hands = 4;
    static constexpr unsigned watchers = 6;
    static constexpr int small = 12;  // seats that are fought for

    Faults() {
        for (auto& node : nodes) node = std::make_unique<Node>(city.serving(redis.url()));
        tell_ports();
        const auto desk = staff("窓口");
        const auto group = request_group(city, *desk, "体操クラブ", city.area);
        told(desk->browser, {{"type", "check_group"}, {"group", group}});
        for (const int capacity : {small, small, 5000})
            events.push_back(publish_event(city, *desk, group, capacity));
        for (unsigned i = 0; i < hands; ++i) people.push_back(staff("窓口" + std::to_string(i)));
    }

    std::unique_ptr<Member> staff(const std::string& name) {
        auto made = std::make_unique<Member>(city.register_member(*nodes[0], name));
        city.grant(made->account, "admin", "city");
        return made;
    }

    void tell_ports() {
        for (std::size_t i = 0; i < nodes.size(); ++i) ports[i] = nodes[i]->port();
    }

    void watch(std::vector<std::thread>& threads) {
        for (unsigned i = 0; i < watchers; ++i) {
            const auto& cookie = people[i % hands]->browser.cookie();
            pages.push_back(std::make_unique<Watcher>(ports, cookie, events[i % events.size()], i));
            threads.emplace_back([page = pages.back().get(), this] { page->run(over); });
        }
    }

    void sign_up(std::vector<std::thread>& threads) {
        attempts.resize(hands);
        for (unsigned i = 0; i < hands; ++i)
            threads.emplace_back([this, i, cookie = people[i]->browser.cookie()] {
                Hand hand(ports, cookie, seed + i);
                while (!enough) {
                    attempts[i].push_back(attempt(hand));
                    if (attempts[i].back().sign_up != 0) ++acknowledged;
                }
                repeated += hand.repeated();
            });
    }

    // A person is written down, signed up, and now and then taken off again.
    Attempt attempt(Hand& hand) const {
        const auto added = hand.insist({{"type", "add_resident"},
                                        {"display_name", "住民"},
                                        {"reached_by", "desk"},
                                        {"profile", Json::object()}});
        Attempt made{added.body.at("resident"), events[hand.random()() % events.size()].occurrence};
        const auto said = hand.insist({{"type", "sign_up"},
                                       {"occurrence", made.occurrence},
                                       {"adults", 1},
                                       {"children", 0},
                                       {"resident", made.resident}});
        if (!said.ok()) return made;
        made.sign_up = said.body.at("sign_up");
        if (hand.random()() % 3 != 0) return made;
        made.withdrawn = hand.insist({{"type", "withdraw_sign_up"}, {"sign_up", made.sign_up}}).ok();
        return made;
    }

    void wait(unsigned most_ms) {
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % most_ms));
    }

    void kill_something() {
        const unsigned what = static_cast<unsigned>(random() % 6);
        ++kills[what < 2 ? "a node" : what == 2 ? "Redis" : what == 3 ? "PostgreSQL" : "a node and Redis"];
        Node* const node = what < 2 || what > 3 ? nodes[what % 2].get() : nullptr;
        if (node) node->kill();
        if (what == 2 || what > 3) redis.kill();
        if (what == 3) postgres.server.kill();
        wait(1500);
        if (what == 2 || what > 3) redis.start();
        if (what == 3) postgres.server.start_again();
        if (node) node->start();
        tell_ports();
    }

    // People sign up and pages look on while there is trouble; then everything must be right.
    void under_load(const std::function<void()>& trouble) {
        std::vector<std::thread> looking;
        std::vector<std::thread> working;
        watch(looking);
        sign_up(working);
        trouble();
        EXPECT_TRUE(eventually([&] { return acknowledged > 20U; }));  // however fast the trouble was over
        enough = true;
        for (auto& each : working) each.join();
        expect_each_attempt_once();
        expect_no_event_is_too_full();
        std::uint64_t came_back = 0;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            expect_page_knows_all(*pages[i], events[i % events.size()]);
            came_back += pages[i]->came_back();
        }
        EXPECT_GT(came_back, 0U);
        over = true;
        for (auto& node : nodes) node->kill();  // ends the pages' waiting
        for (auto& each : looking) each.join();
        RecordProperty("repeated", std::to_string(repeated));
        RecordProperty("came_back", std::to_string(came_back));
    }

    // What is stored, asked when nothing moves any more: only then a connection lasts.
    store::Connection& stored() {
        if (!connection) connection = store::open(city.url(), store::Use::read);
        return *connection;
    }

    std::int64_t number(const std::string& sql, store::Params params) {
        std::int64_t value = 0;
        stored().run(sql, params, [&](const store::Row& row) { value = row.integer(0); });
        return value;
    }

    std::map<std::int64_t, Json> stored_rows(const std::string& stream, std::int64_t after) {
        std::map<std::int64_t, Json> rows;
        stored().run(
            "SELECT seq, body FROM event_log WHERE stream = $1 AND seq > $2",
            {stream, after},
            [&](const store::Row& row) { rows.emplace(row.integer(0), Json::parse(row.string(1))); });
        return rows;
    }

    // Each page follows, whichever node it came to.
    void expect_all_are_live() {
        for (const auto& page : pages) EXPECT_TRUE(eventually([&] { return page->live(); }));
    }

    // Each page was on one of the nodes, so it was told to come back at least once, and heard nothing else.
    void expect_everybody_was_sent_back() {
        std::map<unsigned, std::uint64_t> all;
        for (const auto& page : pages) {
            EXPECT_GE(page->endings()[going_away], 1U);
            for (const auto& [code, times] : page->endings()) all[code] += times;
        }
        EXPECT_THAT(all, ElementsAre(Pair(going_away, Ge(watchers))));
        RecordProperty("sent_back", std::to_string(all[going_away]));
    }

    void expect_each_attempt_once() {
        for (const auto& hand : attempts) {
            for (const auto& each : hand) {
                const auto rows = number("SELECT COUNT(*) FROM sign_up WHERE resident = $1", {each.resident});
                ASSERT_EQ(rows, each.sign_up == 0 ? 0 : 1) << "resident " << each.resident;
                const auto active =
                    number("SELECT COUNT(*) FROM sign_up WHERE id = $1 AND state = 'active'", {each.sign_up});
                ASSERT_EQ(active, each.sign_up == 0 || each.withdrawn ? 0 : 1) << "sign-up " << each.sign_up;
            }
        }
        RecordProperty("acknowledged", std::to_string(acknowledged));
    }

    void expect_no_event_is_too_full() {
        for (const auto& each : events) {
            const auto taken = number("SELECT taken FROM occurrence WHERE id = $1", {each.occurrence});
            const auto heads = number(
                "SELECT COALESCE(SUM(adults + children), 0) FROM sign_up WHERE occurrence = $1 AND state = "
                "'active'",
                {each.occurrence});
            EXPECT_EQ(taken, heads);
            EXPECT_LE(taken, number("SELECT capacity FROM occurrence WHERE id = $1", {each.occurrence}));
        }
    }

    void expect_page_knows_all(const Watcher& page, const Gathering& event) {
        const std::string stream = "event:" + std::to_string(event.event) + ":staff";
        const auto head = number("SELECT COALESCE(MAX(head), 0) FROM stream WHERE name = $1", {stream});
        EXPECT_TRUE(eventually([&] { return page.position(stream) == head; }))
            << page.position(stream) << " instead of " << head;
        const auto rows = page.rows(stream);
        const auto before = rows.empty() ? head : rows.begin()->first - 1;
        EXPECT_EQ(rows, stored_rows(stream, before));
        const auto taken = number("SELECT taken FROM occurrence WHERE id = $1", {event.occurrence});
        EXPECT_TRUE(eventually([&] { return page.seats().value("taken", -1) == taken; }))
            << page.seats().dump() << " instead of " << taken;
        EXPECT_THAT(page.complaints(), IsEmpty());
    }

    const unsigned seed = number_of("YUI_FAULTS_SEED", static_cast<unsigned>(std::random_device{}()));
    std::mt19937 random{seed};
    OwnPostgres postgres;
    RedisServer redis;
    City city{Backend::postgres};
    std::array<std::unique_ptr<Node>, 2> nodes;
    Ports ports{};
    std::vector<Gathering> events;
    std::vector<std::unique_ptr<Member>> people;
    std::vector<std::unique_ptr<Watcher>> pages;
    std::vector<std::vector<Attempt>> attempts;
    std::map<std::string, int> kills;
    std::unique_ptr<store::Connection> connection;
    std::atomic<std::uint64_t> acknowledged = 0;
    std::atomic<std::uint64_t> repeated = 0;
    std::atomic<bool> enough = false;
    std::atomic<bool> over = false;
};

TEST_F(Faults, OfAnyPartLoseNothingAndDoubleNothing) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    under_load([this] {
        const auto end = steady_clock::now() + std::chrono::seconds(number_of("YUI_FAULTS_SECONDS", 60));
        while (steady_clock::now() < end) {
            wait(2000);
            kill_something();
        }
    });
    for (const auto& [what, times] : kills) RecordProperty(what, times);
}

TEST_F(Faults, AreNotMadeByRestartingOneNodeAfterTheOther) {
    under_load([this] {
        for (auto& node : nodes) {
            expect_all_are_live();
            const auto from = steady_clock::now();
            EXPECT_EQ(node->stop(), 0);
            EXPECT_LT(steady_clock::now() - from, std::chrono::seconds(10));
            node->start();
            tell_ports();
        }
        expect_all_are_live();
        expect_everybody_was_sent_back();
    });
}

}  // namespace
}  // namespace yui::tests
