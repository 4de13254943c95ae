// Who is removed hears no staff message any more: on the other node, and while Redis is dead.
#include <gmock/gmock.h>

#include "tests/blackbox/city.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing_support::WsClient;

class RemovedMember : public testing::Test {
protected:
    void SetUp() override {
        admin = city.register_member(here, "管理者");
        city.grant(admin->account, "admin", "city");
        organizer = city.register_member(here, "世話役");
        group = request_group(city, *organizer, "体操クラブ", city.area);
        told(admin->browser, {{"type", "check_group"}, {"group", group}});
        second = city.register_member(here, "二人目");
        city.grant(second->account, "organizer", "group", group);
        event = publish_event(city, *organizer, group, 50);
        stream = "event:" + std::to_string(event.event) + ":staff";
        second->browser.go_to(there);
    }

    WsClient staff_page() {
        auto socket = second->browser.socket();
        socket.send(Json{{"type", "subscribe"}, {"id", new_uuid()}, {"stream", stream}}.dump());
        socket.next("subscribed");
        return socket;
    }

    void remove() {
        told(admin->browser, {{"type", "remove_member"}, {"group", group}, {"account", second->account}});
    }

    // Each by a resident of its own.
    void sign_somebody_up() {
        const auto resident = told(admin->browser,
                                   {{"type", "add_resident"},
                                    {"display_name", "住民"},
                                    {"reached_by", "desk"},
                                    {"profile", Json::object()}})
                                  .at("resident");
        told(admin->browser,
             {{"type", "sign_up"},
              {"occurrence", event.occurrence},
              {"adults", 1},
              {"children", 0},
              {"resident", resident}});
    }

    // All that the page hears until it is told that its right has ended.
    static std::vector<Json> heard_until_the_end(WsClient& socket) {
        std::vector<Json> heard;
        for (;;) {
            auto message = socket.next();
            if (message.at("type") == "unsubscribed") return heard;
            if (message.at("type") == "event") heard.push_back(std::move(message));
        }
    }

    // Nothing follows: the answer to a question that was asked later is the next message.
    static void expect_silence(WsClient& socket) {
        const auto id = new_uuid();
        socket.send(frame("query", id, {{"type", "get_session"}}));
        for (;;) {
            const auto message = socket.next();
            EXPECT_NE(message.at("type"), "event");
            if (message.value("id", "") == id) return;
        }
    }

    RedisServer redis;
    City city{Backend::postgres};
    Node here{city.serving(redis.url())};
    Node there{city.serving(redis.url())};
    std::optional<Member> admin;
    std::optional<Member> organizer;
    std::optional<Member> second;
    std::int64_t group = 0;
    Gathering event;
    std::string stream;
};

TEST_F(RemovedMember, HearsTheLastMessageBeforeAndNoneAfter) {
    auto page = staff_page();
    sign_somebody_up();
    EXPECT_EQ(page.next("event").at("event").at("kind"), "sign_up_changed");
    remove();
    sign_somebody_up();
    for (const auto& message : heard_until_the_end(page)) EXPECT_NE(message.at("stream"), stream);
    sign_somebody_up();
    expect_silence(page);
}

TEST_F(RemovedMember, HearsNothingThatCameAfterWhileRedisWasDead) {
    auto page = staff_page();
    redis.kill();
    remove();
    sign_somebody_up();
    for (const auto& message : heard_until_the_end(page)) EXPECT_NE(message.at("stream"), stream);
    redis.start();
    sign_somebody_up();
    expect_silence(page);
}

}  // namespace
}  // namespace yui::tests
