// A marker stands in every field that people fill in with their own words, and every command is run: it shows
// in no row of the log, no message between nodes, no metric, no line of the program's log, no kept answer.
#include <gmock/gmock.h>

#include "tests/blackbox/city.hpp"
#include "tests/blackbox/redis_ear.hpp"
#include "tests/blackbox/schema_names.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/whole_day.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

// Over HTTP; remembers every secret that an answer or a cookie carried.
class DayAtTheBrowser : public WholeDay {
public:
    DayAtTheBrowser(City& city, const Node& node, Browser desk)
        : WholeDay({city.area, "2026-04", city.clock.now()}),
          city_(city),
          desk_(std::move(desk)),
          person(node) {}

    std::vector<std::string> secrets;

protected:
    Json send(Who who, const Json& command) override {
        auto& browser = who == Who::desk ? desk_ : person;
        auto answer = told(browser, command);
        for (const auto* field : {"recovery_code", "code"})
            if (answer.contains(field)) secrets.push_back(answer.at(field));
        const auto token = browser.cookie().substr(browser.cookie().find('=') + 1);
        if (token.size() > 10) secrets.push_back(token);
        return answer;
    }
    std::int64_t resident_of(std::int64_t account) override {
        return city_.number("SELECT id FROM resident WHERE account = $1", {account});
    }
    std::int64_t newest_report() override { return city_.number("SELECT MAX(id) FROM report"); }
    std::int64_t newest_call() override { return city_.number("SELECT MAX(id) FROM news_call"); }
    std::int64_t updated(std::int64_t group) override {
        return city_.number("SELECT updated_at FROM groups WHERE id = $1", {group});
    }
    std::int64_t waiting_row(std::int64_t group) override {
        return insert_waiting_row(city_.sql(), group, mark);
    }

private:
    City& city_;
    Browser desk_;

public:
    Browser person;
};

class Marker : public testing::TestWithParam<Backend> {
protected:
    void expect_no_secret_in(const std::string& what, const std::string& content) {
        ASSERT_FALSE(content.empty()) << what;
        for (const auto& secret : secrets) EXPECT_THAT(content, Not(HasSubstr(secret))) << what;
    }

    std::string column(const std::string& query) {
        std::string all;
        city.sql().run(query, {}, [&](const store::Row& row) { all += row.string(0) + '\n'; });
        return all;
    }

    std::string metrics() { return testing_support::HttpClient(node.port()).get("/metrics").body; }

    // The three letters alone stand in one request number of a few thousand.
    std::vector<std::string> secrets{WholeDay::mark,
                                     "ZQX",
                                     "zqx印",
                                     "zqx%",
                                     "zqx@",
                                     "zqx-",
                                     "zqx.",
                                     WholeDay::phone,
                                     "0967314159",
                                     WholeDay::mail,
                                     WholeDay::password};
    City city{GetParam()};
    RedisServer redis;
    RedisEar ear{redis.socket()};
    Node node{city.serving(redis.url(), {"--log", "debug"})};
};
YUI_ON_EVERY_DATABASE(Marker);

TEST_P(Marker, IsFoundWherePeopleMayReadItAndNowhereElse) {
    auto staff = city.register_member(node, "窓口");
    city.grant(staff.account, "admin", "city");
    DayAtTheBrowser day(city, node, std::move(staff.browser));
    day.run();
    for (const auto& type : types_of("Command"))
        EXPECT_TRUE(day.done().contains(type)) << type << " was not run";
    const auto due = "SELECT COUNT(*) FROM job WHERE due <= $1";
    ASSERT_TRUE(eventually([&] { return city.number(due, {city.clock.now()}) == 0; }));
    day.person.ask("get_event", {{"event", WholeDay::mark}});
    day.person.get("/e/" + std::string(WholeDay::mail) + "?q=" + WholeDay::phone);

    secrets.insert(secrets.end(), day.secrets.begin(), day.secrets.end());
    EXPECT_GE(day.secrets.size(), 6u);
    ASSERT_TRUE(eventually([&] { return ear.heard().find("notices_read") != std::string::npos; }));
    expect_no_secret_in("event_log", column("SELECT body FROM event_log ORDER BY stream, seq"));
    expect_no_secret_in("kept answers", column("SELECT answer FROM command"));
    expect_no_secret_in("bus", ear.heard());
    expect_no_secret_in("metrics", metrics());
    EXPECT_EQ(node.stop(), 0);
    expect_no_secret_in("log", node.log());
}

}  // namespace
}  // namespace yui::tests
