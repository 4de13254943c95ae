// What a newer program wrote: one more field, a kind and an enum value that nobody here knows. It passes
// through the log, the hub and the jobs as it is, and what comes after it passes too.
#include <gmock/gmock.h>

#include "server/store/log.hpp"
#include "tests/blackbox/city.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing_support::WsClient;

class Tolerance : public testing::TestWithParam<Backend> {
protected:
    void SetUp() override {
        admin = city.register_member(node, "管理者");
        city.grant(admin->account, "admin", "city");
        group = request_group(city, *admin, "体操クラブ", city.area);
        told(admin->browser, {{"type", "check_group"}, {"group", group}});
        event = publish_event(city, *admin, group, 5);
        stream = "event:" + std::to_string(event.event);
    }

    // As a newer node would commit it: the row, and the head of its stream.
    void write_row(const Json& body) {
        std::int64_t seq =
            city.number("UPDATE stream SET head = head + 1, touched = $2 WHERE name = $1 RETURNING head",
                        {stream, store::stream_clock(city.sql())});
        city.sql().run(
            "INSERT INTO event_log (stream, seq, at, version, kind, body) VALUES ($1, $2, $3, 9, "
            "$4, $5)",
            {stream, seq, city.clock.now(), body.at("kind").get<std::string>(), body.dump()});
    }

    void write_strange_rows() {
        for (const auto& row : strange) write_row(row);
        write_row(plain);
    }

    WsClient follower(std::optional<std::int64_t> since) {
        auto socket = admin->browser.socket();
        Json wish{{"type", "subscribe"}, {"id", new_uuid()}, {"stream", stream}};
        if (since) wish["since"] = *since;
        socket.send(wish.dump());
        socket.next("subscribed");
        return socket;
    }

    void expect_all_in_order(WsClient& socket) {
        std::vector<Json> heard;
        while (heard.empty() || heard.back() != plain) heard.push_back(socket.next("event").at("event"));
        auto wanted = strange;
        wanted.push_back(plain);
        ASSERT_GE(heard.size(), wanted.size());
        EXPECT_EQ(std::vector<Json>(heard.end() - static_cast<std::ptrdiff_t>(wanted.size()), heard.end()),
                  wanted);
    }

    std::vector<Json> strange_rows() const {
        return {{{"kind", "event_changed"}, {"event", 1}, {"version", 7}, {"surprise", {{"deep", {1, 2}}}}},
                {{"kind", "brand_new"}, {"whatever", "that says"}},
                {{"kind", "sign_up_changed"},
                 {"event", 1},
                 {"occurrence", 1},
                 {"sign_up", 1},
                 {"state", "brand_new"},
                 {"adults", 1},
                 {"children", 0}}};
    }

    City city{GetParam()};
    Node node{city.serving()};
    std::optional<Member> admin;
    std::int64_t group = 0;
    Gathering event;
    std::string stream;
    const std::vector<Json> strange = strange_rows();
    const Json plain{{"kind", "event_changed"}, {"event", 1}, {"version", 99}};
};
YUI_ON_EVERY_DATABASE(Tolerance);

TEST_P(Tolerance, OfTheLogForWhoeverCatchesUp) {
    write_strange_rows();
    auto late = follower(0);
    expect_all_in_order(late);
}

TEST_P(Tolerance, OfTheHubForWhoeverIsThere) {
    auto there = follower({});
    write_strange_rows();
    expect_all_in_order(there);
}

TEST_P(Tolerance, OfJobsThatKnowMoreThanWeDo) {
    const auto add = [&](const std::string& key, const std::string& payload) {
        city.sql().run("INSERT INTO job (kind, key, due, payload) VALUES ('x', $1, 0, $2)", {key, payload});
    };
    const auto task = post_need(city, *admin, group);
    const auto role = std::to_string(task.role);
    add("strange", R"({"kind":"brand_new","whatever":1})");
    add("more", R"({"kind":"withdraw_invitations","role":)" + role + R"(,"surprise":[1]})");
    add("other",
        R"({"kind":"tell_event","event":)" + std::to_string(event.event) +
            R"(,"notice_kind":"brand_new","after":0})");
    const auto left = [&](const std::string& key) {
        return city.number("SELECT COUNT(*) FROM job WHERE key = $1", {key});
    };
    EXPECT_TRUE(eventually([&] { return left("more") == 0 && left("other") == 0; }));
    EXPECT_TRUE(eventually([&] { return city.number("SELECT attempt FROM job WHERE key = 'strange'") > 0; }));
    EXPECT_EQ(left("strange"), 1) << "it waits for a node that knows it";
    EXPECT_EQ(city.number("SELECT COUNT(*) FROM job WHERE state = 'dead'"), 0);
}

}  // namespace
}  // namespace yui::tests
