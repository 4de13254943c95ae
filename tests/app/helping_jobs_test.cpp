// What runs out or is withdrawn by itself, with a clock that the test moves.
#include "protocol/json.hpp"
#include "server/app/job.hpp"
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::Answer;
using protocol::AssignmentState;
using protocol::CallResult;
using protocol::NoticeKind;
using protocol::ProblemCode;
using testing::ElementsAre;

class HelpingJobs : public HelpingTown {
protected:
    // To a time of day some days from today.
    void move_to(int days, int hours) {
        const auto midnight = tomorrow - domain::day;
        town.move_clock(midnight + days * domain::day + hours * domain::hour - town.now());
    }
    // In two weeks, so that no start of a role is in the way.
    Posted post_later(std::int64_t heads_max = 1) {
        return post([&](protocol::PostNeed& need) {
            need.roles[0].starts_at = *need.roles[0].starts_at + 14 * domain::day;
            need.roles[0].ends_at = *need.roles[0].ends_at + 14 * domain::day;
            need.roles[0].heads_max = heads_max;
        });
    }
    void again(const protocol::Job& job) {
        town.sql().run("INSERT INTO job (kind, key, due, payload) VALUES ('again', $1, $2, $3)",
                       {new_uuid(), town.now(), protocol::to_json(job)});
        run_jobs();
    }
};
YUI_ON_EVERY_DATABASE(HelpingJobs);

TEST_P(HelpingJobs, LetAnInvitationExpireByDayAfterItsTime) {
    const auto posted = post_later();
    const auto person = town.person("めじろ1");
    const auto asked = town.tell(coordinator.caller,
                                 protocol::Ask{posted.role, person.resident, town.now() + domain::minute});
    ASSERT_TRUE(asked.has_value());

    move_to(0, 19);  // nine hours later, still the same day
    run_jobs();
    EXPECT_EQ(state(asked->assignment), AssignmentState::invited);

    move_to(1, 10);
    run_jobs();
    EXPECT_EQ(state(asked->assignment), AssignmentState::expired);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::expired, NoticeKind::asked));
    EXPECT_THAT(inbox(coordinator), ElementsAre(NoticeKind::expired));
    EXPECT_EQ(answer(person, asked->assignment, Answer::accept).error().code, ProblemCode::answer_over);
}

TEST_P(HelpingJobs, LetNothingExpireAtNightEvenIfTheServerComesBackThen) {
    const auto posted = post_later();
    const auto person = town.person("めじろ1");
    const auto asked = ask(posted.role, person);

    move_to(6, 23);
    run_jobs();
    EXPECT_EQ(state(asked->assignment), AssignmentState::invited);
    EXPECT_TRUE(answer(person, asked->assignment, Answer::accept).has_value());
}

TEST_P(HelpingJobs, NeverExpireWhoIsTelephoned) {
    const auto posted = post_later();
    const auto with_account = town.person("めじろ1");
    reached_by(with_account, protocol::Channel::phone);
    const auto paper = on_paper("すぎ3");
    const auto one = ask(posted.role, with_account);
    const auto other = ask(posted.role, paper);

    move_to(10, 12);
    run_jobs();

    EXPECT_EQ(state(one->assignment), AssignmentState::invited);
    EXPECT_EQ(state(other->assignment), AssignmentState::invited);
}

TEST_P(HelpingJobs, ChangeNothingWhenTheyRunAgain) {
    const auto posted = post_later();
    const auto quick = town.person("めじろ1");
    const auto late = town.person("つばき2");
    const auto first = ask(posted.role, quick);
    const auto second = ask(posted.role, late);
    ASSERT_TRUE(answer(quick, first->assignment, Answer::accept).has_value());
    run_jobs();
    const auto notices = count("SELECT COUNT(*) FROM notice");
    const auto rows = count("SELECT COUNT(*) FROM event_log");

    again(protocol::WithdrawInvitations{posted.role});
    again(protocol::ExpireInvitation{second->assignment});
    again(protocol::OverdueDecision{posted.role});
    again(protocol::WithdrawInvitations{99999});

    EXPECT_EQ(state(first->assignment), AssignmentState::confirmed);
    EXPECT_EQ(state(second->assignment), AssignmentState::dropped);
    EXPECT_EQ(count("SELECT COUNT(*) FROM notice"), notices);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log"), rows);
}

// What nobody can run is given up in the end, said, and counted; the daily work comes back with a start.
TEST_P(HelpingJobs, AreShownOnceTheyWereGivenUpAndTheDailyWorkBeginsAnew) {
    town.sql().run(
        "INSERT INTO job (kind, key, due, payload, state, failures) VALUES "
        "('trim_log', 'trim_log', $1, $2, 'dead', 8), ('tell_event', 'lost', $1, '{}', 'dead', 8)",
        {town.now(), protocol::to_json(protocol::Job(protocol::TrimLog{}))});

    app::start_upkeep(town.app());

    EXPECT_EQ(count("SELECT COUNT(*) FROM job WHERE key = 'trim_log' AND state = 'waiting'"), 1);
    EXPECT_THAT(town.app().metrics(), testing::HasSubstr("\nyui_jobs_dead 1\n"));
}

TEST_P(HelpingJobs, WithdrawAHundredAndTwentyInvitationsFiftyAtATime) {
    const auto posted = post_later();
    for (int i = 0; i < 120; ++i) {
        const auto person = on_paper("すぎ" + std::to_string(i));
        town.sql().run("INSERT INTO assignment (role, resident, state, at) VALUES ($1, $2, 'invited', $3)",
                       {posted.role, person.resident, town.now()});
    }
    const auto before =
        count("SELECT rev FROM stream WHERE name = $1", {"role:" + std::to_string(posted.role)});
    ASSERT_TRUE(offer(town.person("めじろ1"), posted.role).has_value());

    run_jobs();

    EXPECT_EQ(count("SELECT COUNT(*) FROM assignment WHERE role = $1 AND state = 'dropped'", {posted.role}),
              120);
    const auto rev = count("SELECT rev FROM stream WHERE name = $1", {"role:" + std::to_string(posted.role)});
    EXPECT_EQ(rev - before, 1 + 3);  // the offer, then 50, 50 and 20
}

TEST_P(HelpingJobs, KeepOtherInvitationsWhenTheFilledSeatIsFreeAgainBeforeTheyRun) {
    const auto posted = post_later();
    const auto quick = town.person("めじろ1");
    const auto other = town.person("つばき2");
    const auto asked = ask(posted.role, other);
    const auto offered = offer(quick, posted.role);
    ASSERT_TRUE(withdraw(quick, offered->assignment).has_value());

    run_jobs();

    EXPECT_EQ(state(asked->assignment), AssignmentState::invited);
    EXPECT_TRUE(answer(other, asked->assignment, Answer::accept).has_value());
}

TEST_P(HelpingJobs, RemindTheOrganizerOfAnOfferThatWaitsTooLong) {
    const auto posted = post([&](auto& need) {
        need.roles[0].deciding = protocol::Deciding::by_organizer;
        need.roles[0].starts_at = *need.roles[0].starts_at + 14 * domain::day;
        need.roles[0].ends_at = *need.roles[0].ends_at + 14 * domain::day;
        need.roles[0].decide_by = tomorrow + 2 * domain::day + 12 * domain::hour;
    });
    ASSERT_EQ(offer(town.person("めじろ1"), posted.role)->state, AssignmentState::applied);
    EXPECT_FALSE(town.ask(coordinator.caller, protocol::GetBoard{town.center})->rows.front().overdue);

    move_to(3, 12);
    run_jobs();

    EXPECT_THAT(inbox(organizer), ElementsAre(NoticeKind::to_decide, NoticeKind::to_decide));
    EXPECT_TRUE(town.ask(coordinator.caller, protocol::GetBoard{town.center})->rows.front().overdue);
    const auto desk = town.ask(organizer.caller, protocol::GetGroupDesk{group});
    ASSERT_FALSE(desk->todos.empty());
    EXPECT_EQ(desk->todos.front().todo, "overdue");
}

TEST_P(HelpingJobs, EndWhatWaitsWhenANeedIsClosedAndKeepWhoIsConfirmed) {
    const auto posted = post([](auto& need) {
        by_organizer()(need);
        heads(1, 5)(need);
    });
    const auto coming = town.person("めじろ1");
    const auto offering = town.person("つばき2");
    const auto asked_person = town.person("うめ3");
    const auto sure = offer(coming, posted.role);
    ASSERT_TRUE(decide(sure->assignment, protocol::Decision::confirm).has_value());
    const auto offered = offer(offering, posted.role);
    const auto asked = ask(posted.role, asked_person);

    ASSERT_TRUE(town.tell(organizer.caller, protocol::CloseNeed{posted.need, {}}).has_value());
    run_jobs();

    EXPECT_EQ(state(sure->assignment), AssignmentState::confirmed);
    EXPECT_EQ(state(offered->assignment), AssignmentState::not_chosen);
    EXPECT_EQ(state(asked->assignment), AssignmentState::dropped);
    EXPECT_EQ(offer(town.person("きく4"), posted.role).error().code, ProblemCode::need_closed);
    EXPECT_EQ(town.tell(organizer.caller, protocol::CloseNeed{posted.need, {}}).error().code,
              ProblemCode::wrong_state);
}

TEST_P(HelpingJobs, TellEverybodyWhenTheEventOfANeedIsCalledOff) {
    const auto happening = town.event(group, 10);
    const auto posted = post([&](auto& need) {
        need.event = happening.event;
        heads(1, 3)(need);
    });
    const auto person = town.person("めじろ1");
    const auto sure = offer(person, posted.role);
    const auto waiting = town.person("つばき2");
    const auto asked = ask(posted.role, waiting);
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風"}).has_value());
    run_jobs();

    EXPECT_EQ(state(sure->assignment), AssignmentState::dropped);
    EXPECT_EQ(state(asked->assignment), AssignmentState::dropped);
    EXPECT_EQ(confirmed(posted.role), 0);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::cancelled, NoticeKind::confirmed));
}

TEST_P(HelpingJobs, AskNobodyToDecideAboutARoleThatIsOverWhenTheServerComesBack) {
    const auto posted = post(by_organizer());
    ASSERT_TRUE(offer(town.person("めじろ1"), posted.role).has_value());
    run_jobs();
    const auto before = inbox(organizer);
    move_to(4, 10);
    run_jobs();
    EXPECT_EQ(inbox(organizer), before);
}

TEST_P(HelpingJobs, TellWhoWasNeverAnsweredOnceTheHelpIsOverAndByDay) {
    const auto posted = post(by_organizer());
    const auto person = town.person("めじろ1");
    const auto offered = offer(person, posted.role);
    const auto chosen = offer(town.person("つばき2"), posted.role);
    ASSERT_TRUE(offered.has_value() && chosen.has_value());
    ASSERT_TRUE(decide(chosen->assignment, protocol::Decision::confirm).has_value());
    move_to(1, 10);  // it goes on
    run_jobs();
    EXPECT_EQ(state(offered->assignment), AssignmentState::applied) << "the organizer may still choose";

    move_to(1, 23);  // it is over, but people sleep
    run_jobs();
    EXPECT_EQ(state(offered->assignment), AssignmentState::applied);
    move_to(2, 10);
    run_jobs();
    EXPECT_EQ(state(offered->assignment), AssignmentState::not_chosen);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::not_chosen));
    EXPECT_EQ(state(chosen->assignment), AssignmentState::confirmed);
}

TEST_P(HelpingJobs, LeaveWhoHasHelpedAloneWhenTheEventGoesOnWithoutThem) {
    const auto happening = town.event(group, 10);
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    const auto person = town.person("めじろ1");
    const auto helped = offer(person, posted.role);
    run_jobs();
    move_to(1, 11);  // the role is over, the event is not
    const auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
    protocol::ChangeEvent change{happening.event, page.version, page.fields};
    change.fields.place.name = "公民館";
    ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風"}).has_value());
    run_jobs();

    EXPECT_EQ(state(helped->assignment), AssignmentState::confirmed);
    EXPECT_EQ(confirmed(posted.role), 1);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::confirmed));
}

TEST_P(HelpingJobs, KeepWhoHasHelpedWhenTheirSeatWasFilledLongBeforeTheyRun) {
    const auto happening = town.event(group, 10);
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    const auto person = town.person("めじろ1");
    const auto helped = offer(person, posted.role);  // filled: a job waits while the server is down
    move_to(1, 11);
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風"}).has_value());
    run_jobs();

    EXPECT_EQ(state(helped->assignment), AssignmentState::confirmed);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::confirmed));
}

TEST_P(HelpingJobs, LetGoWhoDidNotHelpAlsoWhenTheyRunOnlyAfterTheRole) {
    const auto happening = town.event(group, 10);
    const auto posted = post([&](auto& need) { need.event = happening.event; });
    const auto sure = offer(town.person("めじろ1"), posted.role);
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風"}).has_value());
    move_to(1, 11);
    run_jobs();

    EXPECT_EQ(state(sure->assignment), AssignmentState::dropped);
}

TEST_P(HelpingJobs, FillARoleByWantingFewerHeads) {
    const auto posted = post_later(3);
    const auto other = town.person("つばき2");
    const auto asked = ask(posted.role, other);
    ASSERT_TRUE(offer(town.person("めじろ1"), posted.role).has_value());

    EXPECT_EQ(town.tell(organizer.caller, protocol::ChangeRole{posted.role, 2, 1}).error().code,
              ProblemCode::heads_mixed_up);
    ASSERT_TRUE(town.tell(organizer.caller, protocol::ChangeRole{posted.role, 1, 1}).has_value());
    run_jobs();

    EXPECT_EQ(state(asked->assignment), AssignmentState::dropped);
    ASSERT_TRUE(town.tell(organizer.caller, protocol::ChangeRole{posted.role, 1, 2}).has_value());
    EXPECT_TRUE(offer(other, posted.role).has_value());
}

}  // namespace
}  // namespace yui::tests
