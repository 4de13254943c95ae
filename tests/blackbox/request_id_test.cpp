// One name from the browser to the line in the log and to the rows that a command wrote.
#include <gmock/gmock.h>

#include <sstream>

#include "tests/blackbox/city.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

std::vector<std::string> lines_of(const std::string& log) {
    std::vector<std::string> lines;
    std::istringstream in(log);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

class RequestId : public testing::Test {
protected:
    RequestId() {
        auto admin = city.register_member(node, "管理者");
        city.grant(admin.account, "admin", "city");
        const auto group = request_group(city, admin, "体操クラブ", city.area);
        told(admin.browser, {{"type", "check_group"}, {"group", group}});
        gathering = publish_event(city, admin, group, 5);
    }
    Json wish() const {
        return {{"type", "sign_up"}, {"occurrence", gathering.occurrence}, {"adults", 1}, {"children", 0}};
    }
    std::int64_t rows_of(const std::string& request) {
        return city.number("SELECT COUNT(*) FROM event_log WHERE request = $1", {request});
    }

    City city{Backend::sqlite};
    Node node{city.serving()};
    Gathering gathering;
};

TEST_F(RequestId, TravelsWithACommandOverHttp) {
    const auto member = city.register_member(node, "住民");
    testing_support::HttpClient client(node.port());
    const auto answer = client.request("POST",
                                       "/api/commands",
                                       frame("command", new_uuid(), wish()),
                                       {{"Content-Type", "application/json"},
                                        {"Cookie", member.browser.cookie()},
                                        {"X-Request-Id", "from-the-browser"}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("X-Request-Id"), "from-the-browser");
    EXPECT_GT(rows_of("from-the-browser"), 0);
    EXPECT_TRUE(eventually([&] {
        return testing::Value(
            lines_of(node.log()),
            Contains(AllOf(
                HasSubstr("type=sign_up"), HasSubstr("request=from-the-browser"), HasSubstr("end=done"))));
    })) << node.log();
}

TEST_F(RequestId, IsTheCommandsOwnOverASocket) {
    const auto member = city.register_member(node, "住民");
    auto socket = member.browser.socket();
    const auto id = new_uuid();
    socket.send(frame("command", id, wish()));
    EXPECT_TRUE(answer_on(socket, id).ok());
    EXPECT_GT(rows_of(id), 0);
    EXPECT_TRUE(eventually([&] { return testing::Value(node.log(), HasSubstr("request=" + id)); }));
}

TEST_F(RequestId, OfARefusalStandsInTheLogWithItsReason) {
    auto visitor = city.register_member(node, "住民");
    visitor.browser = Browser(node);
    const auto id = new_uuid();
    auto socket = visitor.browser.socket();
    socket.send(frame("command", id, wish()));
    EXPECT_EQ(answer_on(socket, id).code(), "log_in_first");
    EXPECT_EQ(rows_of(id), 0);
    EXPECT_TRUE(eventually([&] {
        return testing::Value(lines_of(node.log()),
                              Contains(AllOf(HasSubstr("request=" + id), HasSubstr("end=log_in_first"))));
    })) << node.log();
}

}  // namespace
}  // namespace yui::tests
