// A role after it was posted: its heads, its time and its meeting point, and who is told of it.
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::NoticeKind;
using protocol::ProblemCode;
using testing::ElementsAre;

class ChangeRole : public HelpingTown {
protected:
    protocol::ChangeRole change_of(const Posted& posted) {
        protocol::ChangeRole change;
        change.role = posted.role;
        change.heads_min = 1;
        change.heads_max = 2;
        return change;
    }
    protocol::RoleView seen(const Posted& posted) {
        return town.ask(town.visitor(), protocol::GetNeed{posted.need})->roles.front();
    }
};
YUI_ON_EVERY_DATABASE(ChangeRole);

TEST_P(ChangeRole, MovesItsTimeAndTellsEverybodyOnIt) {
    const auto posted = post(heads(1, 2));
    const auto sure = town.person("めじろ1");
    const auto wanted = town.person("つばき2");
    const auto elsewhere = town.person("すぎ3");
    ASSERT_TRUE(offer(sure, posted.role).has_value());
    ASSERT_TRUE(ask(posted.role, wanted).has_value());
    auto change = change_of(posted);
    change.starts_at = tomorrow + 10 * domain::hour;
    change.meeting = "正門の前";

    ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    run_jobs();

    EXPECT_EQ(seen(posted).starts_at, change.starts_at);
    EXPECT_EQ(seen(posted).ends_at, tomorrow + 11 * domain::hour) << "what is left out stays";
    EXPECT_EQ(seen(posted).meeting, "正門の前");
    EXPECT_THAT(inbox(sure), ElementsAre(NoticeKind::changed, NoticeKind::changed, NoticeKind::confirmed));
    EXPECT_THAT(inbox(wanted), ElementsAre(NoticeKind::changed, NoticeKind::changed, NoticeKind::asked));
    EXPECT_TRUE(inbox(elsewhere).empty());
}

TEST_P(ChangeRole, LeavesTimesAloneWhereOnlyHeadsChangeAndTellsNobody) {
    const auto posted = post(heads(1, 2));
    const auto person = town.person("めじろ1");
    ASSERT_TRUE(offer(person, posted.role).has_value());
    const auto before = seen(posted);

    ASSERT_TRUE(town.tell(organizer.caller, change_of(posted)).has_value());
    run_jobs();

    EXPECT_EQ(seen(posted).starts_at, before.starts_at);
    EXPECT_EQ(seen(posted).meeting, before.meeting);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::confirmed));
}

TEST_P(ChangeRole, RefusesTimesThatArePastOrBackwards) {
    const auto posted = post(heads(1, 2));
    auto change = change_of(posted);
    change.starts_at = town.now() - domain::hour;
    EXPECT_EQ(town.tell(organizer.caller, change).error().code, ProblemCode::date_in_past);
    change.starts_at = tomorrow + 12 * domain::hour;
    EXPECT_EQ(town.tell(organizer.caller, change).error().code, ProblemCode::ends_before_start);
    EXPECT_EQ(seen(posted).starts_at, tomorrow + 9 * domain::hour) << "a refusal changes nothing";
}

TEST_P(ChangeRole, IsToldToHelpersWhereTheEventMoves) {
    const auto happening = town.event(group, 10);
    const auto posted = post([&](protocol::PostNeed& need) { need.event = happening.event; });
    const auto helper = town.person("めじろ1");
    ASSERT_TRUE(offer(helper, posted.role).has_value());
    protocol::ChangeOccurrence moved;
    moved.occurrence = happening.occurrence;
    moved.fields.starts_at = tomorrow + 13 * domain::hour;
    moved.fields.ends_at = tomorrow + 15 * domain::hour;

    ASSERT_TRUE(town.tell(organizer.caller, moved).has_value());
    run_jobs();

    EXPECT_THAT(inbox(helper), ElementsAre(NoticeKind::changed, NoticeKind::changed, NoticeKind::confirmed));
    const auto newest = town.ask(helper.caller, protocol::ListNotices{})->notices.front();
    EXPECT_EQ(newest.title, town.ask(town.visitor(), protocol::GetEvent{happening.event})->fields.title);
    EXPECT_EQ(newest.need, posted.need);
}

TEST_P(ChangeRole, TellsAHelperWhoWasTakenOffByTheDesk) {
    const auto posted = post(heads(1, 2));
    const auto helper = town.person("めじろ1");
    const auto offered = offer(helper, posted.role);

    ASSERT_TRUE(withdraw(coordinator, offered->assignment).has_value());

    EXPECT_THAT(inbox(helper), ElementsAre(NoticeKind::withdrawn_by_staff, NoticeKind::confirmed));
}

}  // namespace
}  // namespace yui::tests
