// Who does not read this site and must hear that something was moved or called off: a call on the board,
// until somebody of the staff has made it.
#include "server/store/leaving.hpp"
#include "tests/app/need_pages_town.hpp"

namespace yui::tests {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

class NewsCall : public NeedPages {
protected:
    Happening happening = town.event(group, 20);

    protocol::EnterSignUp rang_up(const std::string& name, std::optional<std::string> phone) {
        protocol::EnterSignUp command;
        command.occurrence = happening.occurrence;
        command.adults = 1;
        command.name = name;
        command.phone = std::move(phone);
        command.channel = protocol::Channel::phone;
        return command;
    }
    void guest(const std::string& name = "みほん はなこ") {
        ASSERT_TRUE(town.tell(organizer.caller, rang_up(name, "0000-12-3456")).has_value());
    }
    void come(const Person& person) {
        protocol::SignUp command;
        command.occurrence = happening.occurrence;
        command.adults = 1;
        ASSERT_TRUE(town.tell(person.caller, command).has_value());
    }
    void call_off() {
        ASSERT_TRUE(
            town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風のため"}).has_value());
        run_jobs();
    }
    // The date begins and ends so many hours after 10 o'clock and 12 o'clock of tomorrow.
    void move_by(std::int64_t hours, std::int64_t hours_at_its_end) {
        protocol::ChangeOccurrence change;
        change.occurrence = happening.occurrence;
        change.fields.starts_at = tomorrow + (10 + hours) * domain::hour;
        change.fields.ends_at = tomorrow + (12 + hours_at_its_end) * domain::hour;
        change.fields.capacity = 20;
        ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
        run_jobs();
    }
    protocol::Board board() { return town.ask(coordinator.caller, protocol::GetBoard{town.center}).value(); }
    std::vector<std::string> to_tell() {
        std::vector<std::string> names;
        for (const auto& call : board().news) names.push_back(call.display_name);
        EXPECT_EQ(board().counts.to_tell, static_cast<std::int64_t>(names.size()));
        return names;
    }
    protocol::Result<protocol::Done> told(const Person& by, std::int64_t call) {
        return town.tell(by.caller, protocol::MarkTold{call});
    }
    // What the board of the center heard of calls since the last look.
    std::vector<std::string> heard() {
        std::vector<std::string> texts;
        for (const auto& message : town.heard())
            if (message.stream == "center:" + std::to_string(town.center) + ":board" &&
                message.key.starts_with("call:"))
                texts.push_back(message.text);
        return texts;
    }
};
YUI_ON_EVERY_DATABASE(NewsCall);

TEST_P(NewsCall, ShowsWhoReadsNoInboxWithTheirNumberAndWhatWasCalledOff) {
    guest();
    const auto by_phone = town.person("つばき2");
    declare(by_phone, "phone", "0000123457");
    reached_by(by_phone, protocol::Channel::phone);
    come(by_phone);
    const auto reader = town.person("めじろ1");
    come(reader);
    EXPECT_THAT(to_tell(), IsEmpty());

    call_off();

    ASSERT_THAT(to_tell(), ElementsAre("みほん はなこ", "つばき2"));
    const auto calls = board().news;
    EXPECT_EQ(calls[0].phone, "0000123456");
    EXPECT_EQ(calls[1].phone, "0000123457");
    EXPECT_EQ(calls[0].notice.notice_kind, NoticeKind::cancelled);
    EXPECT_EQ(calls[0].notice.reason, "台風のため");
    EXPECT_EQ(calls[0].notice.title->ja, "体操の会");
    EXPECT_EQ(calls[0].notice.starts_at, tomorrow + 10 * domain::hour);
    EXPECT_THAT(inbox(by_phone), ElementsAre(NoticeKind::cancelled)) << "the inbox is there as well";
    EXPECT_THAT(inbox(reader), ElementsAre(NoticeKind::cancelled));
}

TEST_P(NewsCall, LeavesTheBoardWhenItWasMadeAndStaysWithWhoMadeIt) {
    guest();
    town.heard();
    call_off();
    const auto call = board().news.at(0).id;
    EXPECT_THAT(heard(), Contains(testing::HasSubstr("\"open\":true")));

    ASSERT_TRUE(told(coordinator, call).has_value());

    EXPECT_THAT(to_tell(), IsEmpty());
    EXPECT_THAT(heard(), ElementsAre(testing::HasSubstr("\"open\":false")));
    EXPECT_EQ(count("SELECT told_by FROM news_call WHERE id = $1", {call}), coordinator.account);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'mark_told' AND account = $1",
                    {coordinator.account}),
              1);
    EXPECT_EQ(told(coordinator, call).error().code, ProblemCode::wrong_state) << "two have rung up";
    EXPECT_EQ(told(coordinator, call + 99).error().code, ProblemCode::not_found);
}

TEST_P(NewsCall, IsForTheDeskOfTheCenterAlone) {
    guest();
    call_off();
    const auto call = board().news.at(0).id;
    const auto advisor = town.person("助言役");
    town.grant(advisor, protocol::GrantRole::advisor, protocol::ScopeKind::area, town.area);
    const auto seen = town.ask(advisor.caller, protocol::GetBoard{town.center});
    EXPECT_THAT(seen->news, IsEmpty()) << "numbers are for whoever rings up";
    EXPECT_FALSE(seen->counts.to_tell);
    EXPECT_EQ(told(advisor, call).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(told(organizer, call).error().code, ProblemCode::not_found);
    const auto desk = town.person("窓口");
    town.grant(desk, protocol::GrantRole::staff, protocol::ScopeKind::center, town.center);
    EXPECT_TRUE(told(desk, call).has_value());
}

TEST_P(NewsCall, SaysAMoveOnceHoweverOftenItMovedBeforeTheCall) {
    guest();
    move_by(1, 1);
    move_by(2, 2);

    ASSERT_THAT(to_tell(), SizeIs(1)) << "when it begins and when it ends is one call";
    const auto notice = board().news.at(0).notice;
    EXPECT_EQ(notice.field, "starts_at");
    EXPECT_EQ(notice.old, std::to_string(tomorrow + 10 * domain::hour)) << "what the person knows";
    EXPECT_EQ(notice.new_, std::to_string(tomorrow + 12 * domain::hour));
}

TEST_P(NewsCall, IsNotMadeWhereAllIsAgainAsThePersonKnowsIt) {
    guest();
    move_by(1, 0);
    ASSERT_THAT(to_tell(), SizeIs(1));
    move_by(0, 0);
    EXPECT_THAT(to_tell(), IsEmpty());
}

TEST_P(NewsCall, StaysForTheEndWhereOnlyTheBeginIsAgainAsThePersonKnowsIt) {
    guest();
    move_by(1, 1);
    ASSERT_THAT(to_tell(), SizeIs(1));
    const auto of_begin = board().news.at(0).id;
    town.heard();

    move_by(0, 1);

    ASSERT_THAT(to_tell(), SizeIs(1)) << "it still ends an hour later";
    const auto notice = board().news.at(0).notice;
    EXPECT_EQ(notice.field, "ends_at");
    EXPECT_EQ(notice.old, std::to_string(tomorrow + 12 * domain::hour));
    EXPECT_EQ(notice.new_, std::to_string(tomorrow + 13 * domain::hour));
    EXPECT_THAT(heard(), Contains(testing::HasSubstr("\"open\":true"))) << "the board asks for it";
    EXPECT_EQ(told(coordinator, of_begin).error().code, ProblemCode::wrong_state);
    move_by(1, 1);
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(board().news.at(0).notice.field, "starts_at") << "one call says both again";
}

TEST_P(NewsCall, WhenItBeginsIsToldTogetherWithWhenItEnds) {
    guest();
    move_by(1, 1);
    ASSERT_TRUE(told(coordinator, board().news.at(0).id).has_value());
    EXPECT_THAT(to_tell(), IsEmpty()) << "both were said in one breath";
    move_by(1, 2);
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(board().news.at(0).notice.old, std::to_string(tomorrow + 13 * domain::hour))
        << "what was said on the telephone";
}

TEST_P(NewsCall, OfAMoveGivesWayToTheCancellation) {
    guest();
    move_by(1, 1);
    call_off();
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(board().news.at(0).notice.notice_kind, NoticeKind::cancelled);
}

TEST_P(NewsCall, IsMadeAgainForWhatMovedAfterIt) {
    guest();
    move_by(1, 1);
    ASSERT_TRUE(told(coordinator, board().news.at(0).id).has_value());
    move_by(3, 3);
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(board().news.at(0).notice.old, std::to_string(tomorrow + 11 * domain::hour));
}

TEST_P(NewsCall, IsForAPlaceAndNotForATitle) {
    guest();
    auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
    page.fields.title.ja = "体操の集い";
    ASSERT_TRUE(
        town.tell(organizer.caller, protocol::ChangeEvent{page.id, page.version, page.fields}).has_value());
    run_jobs();
    EXPECT_THAT(to_tell(), IsEmpty());
    page.fields.place.name = "公民館";
    ASSERT_TRUE(town.tell(organizer.caller, protocol::ChangeEvent{page.id, page.version + 1, page.fields})
                    .has_value());
    run_jobs();
    ASSERT_THAT(to_tell(), SizeIs(1));
    EXPECT_EQ(board().news.at(0).notice.field, "place");
}

TEST_P(NewsCall, IsOneForWhoComesToSeveralDates) {
    const auto fields = town.ask(organizer.caller, protocol::GetEvent{happening.event})->fields;
    protocol::OccurrenceDraft first;
    first.starts_at = tomorrow + 3 * domain::day;
    first.ends_at = first.starts_at + domain::hour;
    auto second = first;
    second.starts_at += 7 * domain::day;
    second.ends_at += 7 * domain::day;
    const auto made = town.tell(organizer.caller, protocol::CreateEvent{group, fields, {first, second}});
    ASSERT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made->event}).has_value());
    const auto on_list = on_paper("すぎ3");
    for (const auto occurrence : made->occurrences) {
        protocol::SignUp command;
        command.occurrence = occurrence;
        command.adults = 1;
        command.resident = on_list.resident;
        ASSERT_TRUE(town.tell(coordinator.caller, command).has_value());
    }

    for (auto* date : {&first, &second}) {
        date->starts_at += domain::hour / 2;
        const auto occurrence = made->occurrences[date == &first ? 0 : 1];
        ASSERT_TRUE(town.tell(organizer.caller, protocol::ChangeOccurrence{occurrence, *date}).has_value());
    }
    run_jobs();
    EXPECT_THAT(to_tell(), SizeIs(2)) << "two dates have moved";

    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{made->event, "台風のため"}).has_value());
    run_jobs();
    EXPECT_THAT(to_tell(), SizeIs(1)) << "and now there is none";
    town.move_clock(5 * domain::day);
    EXPECT_THAT(to_tell(), SizeIs(1)) << "the second date is still to come";
}

TEST_P(NewsCall, IsNotForAGuestWhoLeftNoNumber) {
    ASSERT_TRUE(town.tell(organizer.caller, rang_up("ばんごう なし", std::nullopt)).has_value());
    guest();
    call_off();
    EXPECT_THAT(to_tell(), ElementsAre("みほん はなこ"));
}

TEST_P(NewsCall, IsNotForWhoWasThereNorIsAnybodyElseTold) {
    guest();
    const auto reader = town.person("めじろ1");
    come(reader);
    town.sql().run("UPDATE occurrence SET starts_at = $1, ends_at = $2",
                   {town.now() - 3 * domain::hour, town.now() - domain::hour});
    call_off();
    EXPECT_EQ(count("SELECT COUNT(*) FROM news_call"), 0);
    EXPECT_THAT(inbox(reader), IsEmpty()) << "who was there need not hear of it";
    EXPECT_EQ(count("SELECT COUNT(*) FROM sign_up WHERE state = 'active'"), 2);
}

TEST_P(NewsCall, IsOfNoUseWhenTheDateIsPast) {
    guest();
    call_off();
    ASSERT_THAT(to_tell(), SizeIs(1));
    town.move_clock(3 * domain::day);
    EXPECT_THAT(to_tell(), IsEmpty());
}

TEST_P(NewsCall, TellsAHelperOnPaperThatTheTaskMovedOrIsCalledOff) {
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    const auto helper = on_paper("すぎ3");
    ASSERT_TRUE(enter(ask(posted.role, helper)->assignment, CallResult::accept).has_value());
    EXPECT_THAT(to_tell(), IsEmpty()) << "they said so themselves";

    protocol::ChangeRole change{posted.role, 1, 1};
    change.meeting = "橋のたもと";
    ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    run_jobs();
    ASSERT_THAT(to_tell(), ElementsAre("すぎ3"));
    EXPECT_EQ(board().news.at(0).notice.new_, "橋のたもと");

    call_off();
    ASSERT_THAT(to_tell(), ElementsAre("すぎ3"));
    EXPECT_EQ(board().news.at(0).notice.notice_kind, NoticeKind::cancelled);
    EXPECT_EQ(board().news.at(0).notice.role, posted.role);
}

TEST_P(NewsCall, IsNotForWhoWasOnlyGoingToBeAsked) {
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    ASSERT_TRUE(ask(posted.role, on_paper("すぎ3")).has_value());
    call_off();
    EXPECT_THAT(to_tell(), IsEmpty());
    EXPECT_THAT(board().calls, IsEmpty());
}

TEST_P(NewsCall, SaysWhatBecameOfAnOfferThatTheDeskWroteDown) {
    const auto posted = post(by_organizer());
    const auto other = post(by_organizer());
    const auto offer_of = [&](const std::string& name, std::int64_t role) {
        const auto made = town.tell(coordinator.caller, protocol::OfferHelp{role, on_paper(name).resident});
        return made->assignment;
    };
    ASSERT_TRUE(decide(offer_of("すぎ3", posted.role), protocol::Decision::confirm).has_value());
    ASSERT_TRUE(decide(offer_of("けやき4", other.role), protocol::Decision::not_choose).has_value());

    std::vector<NoticeKind> kinds;
    for (const auto& call : board().news) kinds.push_back(call.notice.notice_kind);
    EXPECT_THAT(to_tell(), UnorderedElementsAre("すぎ3", "けやき4"));
    EXPECT_THAT(kinds, UnorderedElementsAre(NoticeKind::confirmed, NoticeKind::not_chosen));
}

TEST_P(NewsCall, ForgetsWhoLeft) {
    const auto by_phone = town.person("つばき2");
    reached_by(by_phone, protocol::Channel::phone);
    come(by_phone);
    call_off();
    ASSERT_THAT(to_tell(), SizeIs(1));
    store::forget_resident(town.sql(), by_phone.resident, "（退会した人）");
    EXPECT_THAT(to_tell(), IsEmpty());
}

}  // namespace
}  // namespace yui::tests
