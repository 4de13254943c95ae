// From a posted need to a filled role, on both databases: offers, requests, answers, also by telephone.
#include <algorithm>

#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::Answer;
using protocol::AssignmentState;
using protocol::CallResult;
using protocol::Decision;
using protocol::NoticeKind;
using protocol::ProblemCode;
using testing::ElementsAre;

class Helping : public HelpingTown {};
YUI_ON_EVERY_DATABASE(Helping);

TEST_P(Helping, ConfirmsAnOfferAtOnceWhereAllRulesFitAndTellsEveryPage) {
    const auto posted = post(heads(1, 2));
    const auto person = town.person("めじろ1");
    town.heard();

    const auto offered = offer(person, posted.role);

    ASSERT_TRUE(offered.has_value());
    EXPECT_EQ(offered->state, AssignmentState::confirmed);
    EXPECT_EQ(confirmed(posted.role), 1);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::confirmed));
    std::vector<std::string> streams;
    for (const auto& message : town.heard()) streams.push_back(message.stream);
    const auto need = "need:" + std::to_string(posted.need);
    const auto user = "user:" + std::to_string(person.account);
    EXPECT_THAT(streams,
                testing::UnorderedElementsAre(need + ":staff",
                                              user,
                                              user,
                                              need,
                                              "list:public",
                                              "center:" + std::to_string(town.center) + ":board",
                                              "group:" + std::to_string(group) + ":board"));
}

TEST_P(Helping, LeavesAnOfferToTheOrganizerWhereTheRoleSaysSo) {
    const auto posted = post(by_organizer());
    const auto person = town.person("めじろ1");

    const auto offered = offer(person, posted.role);
    ASSERT_EQ(offered->state, AssignmentState::applied);
    EXPECT_THAT(inbox(organizer), ElementsAre(NoticeKind::to_decide));
    EXPECT_EQ(confirmed(posted.role), 0);

    ASSERT_TRUE(decide(offered->assignment, Decision::confirm).has_value());
    EXPECT_EQ(state(offered->assignment), AssignmentState::confirmed);
    EXPECT_EQ(confirmed(posted.role), 1);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::confirmed));
}

TEST_P(Helping, TellsWhoAskedThatAnotherDayWouldDo) {
    const auto posted = post();
    const auto person = town.person("めじろ1");
    const auto asked = ask(posted.role, person);
    ASSERT_TRUE(asked.has_value());

    ASSERT_TRUE(answer(person, asked->assignment, Answer::other_day).has_value());

    EXPECT_EQ(state(asked->assignment), AssignmentState::declined);
    EXPECT_EQ(confirmed(posted.role), 0);
    const auto notices = town.ask(coordinator.caller, protocol::ListNotices{})->notices;
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0].notice_kind, NoticeKind::answered);
    EXPECT_EQ(notices[0].field, "other_day");
    EXPECT_EQ(notices[0].new_, "めじろ1");
}

TEST_P(Helping, KeepsDeclinedByThePersonAndNotChosenByTheOrganizerApart) {
    const auto posted = post([](auto& need) {
        by_organizer()(need);
        heads(1, 3)(need);
    });
    const auto one = town.person("めじろ1");
    const auto other = town.person("つばき2");

    const auto offered = offer(one, posted.role);
    ASSERT_TRUE(decide(offered->assignment, Decision::not_choose).has_value());
    const auto asked = ask(posted.role, other);
    ASSERT_TRUE(answer(other, asked->assignment, Answer::decline).has_value());

    EXPECT_EQ(state(offered->assignment), AssignmentState::not_chosen);
    EXPECT_EQ(state(asked->assignment), AssignmentState::declined);
    EXPECT_THAT(inbox(one), ElementsAre(NoticeKind::not_chosen));
    EXPECT_THAT(inbox(other), ElementsAre(NoticeKind::asked));
    EXPECT_THAT(inbox(coordinator), ElementsAre(NoticeKind::answered));
}

TEST_P(Helping, ConfirmsAnAcceptedInvitationWithoutAnotherStepEvenWhereTheOrganizerDecides) {
    const auto posted = post(by_organizer());
    const auto person = town.person("めじろ1");
    const auto asked = ask(posted.role, person);
    ASSERT_EQ(asked->state, AssignmentState::invited);

    const auto accepted = answer(person, asked->assignment, Answer::accept);

    EXPECT_EQ(accepted->state, AssignmentState::confirmed);
    EXPECT_EQ(confirmed(posted.role), 1);
    EXPECT_THAT(inbox(person), ElementsAre(NoticeKind::confirmed, NoticeKind::asked));
}

TEST_P(Helping, KeepsWhoEnteredAnAnswerAndByWhichWay) {
    const auto posted = post();
    const auto person = on_paper("すぎ3");
    const auto asked = ask(posted.role, person);

    ASSERT_TRUE(enter(asked->assignment, CallResult::not_reached).has_value());
    EXPECT_EQ(state(asked->assignment), AssignmentState::invited);
    ASSERT_TRUE(enter(asked->assignment, CallResult::accept).has_value());

    EXPECT_EQ(state(asked->assignment), AssignmentState::confirmed);
    EXPECT_EQ(count("SELECT COUNT(*) FROM assignment WHERE id = $1 AND entered_by = $2 AND channel = 'phone' "
                    "AND call_result = 'accept'",
                    {asked->assignment, coordinator.account}),
              1);
}

TEST_P(Helping, WithdrawsTheOtherInvitationsWhenARoleIsFilled) {
    const auto posted = post();
    const auto quick = town.person("めじろ1");
    const auto late = town.person("つばき2");
    const auto first = ask(posted.role, quick);
    const auto second = ask(posted.role, late);
    ASSERT_TRUE(answer(quick, first->assignment, Answer::accept).has_value());

    run_jobs();

    EXPECT_EQ(state(second->assignment), AssignmentState::dropped);
    EXPECT_THAT(inbox(late), ElementsAre(NoticeKind::filled, NoticeKind::asked));
    EXPECT_EQ(answer(late, second->assignment, Answer::accept).error().code, ProblemCode::role_filled);
}

TEST_P(Helping, TellsTheOrganizerWhenSomebodyCannotComeAndOpensTheSeatAgain) {
    const auto posted = post();
    const auto person = town.person("めじろ1");
    const auto offered = offer(person, posted.role);

    ASSERT_TRUE(withdraw(person, offered->assignment).has_value());

    EXPECT_EQ(confirmed(posted.role), 0);
    EXPECT_THAT(inbox(organizer), ElementsAre(NoticeKind::withdrawn));
    EXPECT_TRUE(offer(town.person("つばき2"), posted.role).has_value());
}

TEST_P(Helping, RefusesASecondOfferAndARequestToSomebodyWhoIsThereAlready) {
    const auto posted = post(heads(1, 3));
    const auto person = town.person("めじろ1");
    ASSERT_TRUE(offer(person, posted.role).has_value());

    EXPECT_EQ(offer(person, posted.role).error().code, ProblemCode::already_on_role);
    EXPECT_EQ(ask(posted.role, person).error().code, ProblemCode::already_on_role);
}

TEST_P(Helping, AsksNobodyTwiceWhoSaidNo) {
    const auto posted = post();
    const auto person = town.person("めじろ1");
    const auto asked = ask(posted.role, person);
    ASSERT_TRUE(answer(person, asked->assignment, Answer::decline).has_value());

    EXPECT_EQ(ask(posted.role, person).error().code, ProblemCode::not_now);
    EXPECT_TRUE(offer(person, posted.role).has_value());  // they may change their mind themselves
}

TEST_P(Helping, NeverGivesTheLastPlaceTwiceOverAHundredRoundsOnTwoNodes) {
    Town other_node(town, 2);
    std::vector<Person> people;
    for (int i = 0; i < 4; ++i) people.push_back(town.person("すぎ" + std::to_string(i)));
    for (int round = 0; round < 100; ++round) {
        const auto posted = post();
        // Everybody's earlier round is at the same hour: free them again.
        town.sql().run("UPDATE assignment SET state = 'withdrawn' WHERE state = 'confirmed'");
        std::vector<std::future<app::Reply>> replies;
        for (std::size_t i = 0; i < people.size(); ++i)
            replies.push_back(
                (i % 2 ? other_node : town).start(people[i].caller, protocol::OfferHelp{posted.role, {}}));
        int won = 0;
        for (auto& reply : replies) {
            const auto answer = reply.get().answer;
            if (answer.has_value())
                ++won;
            else
                ASSERT_EQ(answer.error().code, ProblemCode::role_filled)
                    << protocol::to_text(answer.error().code);
        }
        ASSERT_EQ(won, 1);
        ASSERT_EQ(confirmed(posted.role), 1);
    }
}

TEST_P(Helping, CountsRightWhenAcceptAndWithdrawMeet) {
    Town other_node(town, 2);
    const auto holds = town.person("めじろ1");
    const auto wants = town.person("つばき2");
    for (int round = 0; round < 20; ++round) {
        const auto posted = post();
        town.sql().run("UPDATE assignment SET state = 'withdrawn' WHERE state IN ('confirmed', 'invited')");
        const auto asked = ask(posted.role, wants);
        const auto held = offer(holds, posted.role);
        ASSERT_TRUE(held.has_value());
        auto leaving = town.start(holds.caller, protocol::WithdrawHelp{held->assignment});
        auto coming = other_node.start(wants.caller, protocol::AnswerAsk{asked->assignment, Answer::accept});
        ASSERT_TRUE(leaving.get().answer.has_value());
        const auto came = coming.get().answer;
        ASSERT_EQ(confirmed(posted.role), came.has_value() ? 1 : 0);
        ASSERT_EQ(
            confirmed(posted.role),
            count("SELECT COUNT(*) FROM assignment WHERE role = $1 AND state = 'confirmed'", {posted.role}));
    }
}

TEST_P(Helping, KeepsAPersonFromTwoPlacesAtOnceAcrossNodes) {
    Town other_node(town, 2);
    const auto person = town.person("めじろ1");
    for (int round = 0; round < 20; ++round) {
        const auto one = post();
        const auto other = post();
        town.sql().run("UPDATE assignment SET state = 'withdrawn' WHERE state = 'confirmed'");
        auto here = town.start(person.caller, protocol::OfferHelp{one.role, {}});
        auto there = other_node.start(person.caller, protocol::OfferHelp{other.role, {}});
        const auto answers = {here.get().answer.has_value(), there.get().answer.has_value()};
        ASSERT_EQ(std::count(answers.begin(), answers.end(), true), 1);
    }
}

TEST_P(Helping, HidesOthersAssignmentsFromStrangersAndAsksVisitorsToLogIn) {
    const auto posted = post(heads(1, 2));
    const auto offered = offer(town.person("めじろ1"), posted.role);
    const auto stranger = town.person("つばき2");

    EXPECT_EQ(town.tell(town.visitor(), protocol::OfferHelp{posted.role, {}}).error().code,
              ProblemCode::log_in_first);
    EXPECT_EQ(withdraw(stranger, offered->assignment).error().code, ProblemCode::not_found);
    EXPECT_EQ(withdraw(stranger, 99999).error().code, ProblemCode::not_found);
    EXPECT_EQ(town.tell(stranger.caller, protocol::Ask{posted.role, stranger.resident, {}}).error().code,
              ProblemCode::not_allowed);
}

TEST_P(Helping, WritesDownWhoActedForAGroup) {
    const auto posted = post();
    ask(posted.role, town.person("めじろ1"));
    town.tell(organizer.caller, protocol::Ask{posted.role, town.person("つばき2").resident, {}});

    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'ask' AND on_behalf = $1 AND account = $2",
                    {"group:" + std::to_string(group), coordinator.account}),
              1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'ask'"), 1);
}

}  // namespace
}  // namespace yui::tests
