// Names of streams and guards, taken apart.
#include "protocol/stream_name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace yui::tests {

namespace {

using protocol::parts_of;

std::string spelt(std::string_view name) {
    const auto [kind, id, tail] = parts_of(name);
    return std::string(kind) + ' ' + std::to_string(id) + ' ' + std::string(tail);
}

TEST(StreamName, HasAKindAnIdAndATail) {
    EXPECT_EQ(spelt("user:7"), "user 7 ");
    EXPECT_EQ(spelt("event:42:staff"), "event 42 staff");
    EXPECT_EQ(spelt("center:3:viewers:9"), "center 3 viewers:9");
    EXPECT_EQ(spelt("event:9223372036854775807"), "event 9223372036854775807 ");
}

TEST(StreamName, HasNoIdWhereNoneIsSpeltAsWeSpellIt) {
    for (const std::string_view name : {"",
                                        "user",
                                        "user:",
                                        "list:public",
                                        "user:0",
                                        "user:-7",
                                        "user:+7",
                                        "user:07",
                                        "user: 7",
                                        "user:7x",
                                        "user:7:",
                                        "user::7",
                                        "user:9223372036854775808"}) {
        EXPECT_EQ(parts_of(name).id, 0) << name;
    }
}

TEST(StreamName, MayLackItsKind) { EXPECT_EQ(spelt(":7"), " 7 "); }

}  // namespace

}  // namespace yui::tests
