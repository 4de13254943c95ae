// A clock that a test moves: for demonstration cities on loopback, and the whole program goes by it.
#include <gmock/gmock.h>

#include "server/store/city.hpp"
#include "tests/blackbox/city.hpp"
#include "tests/support/http_client.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;

std::string date_header(const Node& node) {
    return testing_support::HttpClient(node.port()).get("/healthz").header("Date");
}

std::vector<std::string> serve(const City& city, const std::string& address) {
    return {
        "serve", "--db", city.url(), "--port", "0", "--address", address, "--test-clock", city.clock.path()};
}

TEST(TestClock, IsTheTimeOfEveryAnswer) {
    City city(Backend::sqlite);
    const Node node(city.serving());
    EXPECT_EQ(date_header(node), "Sat, 21 Nov 2026 01:00:00 GMT");
    city.clock.move(26 * 3'600'000);
    EXPECT_EQ(date_header(node), "Sun, 22 Nov 2026 03:00:00 GMT");
}

TEST(TestClock, EndsTheSessionOfASharedComputer) {
    City city(Backend::sqlite);
    const Node node(city.serving());
    auto guest = city.register_member(node, "来館者", {{"shared_computer", true}});
    EXPECT_TRUE(guest.browser.ask("get_session").body.contains("account"));
    city.clock.move(21 * 60'000);
    EXPECT_FALSE(guest.browser.ask("get_session").body.contains("account"));
}

TEST(TestClock, IsRefusedBeyondLoopback) {
    City city(Backend::sqlite);
    const auto ran = run_program(serve(city, "0.0.0.0"));
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.said, HasSubstr("loopback"));
    EXPECT_EQ(std::count(ran.said.begin(), ran.said.end(), '\n'), 1);
}

TEST(TestClock, IsRefusedForARealCity) {
    City city(Backend::sqlite);
    auto profile = store::city(city.sql());
    profile.demo = false;
    store::save_city(city.sql(), profile);
    const auto ran = run_program(serve(city, "127.0.0.1"));
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.said, HasSubstr("demonstration"));
}

TEST(TestClock, NeedsATimeInItsFile) {
    City city(Backend::sqlite);
    const testing_support::ScratchFolder folder;
    folder.write("now", "noon\n");
    const auto ran = run_program(
        {"serve", "--db", city.url(), "--port", "0", "--test-clock", (folder.path() / "now").string()});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.said, HasSubstr("no time"));
}

}  // namespace
}  // namespace yui::tests
