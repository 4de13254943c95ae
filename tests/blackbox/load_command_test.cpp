// The `load` command of measurements (tests/load/node/door.hpp) exists in no program that people run.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/blackbox/city.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

const Json load{{"type", "load"}, {"event", 1}, {"occurrence", 1}, {"sign_up", 1}};

class LoadCommand : public testing::Test {
protected:
    std::int64_t rows() { return city.number("SELECT COUNT(*) FROM event_log"); }

    City city{Backend::sqlite};
};

TEST_F(LoadCommand, IsRefusedOverHttp) {
    const Node node(city.serving());
    auto member = city.register_member(node, "住民");
    const auto before = rows();
    EXPECT_EQ(member.browser.tell(load).status, 400);
    EXPECT_EQ(rows(), before);
}

TEST_F(LoadCommand, IsRefusedOverASocket) {
    const Node node(city.serving());
    auto member = city.register_member(node, "住民");
    const auto before = rows();
    auto socket = member.browser.socket();
    const auto id = new_uuid();
    socket.send(frame("command", id, load));
    EXPECT_EQ(answer_on(socket, id).status, 400);
    EXPECT_EQ(rows(), before);
}

TEST_F(LoadCommand, HasNoDoor) {
    const auto door = city.folder() + "/door";
    ::setenv("YUI_LOAD_DOOR", door.c_str(), 1);
    const Node node(city.serving());
    ::unsetenv("YUI_LOAD_DOOR");
    EXPECT_FALSE(std::filesystem::exists(door));
}

}  // namespace
}  // namespace yui::tests
