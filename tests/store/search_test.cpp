// The index finds exactly what a look at every row would find, on both databases and after every change.
#include "server/store/search.hpp"

#include <gmock/gmock.h>

#include <map>
#include <random>

#include "server/domain/search_text.hpp"
#include "server/store/events.hpp"
#include "server/store/search_index.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using domain::Findable;
using domain::FoundIn;
using store::Found;
using store::SearchKind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class SearchIndex : public testing::TestWithParam<Backend> {
protected:
    static protocol::EventFields fields(const std::string& title, const std::string& summary = {}) {
        protocol::EventFields made;
        made.title.ja = title;
        if (!summary.empty()) made.summary = protocol::Long3{summary, {}, {}};
        made.contact.name = "世話役";
        return made;
    }
    std::int64_t event(const protocol::EventFields& of) {
        return store::insert_event(town.sql(), group, of, account, town.now());
    }
    std::vector<Found> search(const std::string& typed, SearchKind kind = SearchKind::event) {
        return store::search(town.sql(), kind, domain::search_words(typed));
    }
    std::int64_t count(const std::string& sql) {
        return store::maybe_row<std::int64_t>(
                   town.sql(), sql, {}, [](const store::Row& row) { return row.integer(0); })
            .value();
    }

    Town town{GetParam()};
    std::int64_t account = town.person("書く人").account;
    std::int64_t group = town.group("ひがし会");
};

YUI_ON_EVERY_DATABASE(SearchIndex);

// Words of few letters, so that much is found by chance; with all that folding treats.
class Scribe {
public:
    std::string text(int least, int most) {
        static const std::vector<std::string> letters{"祭",
                                                      "り",
                                                      "リ",
                                                      "ﾘ",
                                                      "清",
                                                      "掃",
                                                      "ー",
                                                      "・",
                                                      " ",
                                                      "Ａ",
                                                      "a",
                                                      "子",
                                                      "供",
                                                      "も",
                                                      "ど",
                                                      "🎉",
                                                      "%",
                                                      "_",
                                                      "'"};
        std::string made;
        const auto length = std::uniform_int_distribution(least, most)(random_);
        for (int i = 0; i < length; ++i)
            made += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random_)];
        return made;
    }

private:
    std::mt19937 random_{20261122};
};

// The two characters that begin at a byte (the first is `length` bytes long); nothing at the last one.
std::string two_of(const std::string& text, std::size_t at, std::size_t& length) {
    const auto step = [&](std::size_t from) {
        auto next = from + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
        return next;
    };
    length = step(at) - at;
    return at + length >= text.size() ? "" : text.substr(at, step(at + length) - at);
}

TEST_P(SearchIndex, FindsEveryTitleByAnyTwoOfItsCharacters) {
    const std::vector<std::string> titles{"どんどや（左義長）",
                                          "モグラ打ちのツトづくり",
                                          "夕涼みお話し会",
                                          "ＡＥＤ・救命講習",
                                          "子育てサロン「ひだまり」",
                                          "第３回 スマホ相談会",
                                          "髙橋さんと歩く町",
                                          "海岸清掃🌊2027",
                                          "Wi-Fi教室",
                                          "ﾗﾝﾆﾝｸ教室",
                                          "10：00〜の体操",
                                          "100%手話"};
    for (const auto& title : titles) {
        const auto id = event(fields(title));
        std::size_t length = 0;
        for (std::size_t at = 0; at < title.size(); at += length) {
            const auto two = two_of(title, at, length);
            const auto words = domain::search_words(two);
            if (words.empty()) continue;  // the last one, or what only separates
            EXPECT_THAT(store::search(town.sql(), SearchKind::event, words),
                        Contains(Found{id, FoundIn::title}))
                << title << " by " << two;
        }
    }
}

TEST_P(SearchIndex, FindsWhatALookAtEveryRowFinds) {
    Scribe scribe;
    std::map<std::int64_t, Findable> all;
    for (int i = 0; i < 120; ++i) {
        const auto written = fields("t" + scribe.text(1, 12), "s" + scribe.text(0, 30));
        Findable text;
        text.add(FoundIn::title, written.title.ja);
        text.add(FoundIn::summary, written.summary->ja);
        text.add(FoundIn::body, "ひがし会");
        all[event(written)] = text;
    }
    for (int i = 0; i < 400; ++i) {
        const auto typed = scribe.text(1, 7);
        const auto words = domain::search_words(typed);
        if (words.empty()) continue;
        std::vector<Found> expected;
        for (const auto& [id, text] : all)
            if (const auto place = text.answers(words)) expected.push_back({id, *place});
        EXPECT_EQ(search(typed), expected) << typed;
    }
}

TEST_P(SearchIndex, ForgetsWhatAnEventDoesNotSayAnyMore) {
    const auto id = event(fields("夏祭り", "川で泳ぎます"));
    store::update_event(town.sql(), id, group, fields("海岸清掃", "夏の朝に"));
    EXPECT_THAT(search("祭り"), IsEmpty());
    EXPECT_THAT(search("川"), IsEmpty());
    EXPECT_THAT(search("海岸"), ElementsAre(Found{id, FoundIn::title}));
    EXPECT_THAT(search("夏"), ElementsAre(Found{id, FoundIn::summary}));
    const auto grams = count("SELECT COUNT(*) FROM search_gram");
    store::update_event(town.sql(), id, group, fields("海岸清掃", "夏の朝に"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM search_gram"), grams);
}

TEST_P(SearchIndex, TakesWhatOthersWroteOrAnOlderProgramLeft) {
    const auto direct = town.event(group, {}).event;  // a row without index
    const auto old = event(fields("海岸清掃"));
    EXPECT_THAT(search("体操"), IsEmpty());
    town.sql().run("UPDATE search_text SET version = 0, title = '古い' WHERE kind = 1 AND id = $1", {old});
    store::index_all_missing(town.sql());
    EXPECT_THAT(search("体操"), ElementsAre(Found{direct, FoundIn::title}));
    EXPECT_THAT(search("海岸"), ElementsAre(Found{old, FoundIn::title}));
    EXPECT_THAT(search("古い"), IsEmpty());
    EXPECT_EQ(store::index_missing(town.sql(), 100), 0);
}

TEST_P(SearchIndex, KeepsKindsApart) {
    event(fields("ひがし会の集い"));
    store::index_all_missing(town.sql());
    EXPECT_THAT(search("ひがし会", SearchKind::group), ElementsAre(Found{group, FoundIn::title}));
    EXPECT_THAT(search("集い", SearchKind::group), IsEmpty());
    EXPECT_THAT(search("ひがし会", SearchKind::need), IsEmpty());
}

TEST_P(SearchIndex, IsNotImpressedByWhatIsTyped) {
    const auto id = event(fields("100%_'; DROP TABLE event; --"));
    event(fields("体操"));
    std::string long_words;
    for (int i = 0; i < 80; ++i) long_words += "ﷺ";
    EXPECT_THAT(search(long_words), IsEmpty());
    EXPECT_THAT(search("%"), ElementsAre(Found{id, FoundIn::title}));
    EXPECT_THAT(search("_"), ElementsAre(Found{id, FoundIn::title}));
    EXPECT_THAT(search("%_'; drop TABLE"), ElementsAre(Found{id, FoundIn::title}));
    EXPECT_THAT(search("\\"), IsEmpty());
    EXPECT_THAT(search("a b c d e f g h i j k l m n o p q r s t u v w x y z"), IsEmpty());
    EXPECT_THAT(search("\u0301\u0301\u0301"), IsEmpty());
    const auto holy = event(fields("ﷺ"));
    EXPECT_THAT(search("ﷺ"), ElementsAre(Found{holy, FoundIn::title}));
}

}  // namespace
}  // namespace yui::tests
