// Who may be one person: what a desk is asked about before it writes somebody down.
#include "server/domain/same_person.hpp"

#include <gtest/gtest.h>

namespace yui::domain {
namespace {

Known hanako() { return {{name_key("見本 花子")}, {"0000123456"}, 1978, 12}; }

TEST(NameKey, IsTheSameHoweverANameWasTyped) {
    EXPECT_EQ(name_key("見本 花子"), name_key("見本\u3000花子"));
    EXPECT_EQ(name_key("みほん はなこ"), name_key("ミホンハナコ"));
    EXPECT_EQ(name_key("ﾐﾎﾝ ﾊﾅｺ"), name_key("みほんはなこ"));
    EXPECT_EQ(name_key("Hanako MIHON"), name_key("ｈａｎａｋｏ ｍｉｈｏｎ"));
    EXPECT_NE(name_key("見本 花子"), name_key("見本 花江"));
}

TEST(MayBeOne, TakesANameWithTheSameNumberYearOrNeighbourhood) {
    EXPECT_TRUE(may_be_one(hanako(), {hanako().names, {"0000123456"}, 1950, 3}))
        << "somebody mistyped a year";
    EXPECT_TRUE(may_be_one(hanako(), {hanako().names, {}, 1978, {}}));
    EXPECT_TRUE(may_be_one(hanako(), {hanako().names, {"0000999999"}, {}, 12}));
}

TEST(MayBeOne, TellsApartWhoSharesANumberAHouseOrANameAlone) {
    EXPECT_FALSE(may_be_one(hanako(), {{name_key("見本 太郎")}, {"0000123456"}, 1978, 12}))
        << "one telephone";
    EXPECT_FALSE(may_be_one(hanako(), {hanako().names, {}, 1950, 12})) << "mother and daughter";
    EXPECT_FALSE(may_be_one(hanako(), {hanako().names}));
    EXPECT_FALSE(may_be_one({hanako().names}, {hanako().names})) << "nothing known is not the same";
}

}  // namespace
}  // namespace yui::domain
