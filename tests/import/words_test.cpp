// What sentences of a file say, and which place they mean.
#include "server/import/words.hpp"

#include <gtest/gtest.h>

#include "server/import/columns.hpp"
#include "server/import/place_names.hpp"
#include "server/import/text.hpp"

namespace yui::imports {
namespace {

using protocol::SignUpWay;

TEST(CallingOff, IsReadFromPlainSentences) {
    EXPECT_EQ(called_off("海岸工事中のため実施しません")->standing, Standing::cancelled);
    EXPECT_EQ(called_off("【中止】朝の体操")->standing, Standing::cancelled);
    EXPECT_EQ(called_off("秋まつりは延期しました。日程は後日")->sentence, "秋まつりは延期しました");
    EXPECT_EQ(called_off("秋まつりは延期しました")->standing, Standing::postponed);
}

TEST(CallingOff, IsNotReadFromConditions) {
    for (const auto* text : {"雨天中止",
                             "荒天の場合は中止します",
                             "定員になり次第受付を中止します",
                             "中止することがあります",
                             "雨天の場合は翌日に延期",
                             "小雨決行、荒天中止",
                             "楽しい会です"})
        EXPECT_FALSE(called_off(text)) << text;
}

TEST(CallingOff, IsAMarkInATitle) {
    for (const auto* title : {"【中止】朝の体操",
                              "朝の体操（中止）",
                              "中止：朝の体操",
                              "秋まつり延期",
                              "※中止 朝の体操",
                              "朝の体操（台風のため中止）"})
        EXPECT_TRUE(marked_as_off(title)) << title;
    EXPECT_FALSE(marked_as_off("計画の中止を考える講座"));
}

TEST(CallingOff, LeavesTheTitleWithoutItsMark) {
    for (const auto* title : {"【中止】朝の体操",
                              "朝の体操（中止）",
                              "中止：朝の体操",
                              "朝の体操【台風のため延期】",
                              "※中止 朝の体操",
                              "朝の体操 中止のお知らせ"})
        EXPECT_EQ(squeezed(without_mark(title)), "朝の体操") << title;
    EXPECT_EQ(squeezed(without_mark("【中止】【中央公民館】朝の体操")), "中央公民館朝の体操");
    for (const auto* title : {"計画の中止を考える講座", "秋まつり(雨天中止)", "秋まつり雨天中止"})
        EXPECT_EQ(without_mark(title), title);
}

TEST(WaysToSignUp, AreNeverHere) {
    EXPECT_EQ(read_way("電話で申し込み", true, false).value, SignUpWay::phone);
    EXPECT_EQ(read_way("申し込み不要。直接会場へ", true, true).value, SignUpWay::not_needed);
    EXPECT_EQ(read_way("申し込みフォームから", true, true).value, SignUpWay::site);
    EXPECT_EQ(read_way("窓口で", true, false).value, SignUpWay::desk);
    EXPECT_EQ(read_way("電話で", false, false).confidence, ImportConfidence::likely);
    EXPECT_EQ(read_way("", true, true).confidence, ImportConfidence::likely);
    EXPECT_EQ(read_way("往復はがきで", true, true).confidence, ImportConfidence::likely);
}

TEST(PlaceNames, AreLinkedWhenTheyAreTheSameAfterNormalising) {
    PlaceNames places;
    places.add(1, "港地域交流センター");
    places.add(2, "駿河湾深層水利用促進交流施設（深層水ミュージアム）");
    places.add(3, "小川地域交流センター");
    EXPECT_EQ(places.find("港地域交流センター").value->facility, 1);
    EXPECT_EQ(places.find("港地域交流　センター").value->facility, 1);
    EXPECT_EQ(places.find("深層水ミュージアム").value->facility, 2);
    const auto room = places.find("港地域交流センター　2階 大会議室");
    EXPECT_EQ(room.value->facility, 1);
    EXPECT_EQ(room.confidence, ImportConfidence::certain);
    EXPECT_EQ(room.value->room, "2階 大会議室");
}

TEST(PlaceNames, ThatAreOnlyAlikeAreDoubtful) {
    PlaceNames places;
    places.add(1, "港地域交流センター");
    const auto alike = places.find("港地区交流センター");
    ASSERT_TRUE(alike.value);
    EXPECT_EQ(alike.value->facility, 1);
    EXPECT_EQ(alike.confidence, ImportConfidence::likely);
    EXPECT_EQ(places.find("港地域交流センター分館").confidence, ImportConfidence::likely);
    EXPECT_FALSE(places.find("市民体育館").value);
    EXPECT_EQ(places.find("市民体育館").confidence, ImportConfidence::certain);
}

TEST(PlaceNames, OfTwoFacilitiesAreNobodys) {
    PlaceNames places;
    places.add(1, "中央公民館");
    places.add(2, "中央公民館");
    EXPECT_EQ(places.find("中央公民館").confidence, ImportConfidence::likely);
}

TEST(Headings, AreFoundByTheirWords) {
    EXPECT_EQ(column_of("料金（基本）"), Column::fee);
    EXPECT_EQ(column_of("料金(基本)"), Column::fee);
    EXPECT_EQ(column_of("都道府県コ―ド又は市区町村コ―ド"), Column::city_code);
    EXPECT_EQ(column_of("名称_カナ"), Column::kana);
    EXPECT_EQ(column_of("ＩＤ"), Column::id);
    EXPECT_FALSE(column_of("対象となる産業"));
}

}  // namespace
}  // namespace yui::imports
