// Waiting for a place of a full date: asked once, told once, and only while a place is free.
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::NoticeKind;
using protocol::ProblemCode;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class Waits : public HelpingTown {
protected:
    Happening full = town.event(group, 1);
    Person guest = town.person("すぎ1");
    Person waiting = town.person("めじろ1");
    std::int64_t sign_up = 0;

    void SetUp() override { sign_up = come(guest)->sign_up; }

    protocol::Result<protocol::SignedUp> come(const Person& person) {
        protocol::SignUp command;
        command.occurrence = full.occurrence;
        command.adults = 1;
        return town.tell(person.caller, command);
    }
    protocol::Result<protocol::Done> wait(const app::Caller& caller, bool on = true) {
        return town.tell(caller, protocol::WaitForPlaces{full.occurrence, on});
    }
    void give_back() { ASSERT_TRUE(town.tell(guest.caller, protocol::WithdrawSignUp{sign_up}).has_value()); }
    void make_room() {
        const auto event = town.ask(organizer.caller, protocol::GetEvent{full.event});
        const auto& date = event->occurrences.front();
        protocol::ChangeOccurrence change;
        change.occurrence = full.occurrence;
        change.fields.starts_at = date.starts_at;
        change.fields.ends_at = date.ends_at;
        change.fields.capacity = 2;
        ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    }
    std::vector<std::int64_t> waits_on_event_page() {
        return town.ask(waiting.caller, protocol::GetEvent{full.event})->waiting;
    }
};
YUI_ON_EVERY_DATABASE(Waits);

TEST_P(Waits, AreToldWhenAPlaceIsGivenBackOnceAndNeverAgain) {
    ASSERT_TRUE(wait(waiting.caller).has_value());
    give_back();
    run_jobs();
    EXPECT_THAT(inbox(waiting), ElementsAre(NoticeKind::places_free));
    EXPECT_THAT(waits_on_event_page(), IsEmpty());

    ASSERT_TRUE(come(waiting).has_value());
    EXPECT_THAT(inbox(waiting), Not(Contains(NoticeKind::other)));
    EXPECT_EQ(inbox(waiting).size(), 1u);
}

TEST_P(Waits, AreShownOnTheEventAndOnMyPageUntilIStopThem) {
    ASSERT_TRUE(wait(waiting.caller).has_value());
    ASSERT_TRUE(wait(waiting.caller).has_value()) << "asking twice is one wait";
    EXPECT_THAT(waits_on_event_page(), ElementsAre(full.occurrence));
    const auto mine = town.ask(waiting.caller, protocol::GetMyPage{})->waits;
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine.front().occurrence, full.occurrence);

    ASSERT_TRUE(wait(waiting.caller, false).has_value());
    EXPECT_THAT(waits_on_event_page(), IsEmpty());
    give_back();
    run_jobs();
    EXPECT_THAT(inbox(waiting), IsEmpty());
}

TEST_P(Waits, GoOnWhereSomebodyElseWasQuicker) {
    ASSERT_TRUE(wait(waiting.caller).has_value());
    give_back();
    ASSERT_TRUE(come(town.person("うめ3")).has_value());
    run_jobs();
    EXPECT_THAT(inbox(waiting), IsEmpty());
    EXPECT_THAT(waits_on_event_page(), ElementsAre(full.occurrence));
}

TEST_P(Waits, SayNothingToWhoCameMeanwhile) {
    ASSERT_TRUE(wait(waiting.caller).has_value());
    give_back();
    ASSERT_TRUE(come(waiting).has_value());
    make_room();
    run_jobs();
    EXPECT_THAT(inbox(waiting), IsEmpty());
}

TEST_P(Waits, AreToldAtOnceWhereThePageWasFullAndAPlaceIsFreeByNow) {
    give_back();
    ASSERT_TRUE(wait(waiting.caller).has_value());
    run_jobs();
    EXPECT_THAT(inbox(waiting), ElementsAre(NoticeKind::places_free));
}

TEST_P(Waits, AreToldWhenTheOrganizerMakesRoom) {
    ASSERT_TRUE(wait(waiting.caller).has_value());
    make_room();
    run_jobs();
    EXPECT_THAT(inbox(waiting), ElementsAre(NoticeKind::places_free));
}

TEST_P(Waits, AreToldThatTheEventIsCalledOff) {
    ASSERT_TRUE(wait(waiting.caller).has_value());
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{full.event, "台風のため"}).has_value());
    run_jobs();
    ASSERT_THAT(inbox(waiting), ElementsAre(NoticeKind::cancelled));
    EXPECT_EQ(town.ask(waiting.caller, protocol::ListNotices{})->notices.front().reason, "台風のため");
    EXPECT_THAT(waits_on_event_page(), IsEmpty());
}

TEST_P(Waits, ReachEverybodyAlsoBeyondOneTurnOfTheJob) {
    std::vector<Person> crowd;
    for (int i = 0; i < 60; ++i) {
        crowd.push_back(town.person("つる" + std::to_string(i)));
        ASSERT_TRUE(wait(crowd.back().caller).has_value());
    }
    give_back();
    run_jobs();
    for (const auto& one : crowd) EXPECT_THAT(inbox(one), ElementsAre(NoticeKind::places_free));
}

TEST_P(Waits, NeedALogInAndADateThatOneCanStillComeTo) {
    EXPECT_EQ(wait(town.visitor()).error().code, ProblemCode::log_in_first);
    town.move_clock(3 * domain::day);
    EXPECT_EQ(wait(waiting.caller).error().code, ProblemCode::already_over);
    const auto open = town.event(group, std::nullopt);
    EXPECT_EQ(town.tell(waiting.caller, protocol::WaitForPlaces{open.occurrence, true}).error().code,
              ProblemCode::not_here);
    EXPECT_EQ(town.tell(waiting.caller, protocol::WaitForPlaces{9999, true}).error().code,
              ProblemCode::not_found);
}

}  // namespace
}  // namespace yui::tests
