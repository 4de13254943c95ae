// A node that Redis does not let in: it says so once and in its figures, works on alone, and is heard by the
// others as soon as the password is right.
#include <gmock/gmock.h>

#include "tests/blackbox/city.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/redis_server.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing_support::HttpClient;

std::string metrics(const Node& node) { return HttpClient(node.port()).get("/metrics").body; }

TEST(RedisPassword, KeepsANodeAloneButNotAwayUntilItIsRight) {
    RedisServer redis;
    redis.command({"ACL",
                   "SETUSER",
                   "yui",
                   "on",
                   ">other",
                   "resetchannels",
                   "&yui:*",
                   "-@all",
                   "+publish",
                   "+subscribe",
                   "+unsubscribe",
                   "+ping",
                   "+auth"});
    City city(Backend::sqlite);
    Node node(city.serving(redis.url() + "?user=yui&password=hunter2"));
    EXPECT_TRUE(eventually([&] { return HttpClient(node.port()).get("/readyz").status == 200; }));
    EXPECT_THAT(metrics(node), HasSubstr("yui_bus_connected 0\n"));
    auto desk = city.register_member(node, "窓口");
    EXPECT_EQ(desk.browser.ask("get_session").body.at("account"), desk.account);

    redis.command({"ACL", "SETUSER", "yui", ">hunter2"});
    EXPECT_TRUE(eventually([&] { return metrics(node).find("yui_bus_connected 1\n") != std::string::npos; }));
    EXPECT_EQ(node.stop(), 0);
    const auto log = node.log();
    const auto first = log.find("WRONGPASS");
    ASSERT_NE(first, log.npos) << log;
    EXPECT_EQ(log.find("WRONGPASS", first + 1), log.npos) << "each reason once";
    EXPECT_THAT(log, Not(HasSubstr("hunter2")));
}

}  // namespace
}  // namespace yui::tests
