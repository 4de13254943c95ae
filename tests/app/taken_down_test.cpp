// The center takes an event off the pages, or shows it again: whoever comes, helps or was asked would
// otherwise find a page that does not exist.
#include "tests/app/need_pages_town.hpp"

namespace yui::tests {
namespace {

using testing::IsEmpty;

class TakenDown : public NeedPages {
protected:
    Happening happening = town.event(group, 20);
    Person reader = town.person("めじろ1");

    void SetUp() override {
        protocol::SignUp command;
        command.occurrence = happening.occurrence;
        command.adults = 1;
        ASSERT_TRUE(town.tell(reader.caller, command).has_value());
        protocol::EnterSignUp guest;
        guest.occurrence = happening.occurrence;
        guest.adults = 1;
        guest.name = "みほん はなこ";
        guest.phone = "0000-12-3456";
        guest.channel = protocol::Channel::phone;
        ASSERT_TRUE(town.tell(organizer.caller, guest).has_value());
    }
    void take_down() {
        ASSERT_TRUE(
            town.tell(coordinator.caller, protocol::UnpublishEvent{happening.event, "確認中"}).has_value());
        run_jobs();
    }
    void show_again() {
        ASSERT_TRUE(town.tell(coordinator.caller, protocol::PublishEvent{happening.event}).has_value());
        run_jobs();
    }
    std::vector<protocol::State> said_on_lists() {
        std::vector<protocol::State> said;
        for (const auto& message : town.heard()) {
            const auto state = protocol::read_lenient<protocol::State>(message.text);
            if (message.stream == "list:public" && state) said.push_back(*state);
        }
        return said;
    }
    std::vector<protocol::NewsCall> to_tell() {
        return town.ask(coordinator.caller, protocol::GetBoard{town.center})->news;
    }
};
YUI_ON_EVERY_DATABASE(TakenDown);

TEST_P(TakenDown, IsToldToEverybodyWhoComesInTheirInboxOrByTelephone) {
    take_down();

    const auto notices = town.ask(reader.caller, protocol::ListNotices{})->notices;
    ASSERT_THAT(notices, SizeIs(1));
    EXPECT_EQ(notices[0].notice_kind, NoticeKind::taken_down);
    EXPECT_EQ(notices[0].title->ja, "体操の会");
    EXPECT_EQ(notices[0].starts_at, tomorrow + 10 * domain::hour);
    EXPECT_FALSE(notices[0].reason) << "it was written for the group, and may be about somebody";
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(to_tell()[0].display_name, "みほん はなこ");
    EXPECT_EQ(to_tell()[0].notice.notice_kind, NoticeKind::taken_down);
    EXPECT_EQ(count("SELECT taken FROM occurrence WHERE id = $1", {happening.occurrence}), 2)
        << "their places are kept";
}

TEST_P(TakenDown, IsNotRungUpAboutWhenItIsShownAgainBeforeTheCall) {
    take_down();
    show_again();
    EXPECT_THAT(to_tell(), IsEmpty()) << "nothing is otherwise than the person knows it";
    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::shown_again, NoticeKind::taken_down));
}

TEST_P(TakenDown, AndShownAgainIsRungUpAboutWhenThePersonHasBeenToldOfTheFirst) {
    take_down();
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::MarkTold{to_tell().at(0).id}).has_value());
    show_again();
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(to_tell()[0].notice.notice_kind, NoticeKind::shown_again);
}

TEST_P(TakenDown, IsToldToWhoHelpsAndWhoWasAskedAndOnPaperByTelephone) {
    const auto posted = post([&](auto& need) {
        need.event = happening.event;
        need.roles.front().heads_max = 5;
    });
    const auto [helper, asked, paper] = three_on(posted.role);

    take_down();

    EXPECT_THAT(inbox(helper), ElementsAre(NoticeKind::taken_down, NoticeKind::confirmed));
    EXPECT_THAT(inbox(asked), ElementsAre(NoticeKind::taken_down, NoticeKind::asked));
    std::vector<std::string> names;
    for (const auto& call : to_tell()) names.push_back(call.display_name);
    EXPECT_THAT(names, testing::UnorderedElementsAre("みほん はなこ", "すぎ4"));
    EXPECT_EQ(confirmed(posted.role), 2) << "their places are kept";

    show_again();
    EXPECT_THAT(inbox(helper),
                ElementsAre(NoticeKind::shown_again, NoticeKind::taken_down, NoticeKind::confirmed));
    EXPECT_THAT(to_tell(), IsEmpty());
}

TEST_P(TakenDown, AndShownAgainBringsItsNeedsBackToOpenPages) {
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    take_down();
    town.heard();

    show_again();

    const auto is_the_role = [&](const protocol::State& state) {
        const auto* role = std::get_if<protocol::RoleOpen>(&state);
        return role != nullptr && role->role == posted.role && !role->closed;
    };
    EXPECT_THAT(said_on_lists(), testing::Contains(testing::Truly(is_the_role)));
}

TEST_P(TakenDown, IsOfferedNoLongerOnOpenListsUntilItIsShownAgain) {
    const auto offered = [&](bool open) {
        return testing::Truly([this, open](const protocol::State& state) {
            const auto* seats = std::get_if<protocol::Seats>(&state);
            return seats != nullptr && seats->occurrence == happening.occurrence &&
                   seats->closed.value_or(false) != open;
        });
    };
    town.heard();

    take_down();
    EXPECT_THAT(
        said_on_lists(),
        testing::AllOf(testing::Contains(offered(false)), testing::Not(testing::Contains(offered(true)))));
    show_again();
    EXPECT_THAT(
        said_on_lists(),
        testing::AllOf(testing::Contains(offered(true)), testing::Not(testing::Contains(offered(false)))));
}

TEST_P(TakenDown, ADraftThatItsGroupGivesUpIsSpokenOfNowhere) {
    const auto fields = town.ask(organizer.caller, protocol::GetEvent{happening.event})->fields;
    protocol::OccurrenceDraft date;
    date.starts_at = town.now() + 3 * domain::day;
    date.ends_at = date.starts_at + domain::hour;
    town.heard();
    const auto draft = town.tell(organizer.caller, protocol::CreateEvent{group, fields, {date}});
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{draft->event, "やめます"}).has_value());
    EXPECT_THAT(said_on_lists(), IsEmpty());
}

TEST_P(TakenDown, IsToldOnceAndNotOfADraftNorOfWhatWasCancelledBefore) {
    ASSERT_TRUE(
        town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風のため"}).has_value());
    run_jobs();
    take_down();
    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::cancelled));
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(to_tell()[0].notice.notice_kind, NoticeKind::cancelled);
}

// Nobody hears of a page that is not there; who comes must know the new hour all the same.
TEST_P(TakenDown, TellsOnceItIsShownAgainWhatWasChangedMeanwhileFromWhatPeopleKnow) {
    take_down();
    const auto move_to = [&](const std::string& place) {
        const auto now = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
        protocol::ChangeEvent change{happening.event, now.version, now.fields};
        change.fields.place.name = place;
        ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    };
    move_to("公園");
    move_to("公民館");
    protocol::ChangeOccurrence later{happening.occurrence};
    later.fields.starts_at = tomorrow + 11 * domain::hour;
    later.fields.ends_at = tomorrow + 12 * domain::hour;
    ASSERT_TRUE(town.tell(organizer.caller, later).has_value());
    run_jobs();
    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::taken_down));

    show_again();

    std::vector<std::string> told;
    const auto inbox_now = town.ask(reader.caller, protocol::ListNotices{});
    for (const auto& notice : inbox_now->notices)
        if (notice.notice_kind == NoticeKind::changed)
            told.push_back(*notice.field + ' ' + *notice.old + " > " + *notice.new_);
    const auto hour = [&](int hours) { return std::to_string(tomorrow + hours * domain::hour); };
    const std::vector<std::string> expected{"place 集会所 > 公民館",
                                            "starts_at " + hour(10) + " > " + hour(11)};
    EXPECT_THAT(told, testing::UnorderedElementsAreArray(expected));
    std::vector<std::string> shown;
    const auto page_now = town.ask(town.visitor(), protocol::GetEvent{happening.event});
    for (const auto& change : page_now->changes)
        shown.push_back(change.field + ' ' + change.old + " > " + change.new_);
    EXPECT_THAT(shown, testing::UnorderedElementsAreArray(expected));
    std::vector<NoticeKind> calls;
    for (const auto& call : to_tell()) calls.push_back(call.notice.notice_kind);
    EXPECT_THAT(calls, ElementsAre(NoticeKind::changed, NoticeKind::changed));

    take_down();
    show_again();
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetEvent{happening.event})->changes.size(), expected.size())
        << "told once";
}

// Who comes must hear of it, whether or not there is a page; only the center puts the page back.
TEST_P(TakenDown, IsCalledOffByItsGroupAndStaysOffThePages) {
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    const auto helper = town.person("つばき2");
    ASSERT_EQ(offer(helper, posted.role)->state, AssignmentState::confirmed);
    take_down();

    ASSERT_TRUE(
        town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風のため"}).has_value());
    run_jobs();

    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::cancelled, NoticeKind::taken_down));
    EXPECT_EQ(town.ask(reader.caller, protocol::ListNotices{})->notices[0].reason, "台風のため");
    EXPECT_THAT(inbox(helper),
                ElementsAre(NoticeKind::cancelled, NoticeKind::taken_down, NoticeKind::confirmed));
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(to_tell()[0].notice.notice_kind, NoticeKind::cancelled);
    EXPECT_EQ(count("SELECT taken FROM occurrence WHERE id = $1", {happening.occurrence}), 0);
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetEvent{happening.event}).error().code,
              ProblemCode::not_found);
    EXPECT_EQ(town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風"}).error().code,
              ProblemCode::wrong_state)
        << "once";

    show_again();

    EXPECT_EQ(town.ask(town.visitor(), protocol::GetEvent{happening.event})->state,
              protocol::EventState::cancelled);
    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::cancelled, NoticeKind::taken_down)) << "nothing new";
}

// They were told that it does not take place, and have given up their places.
TEST_P(TakenDown, IsShownAgainAsCalledOffIfItWasCalledOffBefore) {
    protocol::CancelEvent off{happening.event, "台風のため"};
    off.postponed = true;
    ASSERT_TRUE(town.tell(organizer.caller, off).has_value());
    run_jobs();
    take_down();
    ASSERT_EQ(town.ask(town.visitor(), protocol::GetEvent{happening.event}).error().code,
              ProblemCode::not_found);

    show_again();

    const auto page = town.ask(town.visitor(), protocol::GetEvent{happening.event});
    EXPECT_EQ(page->state, protocol::EventState::cancelled);
    EXPECT_EQ(page->cancel_reason, "台風のため");
    EXPECT_TRUE(page->postponed.value_or(false));
    protocol::SignUp come;
    come.occurrence = happening.occurrence;
    come.adults = 1;
    EXPECT_EQ(town.tell(reader.caller, come).error().code, ProblemCode::event_cancelled);
    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::cancelled)) << "nothing new";
}

}  // namespace
}  // namespace yui::tests
