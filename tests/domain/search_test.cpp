// What the same word is, however it was typed; and what a search means.
#include "server/domain/search_words.hpp"

#include <gmock/gmock.h>

#include "server/domain/search_text.hpp"

namespace yui::domain {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Findable titled(std::string_view title) {
    Findable text;
    text.add(FoundIn::title, title);
    return text;
}

bool finds(std::string_view typed, std::string_view title) {
    return titled(title).answers(search_words(typed)).has_value();
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

TEST(FoldedText, IsTheSameHoweverItWasTyped) {
    EXPECT_EQ(folded_for_search("ＡＥＤ"), "aed");
    EXPECT_EQ(folded_for_search("ﾎﾞﾗﾝﾃｨｱ"), folded_for_search("ぼらんてぃあ"));
    EXPECT_EQ(folded_for_search("ボランティア"), "ぼらんてぃあ");
    EXPECT_EQ(folded_for_search("コンピューター"), folded_for_search("コンピュータ"));
    EXPECT_EQ(folded_for_search("第①回　お茶・お花（ひがし）"), "第1回お茶お花ひがし");
    EXPECT_EQ(folded_for_search("10：00～12：00"), folded_for_search("10:00〜12:00"));
    EXPECT_EQ(folded_for_search("Ｗｉ－Ｆｉ"), "wifi");
    EXPECT_EQ(folded_for_search("髙﨑"), "高崎");
    EXPECT_EQ(folded_for_search("は゛"), "ば");
    EXPECT_EQ(folded_for_search("ヴァイオリン"), folded_for_search("ゔぁいおりん"));
}

TEST(FoldedText, IsEmptyWhereNothingIsSaid) {
    for (const auto* text : {"", " ", "　\t", "・ー〜", "（）「」"})
        EXPECT_EQ(folded_for_search(text), "") << text;
}

TEST(FoldedText, StaysAsItIsWhenFoldedAgain) {
    for (const auto* text :
         {"は゛ｰ", "ﷺ", "Ａ\u0301ｂ", "👨‍👩‍👧 祭り", "%_'\\", "ｶﾞｷﾞ", "İstanbul ß", "\u0301"}) {
        const auto once = folded_for_search(text);
        EXPECT_EQ(folded_for_search(once), once) << text;
    }
}

TEST(Readings, AreBothOfARuby) {
    EXPECT_THAT(readings("{夏|なつ}{祭|まつ}りに {行|い}く"),
                ElementsAre("夏祭りに 行く", "なつまつりに いく"));
    EXPECT_THAT(readings("どんどや"), ElementsAre("どんどや"));
    EXPECT_THAT(readings("{開いたまま|"), ElementsAre("{開いたまま|"));
    EXPECT_THAT(readings("}|{"), ElementsAre("}|{"));
}

TEST(Grams, AreNeighboursOfOneLineAndEveryCharacterBeginsOne) {
    EXPECT_THAT(grams_of("ab\nc"), ElementsAre(gram_of('a', 'b'), gram_of('b', 0), gram_of('c', 0)));
    EXPECT_THAT(grams_of("aaa"), ElementsAre(gram_of('a', 0), gram_of('a', 'a')));
    EXPECT_THAT(grams_of(""), IsEmpty());
    EXPECT_GT(gram_of(U'祭', U'り'), gram_of(U'祭', 0));
    EXPECT_LT(gram_of(U'祭', 0x10FFFF), last_gram_with(U'祭'));
    EXPECT_LT(last_gram_with(U'祭'), gram_of(U'祭' + 1, 0));
}

TEST(Search, FindsWhatIsMeant) {
    EXPECT_TRUE(finds("清掃", "河川敷の清掃活動"));
    EXPECT_TRUE(finds("祭り", "校区の夏祭り"));
    EXPECT_TRUE(finds("まつり", "校区の夏祭り"));
    EXPECT_TRUE(finds("祭り", "さくらまつり"));
    EXPECT_TRUE(finds("ＡＥＤ", "aed の使い方"));
    EXPECT_TRUE(finds("AED", "ＡＥＤ講習会"));
    EXPECT_TRUE(finds("ぼらんてぃあ", "ボランティア入門"));
    EXPECT_TRUE(finds("子供", "こども食堂"));
    EXPECT_TRUE(finds("こども食堂", "子ども食堂"));
    EXPECT_TRUE(finds("障がい", "障害のある人と歩く"));
    EXPECT_TRUE(finds("ゴミ拾い", "海岸清掃"));
    EXPECT_TRUE(finds("スマホ", "スマートフォン相談"));
    EXPECT_TRUE(finds("なつまつり", "{夏|なつ}{祭|まつ}り"));
    EXPECT_TRUE(finds("り", "夏祭り"));
    EXPECT_FALSE(finds("清掃", "体操の会"));
    EXPECT_FALSE(finds("祭り", "清掃"));
}

TEST(Search, WantsEveryWordWhereverItStands) {
    EXPECT_TRUE(finds("ひがし 清掃", "清掃活動（ひがし校区）"));
    EXPECT_TRUE(finds("ひがし　清掃", "清掃活動（ひがし校区）"));
    EXPECT_FALSE(finds("ひがし 清掃", "清掃活動（にし校区）"));
}

TEST(Search, AsksForNothingWhereNothingIsSaid) {
    EXPECT_THAT(search_words("　・ー "), IsEmpty());
    EXPECT_THAT(search_words("清掃 清掃　ｾｲｿｳ"), SizeIs(2));
}

TEST(Search, SaysHowWellItWasMeant) {
    Findable text;
    text.add(FoundIn::title, "清掃活動");
    text.add(FoundIn::summary, "川をきれいにします");
    text.add(FoundIn::body, "ひがし公民館");
    EXPECT_EQ(text.answers(search_words("清掃")), FoundIn::title);
    EXPECT_EQ(text.answers(search_words("清掃 川")), FoundIn::summary);
    EXPECT_EQ(text.answers(search_words("公民館 清掃")), FoundIn::body);
    EXPECT_EQ(text.answers(search_words("清掃 海")), std::nullopt);
    EXPECT_EQ(text.answers({}), FoundIn::title);
}

TEST(Search, NeverReachesOverTheEndOfALine) {
    Findable text;
    text.add(FoundIn::title, "体操");
    text.add(FoundIn::title, "会場");
    EXPECT_FALSE(text.answers(search_words("操会")));
    EXPECT_TRUE(text.answers(search_words("会場")));
}

TEST(Search, KeepsTheNumberOfSpellingsSmall) {
    const auto words = search_words("子供まつり清掃花火友達障害パソコン受付引越防災訓練草刈り");
    ASSERT_THAT(words, SizeIs(1));
    EXPECT_LE(words[0].spellings.size(), 12u);
    EXPECT_EQ(words[0].spellings[0],
              folded_for_search("子供まつり清掃花火友達障害パソコン受付引越防災訓練草刈り"));
}

TEST(Search, TakesAnythingThatCanBeTyped) {
    EXPECT_THAT(search_words(repeated("ﷺ", 80)), SizeIs(1));
    EXPECT_TRUE(finds(repeated("ﷺ", 80), repeated("ﷺ", 80)));
    EXPECT_TRUE(finds("%", "100%の力"));
    EXPECT_FALSE(finds("%", "体操"));
    EXPECT_FALSE(finds("_", "体操"));
    EXPECT_TRUE(finds("🎉", "開所式🎉"));
    EXPECT_THAT(search_words(repeated("\u0301", 80)), SizeIs(1));
    EXPECT_THAT(search_words("\xff\xfe"), SizeIs(1));
    EXPECT_THAT(search_words("a b c d e f g h i j"),
                Contains(testing::Field(&SearchWord::spellings, ElementsAre("j"))));
}

}  // namespace
}  // namespace yui::domain
