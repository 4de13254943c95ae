// Coordinators of a center see who else looks at a need: through whichever node, until that page goes or its
// node dies.
#include <gmock/gmock.h>

#include "tests/blackbox/city.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using std::chrono::steady_clock;
using testing_support::WsClient;

class PresenceOnTheBoard : public testing::Test {
protected:
    PresenceOnTheBoard() {
        for (auto* each : {&one, &other}) city.grant(each->account, "coordinator", "center", city.center);
        city.grant(one.account, "admin", "city");
        const auto group = request_group(city, one, "体操クラブ", city.area);
        told(one.browser, {{"type", "check_group"}, {"group", group}});
        need = post_need(city, one, group).need;
        other.browser.go_to(there);
    }

    WsClient following(Member& member, const std::string& stream) {
        auto socket = member.browser.socket();
        socket.send(Json{{"type", "subscribe"}, {"id", new_uuid()}, {"stream", stream}}.dump());
        EXPECT_EQ(socket.next("subscribed").at("stream"), stream);
        return socket;
    }

    // Asks something small until the board was told this.
    testing::AssertionResult comes_to(WsClient& board, const Json& expected) {
        const auto end = steady_clock::now() + std::chrono::seconds(60);
        Json last;
        while (steady_clock::now() < end) {
            const auto id = new_uuid();
            board.send(frame("query", id, {{"type", "get_session"}}));
            for (Json message = board.next(); message.value("id", "") != id; message = board.next())
                if (message.value("type", "") == "state") last = message.at("state").at("needs");
            if (last == expected) return testing::AssertionSuccess();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        return testing::AssertionFailure() << last.dump();
    }

    RedisServer redis;
    City city{Backend::postgres};
    Node here{city.serving(redis.url())};
    Node there{city.serving(redis.url())};
    Member one = city.register_member(here, "窓口の一人");
    Member other = city.register_member(here, "もう一人");
    std::int64_t need = 0;
    const std::string viewers = "center:" + std::to_string(city.center) + ":viewers";
};

TEST_F(PresenceOnTheBoard, ComesFromOneNodeToTheOtherAndGoesWithThePageOrTheNode) {
    const std::string look = viewers + ":" + std::to_string(need);
    const Json seen = Json::array({{{"need", need}, {"accounts", Json::array({other.account})}}});
    auto board = following(one, viewers);
    {
        auto page = following(other, look);
        EXPECT_TRUE(comes_to(board, seen));
        page.cut();
        EXPECT_TRUE(comes_to(board, Json::array()));
    }
    const auto page = following(other, look);
    EXPECT_TRUE(comes_to(board, seen));
    there.kill();
    EXPECT_TRUE(comes_to(board, Json::array()));

    EXPECT_EQ(city.number("SELECT COUNT(*) FROM event_log WHERE stream LIKE 'center:%'"), 0);
    EXPECT_EQ(city.number("SELECT COUNT(*) FROM stream WHERE name LIKE 'center:%'"), 0);
    const auto colleagues = one.browser.ask("get_board", {{"center", city.center}}).body.at("colleagues");
    EXPECT_THAT(colleagues,
                testing::Contains(Json{{"account", other.account}, {"display_name", "もう一人"}}));
}

TEST_F(PresenceOnTheBoard, KnowsNoNeedOfAnotherCenter) {
    auto socket = one.browser.socket();
    const std::string elsewhere =
        "center:" + std::to_string(city.other_center) + ":viewers:" + std::to_string(need);
    socket.send(Json{{"type", "subscribe"}, {"id", new_uuid()}, {"stream", elsewhere}}.dump());
    EXPECT_EQ(socket.next("refusal").at("problem").at("code"), "not_found");
}

}  // namespace
}  // namespace yui::tests
