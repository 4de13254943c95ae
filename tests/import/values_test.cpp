// Telephone numbers, money, heads, coordinates and codes.
#include "server/import/values.hpp"

#include <gtest/gtest.h>

namespace yui::imports {
namespace {

using protocol::FeeKind;

TEST(Phones, AreWrittenAlike) {
    EXPECT_EQ(read_phone("(048)227-7633").value, "(048)227-7633");
    EXPECT_FALSE(read_phone("(048)227-7633").mended);
    EXPECT_EQ(read_phone("０５４―６２４―３６６８").value, "054-624-3668");
    EXPECT_EQ(read_phone("TEL：054-624-3668（内線12）").value, "054-624-3668");
    EXPECT_EQ(read_phone("(047)366-4081()/(04)7158-4543()").value, "(047)366-4081 / (04)7158-4543");
    EXPECT_EQ(read_phone("546243668").value, "0546243668");
    EXPECT_EQ(read_phone("12-34").confidence, ImportConfidence::unclear);
    EXPECT_EQ(read_phone("窓口まで").confidence, ImportConfidence::unclear);
    EXPECT_FALSE(read_phone("").value);
}

TEST(Fees, SayWhetherTheyAreFreeOrHowMuch) {
    EXPECT_EQ(read_fee("0", "").value->kind, FeeKind::free);
    EXPECT_EQ(read_fee("無料", "").value->kind, FeeKind::free);
    EXPECT_EQ(read_fee("", "").value->kind, FeeKind::not_stated);
    EXPECT_EQ(read_fee("５００円", "").value->yen, 500);
    EXPECT_EQ(read_fee("1,000", "").value->yen, 1000);
    const auto several = read_fee("一般500円、小学生300円", "");
    EXPECT_EQ(several.value->kind, FeeKind::paid);
    EXPECT_FALSE(several.value->yen);
    EXPECT_EQ(several.value->covers, "一般500円、小学生300円");
    EXPECT_EQ(read_fee("0", "1回 1,000円").confidence, ImportConfidence::likely);
    EXPECT_EQ(read_fee("0", "部品代がかかる場合があります").confidence, ImportConfidence::certain);
}

TEST(Heads, AreCounted) {
    EXPECT_EQ(read_heads("２０名").value->count, 20);
    EXPECT_EQ(read_heads("先着15組").value->unit, protocol::CapacityUnit::groups);
    EXPECT_EQ(read_heads("1,000人").value->count, 1000);
    EXPECT_EQ(read_heads("10～20名").confidence, ImportConfidence::likely);
    EXPECT_EQ(read_heads("なし").confidence, ImportConfidence::unclear);
}

TEST(Points, AreTurnedRoundWhereTheyWereSwapped) {
    const std::vector<Point> city{{34.87, 138.32}};
    const auto right = read_point("34.878", "138.333", city);
    EXPECT_EQ(right.confidence, ImportConfidence::certain);
    EXPECT_FALSE(right.mended);
    const auto swapped = read_point("138.333", "34.878", city);
    EXPECT_TRUE(swapped.mended);
    EXPECT_DOUBLE_EQ(swapped.value->lat, 34.878);
    EXPECT_DOUBLE_EQ(swapped.value->lon, 138.333);
}

TEST(Points, OutsideTheCityAreDoubtfulAndOutsideJapanNone) {
    const std::vector<Point> city{{34.87, 138.32}};
    EXPECT_EQ(read_point("35.68", "139.76", city).confidence, ImportConfidence::likely);
    EXPECT_EQ(read_point("35.68", "139.76", {}).confidence, ImportConfidence::certain);
    EXPECT_FALSE(read_point("0", "0", city).value);
    EXPECT_FALSE(read_point("34.87", "", city).value);
    EXPECT_EQ(read_point("", "", city).confidence, ImportConfidence::certain);
}

TEST(CityCodes, GetBackWhatASpreadsheetLost) {
    EXPECT_EQ(read_city_code("222127").value, "222127");
    EXPECT_EQ(read_city_code("92011").value, "092011");
    EXPECT_EQ(read_city_code("43202").value, "432024");
    EXPECT_FALSE(read_city_code("222128").value);
}

}  // namespace
}  // namespace yui::imports
