// Lists by words: together with every other condition, page by page, on both databases.
#include "tests/app/helping_town.hpp"

#include "server/store/search_index.hpp"

namespace yui::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

class SearchTest : public HelpingTown {
protected:
    struct Plan {
        std::string title;
        std::string summary = {};
        int days = 1;
        std::function<void(protocol::EventFields&)> change = {};
    };

    std::int64_t publish(const Plan& plan) {
        protocol::CreateEvent create;
        create.group = group;
        create.fields.title.ja = plan.title;
        create.fields.summary = protocol::Long3{plan.summary, {}, {}};
        create.fields.contact.name = "世話役";
        if (plan.change) plan.change(create.fields);
        protocol::OccurrenceDraft date;
        date.starts_at = tomorrow + plan.days * domain::day + 10 * domain::hour;
        date.ends_at = date.starts_at + domain::hour;
        create.occurrences = {date};
        const auto made = town.tell(organizer.caller, create).value();
        EXPECT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made.event}).has_value());
        return made.event;
    }
    protocol::EventList events(protocol::ListEvents query) {
        return town.ask(town.visitor(), std::move(query)).value();
    }
    static protocol::ListEvents words(const std::string& text) {
        protocol::ListEvents query;
        query.text = text;
        return query;
    }
    static std::vector<std::int64_t> ids(const protocol::EventList& list) {
        std::vector<std::int64_t> all;
        for (const auto& card : list.events) all.push_back(card.id);
        return all;
    }
};

YUI_ON_EVERY_DATABASE(SearchTest);

TEST_P(SearchTest, ShowsEventsByWhereTheWordsStandAndThenByDate) {
    const auto in_body =
        publish({"春の会", "歩きます", 1, [](auto& fields) { fields.place.name = "清掃工場"; }});
    const auto in_summary = publish({"川の会", "みんなで清掃します", 2});
    const auto later = publish({"海岸清掃", "", 4});
    const auto sooner = publish({"清掃の日", "", 3});
    publish({"体操", "", 1});
    const auto list = events(words("清掃"));
    EXPECT_THAT(ids(list), ElementsAre(sooner, later, in_summary, in_body));
    EXPECT_EQ(list.total, 4);
}

TEST_P(SearchTest, CountsAndPagesOnlyWhatWasFound) {
    std::vector<std::int64_t> made;
    for (int i = 0; i < 7; ++i) made.push_back(publish({"夏祭り" + std::to_string(i), "", i}));
    publish({"体操", "", 0});
    auto query = words("まつり");
    query.limit = 3;
    query.offset = 3;
    const auto list = events(query);
    EXPECT_EQ(list.total, 7);
    EXPECT_THAT(ids(list), ElementsAre(made[3], made[4], made[5]));
    query.offset = 10;
    EXPECT_THAT(events(query).events, IsEmpty());
    EXPECT_EQ(events(query).total, 7);
}

TEST_P(SearchTest, HoldsTogetherWithEveryOtherCondition) {
    const auto plain = publish({"清掃一", "", 1, [](auto& fields) {
                                    fields.fee = protocol::FeeKind::paid;
                                    fields.audience = protocol::Audience::adults;
                                }});
    const auto free_here = publish({"清掃二", "", 2, [](auto& fields) {
                                        fields.fee = protocol::FeeKind::free;
                                        fields.way = protocol::SignUpWay::not_needed;
                                        fields.access = {protocol::Access::step_free};
                                        fields.category = protocol::Category::cleaning;
                                        fields.audience = protocol::Audience::parents;
                                    }});
    const auto only = [&](auto set) {
        auto query = words("清掃");
        set(query);
        const auto list = events(query);
        EXPECT_EQ(list.total, static_cast<std::int64_t>(list.events.size()));
        return ids(list);
    };
    EXPECT_THAT(only([](auto&) {}), ElementsAre(plain, free_here));
    EXPECT_THAT(only([](auto& query) { query.free_of_charge = true; }), ElementsAre(free_here));
    EXPECT_THAT(only([](auto& query) { query.no_sign_up = true; }), ElementsAre(free_here));
    EXPECT_THAT(only([](auto& query) { query.step_free = true; }), ElementsAre(free_here));
    EXPECT_THAT(only([](auto& query) { query.with_children = true; }), ElementsAre(free_here));
    EXPECT_THAT(only([](auto& query) { query.category = protocol::Category::cleaning; }),
                ElementsAre(free_here));
    EXPECT_THAT(only([&](auto& query) { query.to = tomorrow + 2 * domain::day; }), ElementsAre(plain));
    EXPECT_THAT(only([&](auto& query) { query.area = town.area + 1000; }), IsEmpty());
}

TEST_P(SearchTest, TakesAnEventForEveryoneAsOneForFamiliesUnlessItNamesAnAge) {
    const auto everyone = publish({"お祭り"});
    publish({"お祭りの相談", "", 2, [](auto& fields) { fields.min_age = 18; }});
    const auto looked_after = publish({"お祭りの講座", "", 3, [](auto& fields) {
                                           fields.audience = protocol::Audience::adults;
                                           fields.access = {protocol::Access::child_care};
                                       }});
    auto query = words("祭り");
    query.with_children = true;
    EXPECT_THAT(ids(events(query)), ElementsAre(everyone, looked_after));
}

TEST_P(SearchTest, AsksForEverythingWhereOnlySeparatorsAreTyped) {
    publish({"体操"});
    EXPECT_EQ(events(words("　・ー")).total, 1);
    EXPECT_EQ(events(words("何もない")).total, 0);
}

TEST_P(SearchTest, NeverShowsADraft) {
    protocol::CreateEvent create;
    create.group = group;
    create.fields.title.ja = "ひみつの祭り";
    create.fields.contact.name = "世話役";
    protocol::OccurrenceDraft date;
    date.starts_at = tomorrow;
    date.ends_at = tomorrow + domain::hour;
    create.occurrences = {date};
    ASSERT_TRUE(town.tell(organizer.caller, create).has_value());
    EXPECT_EQ(events(words("ひみつ")).total, 0);
}

TEST_P(SearchTest, FollowsAChangeAtOnceAndTellsListsThatAreKept) {
    const auto event = publish({"夏祭り"});
    town.heard();
    protocol::ChangeEvent change;
    change.event = event;
    change.version = 1;
    change.fields.title.ja = "海岸清掃";
    change.fields.contact.name = "世話役";
    ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    EXPECT_EQ(events(words("祭り")).total, 0);
    EXPECT_THAT(ids(events(words("清掃"))), ElementsAre(event));
    EXPECT_THAT(town.heard(), Contains(Field(&bus::Message::stream, "list:public")));
    Town other(town, 2);
    protocol::ListEvents query = words("清掃");
    EXPECT_EQ(other.ask(town.visitor(), query)->total, 1);
}

TEST_P(SearchTest, FindsHelpByNeedRoleEventGroupAndPlace) {
    const auto event = publish({"どんどや"});
    const auto posted = post([&](auto& need) {
        need.event = event;
        need.fields.title.ja = "火の番をする人";
        need.roles[0].title.ja = "交通の案内";
    });
    post([](auto& need) { need.fields.title.ja = "受付"; });
    const auto found = [&](const std::string& text) {
        protocol::ListNeeds query;
        query.text = text;
        std::vector<std::int64_t> all;
        const auto list = town.ask(town.visitor(), query).value();
        EXPECT_EQ(list.total, static_cast<std::int64_t>(list.needs.size()));
        for (const auto& card : list.needs) all.push_back(card.id);
        return all;
    };
    EXPECT_THAT(found("火の番"), ElementsAre(posted.need));
    EXPECT_THAT(found("こうつう"), IsEmpty());
    EXPECT_THAT(found("交通"), ElementsAre(posted.need));
    EXPECT_THAT(found("ドンドヤ"), ElementsAre(posted.need));
    EXPECT_THAT(found("どんどや 案内"), ElementsAre(posted.need));
    EXPECT_THAT(found("体操クラブ"), SizeIs(2));
}

TEST_P(SearchTest, FindsGroupsAndVenues) {
    protocol::RequestGroup wish;
    wish.name.ja = "ボランティアの輪";
    wish.area = town.area;
    wish.purpose = "海岸の清掃をします";
    wish.contact.name = "世話役";
    wish.declaration = true;
    const auto made = town.tell(organizer.caller, wish).value();
    protocol::ListGroups groups;
    groups.text = "ぼらんてぃあ";
    EXPECT_EQ(town.ask(town.visitor(), groups)->total, 0) << "not before the center has checked it";
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{made.group, "訪ねました"}).has_value());
    EXPECT_EQ(town.ask(town.visitor(), groups)->groups.front().id, made.group);
    groups.text = "清掃";
    EXPECT_EQ(town.ask(town.visitor(), groups)->total, 1);

    town.sql().run(
        "INSERT INTO facility (name, kana, area, access) VALUES ('みなと公民館', 'みなとこうみんかん', "
        "$1, 'step_free'), ('やま公民館', 'やまこうみんかん', $1, '')",
        {town.area});
    store::index_all_missing(town.sql());
    protocol::ListFacilities venues;
    venues.text = "コウミンカン";
    EXPECT_THAT(town.ask(town.visitor(), venues)->facilities, SizeIs(2));
    venues.step_free = true;
    EXPECT_EQ(town.ask(town.visitor(), venues)->facilities.front().name.ja, "みなと公民館");
    venues.text = "やま";
    EXPECT_THAT(town.ask(town.visitor(), venues)->facilities, IsEmpty());
}

TEST_P(SearchTest, FiltersTheBoardByTheSameWords) {
    post([](auto& need) { need.fields.title.ja = "ＡＥＤの係"; });
    post([](auto& need) { need.fields.title.ja = "受付"; });
    protocol::GetBoard board;
    board.center = town.center;
    board.text = "aed";
    EXPECT_EQ(town.ask(coordinator.caller, board)->total, 1);
    board.text = "うけつけ";
    EXPECT_EQ(town.ask(coordinator.caller, board)->total, 0);
    board.text = "受け付け";
    EXPECT_EQ(town.ask(coordinator.caller, board)->total, 1);
}

}  // namespace
}  // namespace yui::tests
