// What people read about needs: lists with true reasons, their own page, candidates, the board.
#include "tests/app/need_pages_town.hpp"

namespace yui::tests {
namespace {

YUI_ON_EVERY_DATABASE(NeedPages);

TEST_P(NeedPages, ShowANeedToEverybodyWithOpenHeadsAndPositions) {
    const auto posted = post(heads(2, 6));
    const auto seen = page(town.visitor(), posted.need);
    ASSERT_THAT(seen.roles, SizeIs(1));
    EXPECT_EQ(seen.roles[0].open.heads_min, 2);
    EXPECT_EQ(seen.roles[0].open.heads_max, 6);
    EXPECT_EQ(seen.roles[0].version, 1);
    EXPECT_TRUE(seen.roles[0].urgent);
    EXPECT_TRUE(seen.roles[0].reasons.empty());
    EXPECT_FALSE(seen.may_edit);
    EXPECT_EQ(seen.at.streams.at("need:" + std::to_string(posted.need)), 1);

    const auto own = page(organizer.caller, posted.need);
    EXPECT_TRUE(own.may_edit);
    EXPECT_EQ(own.at.streams.count("need:" + std::to_string(posted.need) + ":staff"), 1u);
}

TEST_P(NeedPages, RaiseTheVersionOfARoleWithEveryChange) {
    const auto posted = post(heads(1, 5));
    const auto person = town.person("めじろ1");
    const auto offered = offer(person, posted.role);
    const auto seen = page(person.caller, posted.need);
    EXPECT_EQ(seen.roles[0].version, 2);
    EXPECT_EQ(seen.roles[0].open.confirmed, 1);
    ASSERT_TRUE(seen.roles[0].mine);
    EXPECT_EQ(seen.roles[0].mine->state, AssignmentState::confirmed);
    withdraw(person, offered->assignment);
    EXPECT_EQ(page(person.caller, posted.need).roles[0].version, 3);
    EXPECT_FALSE(page(person.caller, posted.need).roles[0].mine);
}

TEST_P(NeedPages, OfAGroupBeginWithWhatStillTakesPeople) {
    const auto filled = post(heads(1, 1));
    ASSERT_TRUE(offer(town.person("めじろ1"), filled.role).has_value());
    const auto later = post([&](auto& need) {
        *need.roles.front().starts_at += domain::day;
        *need.roles.front().ends_at += domain::day;
    });
    const auto of_group = town.ask(town.visitor(), protocol::GetGroup{group})->needs;
    ASSERT_THAT(of_group, SizeIs(2));
    EXPECT_EQ(of_group[0].id, later.need);
    EXPECT_EQ(of_group[1].id, filled.need);
}

TEST_P(NeedPages, FollowWhatHappensToTheirReader) {
    const auto posted = post();
    const auto person = town.person("めじろ1");
    const auto own = "user:" + std::to_string(person.account);
    EXPECT_EQ(page(person.caller, posted.need).at.streams.count(own), 1u);
    EXPECT_EQ(page(town.visitor(), posted.need).at.streams.size(), 1u);
}

TEST_P(NeedPages, NarrowTheListToDaysButKeepWhatCanBeDoneAnyTime) {
    const auto on_sunday = post();
    const auto on_monday = post([](auto& need) {
        need.roles[0].starts_at = *need.roles[0].starts_at + domain::day;
        need.roles[0].ends_at = *need.roles[0].ends_at + domain::day;
    });
    const auto any_time = post([](auto& need) {
        need.need_kind = protocol::NeedKind::anytime;
        need.roles[0].starts_at.reset();
        need.roles[0].ends_at.reset();
    });
    protocol::ListNeeds query;
    query.from = tomorrow;
    query.to = tomorrow + domain::day;
    const auto found = [&] {
        std::vector<std::int64_t> ids;
        const auto list = town.ask(town.visitor(), query).value();
        for (const auto& card : list.needs) ids.push_back(card.id);
        return ids;
    };
    EXPECT_THAT(found(), testing::UnorderedElementsAre(on_sunday.need, any_time.need));

    query.from = tomorrow + domain::day;
    query.to.reset();
    EXPECT_THAT(found(), testing::UnorderedElementsAre(on_monday.need, any_time.need));
}

TEST_P(NeedPages, ListWhatIsOpenSoonestFirstUnderItsFirstOpenRole) {
    const auto later = post([](auto& need) {
        need.fields.title.ja = "あとの会";
        need.roles[0].starts_at = *need.roles[0].starts_at + domain::day;
        need.roles[0].ends_at = *need.roles[0].ends_at + domain::day;
        need.roles.push_back(need.roles[0]);
        need.roles[1].title.ja = "受付";
    });
    const auto sooner = post();
    const auto closed = post();
    town.tell(organizer.caller, protocol::CloseNeed{closed.need, {}});
    ASSERT_TRUE(offer(town.person("めじろ1"), later.roles[0]).has_value());

    const auto list = town.ask(town.visitor(), protocol::ListNeeds{});
    ASSERT_THAT(list->needs, SizeIs(2));
    EXPECT_EQ(list->total, 2);
    EXPECT_EQ(list->needs[0].id, sooner.need);
    EXPECT_EQ(list->needs[1].role.title.ja, "受付");
    EXPECT_EQ(list->needs[1].more_roles, 0);

    protocol::ListNeeds by_word;
    by_word.text = "あと";
    EXPECT_THAT(town.ask(town.visitor(), by_word)->needs, SizeIs(1));
    protocol::ListNeeds second;
    second.limit = 1;
    second.offset = 1;
    EXPECT_EQ(town.ask(town.visitor(), second)->needs.front().id, later.need);
}

TEST_P(NeedPages, ShowAtLeastFiveNeedsToAnEmptyProfileAndToAVisitorWithOnlyAnArea) {
    const auto east = district("ひがし校区");
    for (int i = 0; i < 7; ++i)
        post([&](auto& need) {
            if (i % 2) need.roles[0].min_age = 18;
            if (i % 3 == 0) need.roles[0].skills = {{"sound", protocol::Level::alone}};
        });
    const auto empty = town.ask(town.person("めじろ1").caller, protocol::NeedsForMe{});
    EXPECT_GE(empty->needs.size(), 5u);
    EXPECT_TRUE(empty->nearby);
    for (const auto& card : empty->needs) {
        EXPECT_THAT(terms(card.role.reasons), Contains(ReasonTerm::time_unknown));
        EXPECT_TRUE(std::none_of(card.role.reasons.begin(), card.role.reasons.end(), [](const auto& reason) {
            return reason.fit == Fit::blocking || reason.fit == Fit::bad;
        }));
    }
    const auto visitor = town.ask(town.visitor(), protocol::NeedsForMe{east, {}});
    EXPECT_GE(visitor->needs.size(), 5u);
    EXPECT_TRUE(visitor->nearby);
}

TEST_P(NeedPages, RankWhatFitsFirstAndFillUpWithWhatIsNear) {
    const auto person = town.person("めじろ1");
    declare_time(person, 7, "morning");
    declare_skill(person, "sound", "alone");
    for (int i = 0; i < 3; ++i)
        post([](auto& need) {
            need.roles[0].starts_at = *need.roles[0].starts_at + 8 * domain::hour;  // 17:00, not declared
            need.roles[0].ends_at = *need.roles[0].ends_at + 8 * domain::hour;
        });
    post();
    const auto best = post([](auto& need) { need.roles[0].skills = {{"sound", protocol::Level::done}}; });

    const auto list = town.ask(person.caller, protocol::NeedsForMe{});

    ASSERT_THAT(list->needs, SizeIs(5));
    EXPECT_FALSE(list->nearby);
    EXPECT_EQ(list->needs[0].id, best.need);
    EXPECT_EQ(list->needs[0].role.reasons[0].term, ReasonTerm::skill);
    EXPECT_EQ(list->needs[0].role.reasons[0].words.at("level"), "alone");
    EXPECT_EQ(list->needs[4].role.reasons.back().fit, Fit::bad);
}

TEST_P(NeedPages, LeaveOutWhatAPersonCannotDoOrHasAnswered) {
    const auto person = town.person("めじろ1");
    declare(person, "birth_year", 2015);
    const auto adults = post([](auto& need) { need.roles[0].min_age = 18; });
    const auto refused = post();
    const auto asked = ask(refused.role, person);
    answer(person, asked->assignment, Answer::decline);
    const auto open = post();

    const auto list = town.ask(person.caller, protocol::NeedsForMe{});

    ASSERT_THAT(list->needs, SizeIs(1));
    EXPECT_EQ(list->needs[0].id, open.need);
    EXPECT_THAT(terms(page(person.caller, adults.need).roles[0].reasons), Contains(ReasonTerm::age));
}

TEST_P(NeedPages, ShowMyRequestsDatesAndPastOnOnePage) {
    const auto happening = town.event(group, 10);
    const auto person = town.person("めじろ1");
    protocol::SignUp sign_up;
    sign_up.occurrence = happening.occurrence;
    sign_up.adults = 1;
    ASSERT_TRUE(town.tell(person.caller, sign_up).has_value());
    const auto early = post([](auto& need) {
        need.roles[0].starts_at = *need.roles[0].starts_at - 2 * domain::hour;
        need.roles[0].ends_at = *need.roles[0].ends_at - 2 * domain::hour;
    });
    const auto helping = offer(person, early.role);
    const auto asked = ask(post([](auto& need) {
                               need.roles[0].starts_at = *need.roles[0].starts_at + 4 * domain::hour;
                               need.roles[0].ends_at = *need.roles[0].ends_at + 4 * domain::hour;
                           }).role,
                           person);

    const auto mine = town.ask(person.caller, protocol::GetMyPage{});

    ASSERT_THAT(mine->asked, SizeIs(1));
    EXPECT_EQ(mine->asked[0].assignment, asked->assignment);
    ASSERT_THAT(mine->plans, SizeIs(2));
    EXPECT_EQ(mine->plans[0].assignment->id, helping->assignment);
    EXPECT_TRUE(mine->plans[1].sign_up);
    EXPECT_EQ(mine->next_question, "area");
    EXPECT_EQ(mine->at.streams.count("user:" + std::to_string(person.account)), 1u);

    town.move_clock(2 * domain::day);
    EXPECT_THAT(town.ask(person.caller, protocol::GetMyPage{})->past, SizeIs(2));
}

TEST_P(NeedPages, CountUnreadNoticesUntilTheyWereSeen) {
    const auto person = town.person("めじろ1");
    offer(person, post().role);
    const auto before = town.ask(person.caller, protocol::ListNotices{});
    ASSERT_THAT(before->notices, SizeIs(1));
    EXPECT_EQ(before->unread, 1);
    EXPECT_EQ(before->notices[0].title->ja, "朝の清掃");
    EXPECT_EQ(before->notices[0].starts_at, tomorrow + 9 * domain::hour);
    town.heard();

    ASSERT_TRUE(town.tell(person.caller, protocol::ReadNotices{before->notices[0].id}).has_value());

    const auto after = town.ask(person.caller, protocol::ListNotices{});
    EXPECT_EQ(after->unread, 0);
    EXPECT_TRUE(after->notices[0].read);
    EXPECT_THAT(town.heard(), SizeIs(1));
    EXPECT_TRUE(town.tell(person.caller, protocol::ReadNotices{before->notices[0].id}).has_value());
    EXPECT_THAT(town.heard(), SizeIs(0));
}

TEST_P(NeedPages, CountUnreadNoticesRightWhenManyArriveAtOnce) {
    Town other_node(town, 2);
    std::vector<std::future<app::Reply>> replies;
    std::vector<std::int64_t> roles;
    for (int i = 0; i < 20; ++i) roles.push_back(post(by_organizer()).role);
    for (int i = 0; i < 20; ++i)
        replies.push_back((i % 2 ? other_node : town)
                              .start(town.person("すぎ" + std::to_string(i)).caller,
                                     protocol::OfferHelp{roles[static_cast<std::size_t>(i)], {}}));
    for (auto& reply : replies) ASSERT_TRUE(reply.get().answer.has_value());
    std::vector<std::int64_t> unread;
    town.sql().run("SELECT body FROM event_log WHERE stream = $1 AND kind = 'notice_added' ORDER BY seq",
                   {"user:" + std::to_string(organizer.account)},
                   [&](const store::Row& row) {
                       const auto event = protocol::read_lenient<protocol::Event>(row.text(0)).value();
                       unread.push_back(std::get<protocol::NoticeAdded>(event).unread);
                   });
    ASSERT_THAT(unread, SizeIs(20));
    EXPECT_TRUE(std::is_sorted(unread.begin(), unread.end()));
    EXPECT_EQ(unread.back(), 20);
}

}  // namespace
}  // namespace yui::tests
