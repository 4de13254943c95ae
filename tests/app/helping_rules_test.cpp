// The rules of helping against real rows: what blocks, what waits, what staff may hear.
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::AssignmentState;
using protocol::CallResult;
using protocol::ProblemCode;

class HelpingRules : public HelpingTown {
protected:
    static std::function<void(protocol::PostNeed&)> skilled(protocol::Level level) {
        return [=](protocol::PostNeed& need) {
            need.roles[0].skills = {{"sound", level}};
            need.roles[0].heads_max = 5;
        };
    }
    static std::function<void(protocol::PostNeed&)> moved_by(std::int64_t ms) {
        return [=](protocol::PostNeed& need) {
            need.roles[0].starts_at = *need.roles[0].starts_at + ms;
            need.roles[0].ends_at = *need.roles[0].ends_at + ms;
        };
    }
};
YUI_ON_EVERY_DATABASE(HelpingRules);

// Numbers are counted up: whoever could tell them apart would know how many people there are, and who left.
TEST_P(HelpingRules, TellNobodyButADeskWhichNumbersBelongToSomebody) {
    const auto posted = post();
    const auto date = town.event(group, 5);
    const auto stranger = town.person("めじろ1");
    const auto somebody = town.person("つばき2").resident;
    const auto nobody = somebody + 999;
    using Told = std::pair<ProblemCode, std::string>;
    const auto heard = [&](const app::Caller& caller, std::int64_t resident) {
        const auto code = [](const auto& answer) {
            return answer.has_value() ? Told() : Told(answer.error().code, answer.error().pointer);
        };
        protocol::SignUp come;
        come.occurrence = date.occurrence;
        come.adults = 1;
        come.resident = resident;
        protocol::EnterSignUp written{date.occurrence, 1, 0, resident, "つばき2"};
        written.channel = protocol::Channel::phone;
        return std::vector{code(town.tell(caller, come)),
                           code(town.tell(caller, written)),
                           code(town.tell(caller, protocol::OfferHelp{posted.role, resident}))};
    };
    for (const auto& caller : {town.visitor(), stranger.caller, organizer.caller})
        EXPECT_EQ(heard(caller, nobody), heard(caller, somebody));
    const Told unknown{ProblemCode::not_found, ""};
    EXPECT_THAT(heard(coordinator.caller, nobody), testing::Each(unknown));
}

TEST_P(HelpingRules, LeaveAnUnmentionedSkillToTheOrganizerAndBlockOnlyADeclaredLowerOne) {
    const auto posted = post(skilled(protocol::Level::done));
    const auto silent = town.person("めじろ1");
    const auto learner = town.person("つばき2");
    declare_skill(learner, "sound", "try");
    const auto able = town.person("うめ3");
    declare_skill(able, "sound", "teach");

    EXPECT_EQ(offer(silent, posted.role)->state, AssignmentState::applied);
    EXPECT_EQ(offer(learner, posted.role).error().code, ProblemCode::skill_needed);
    EXPECT_EQ(offer(able, posted.role)->state, AssignmentState::confirmed);
}

TEST_P(HelpingRules, TakeBeginnersAtOnceWhereTheRoleShowsThem) {
    const auto posted = post(skilled(protocol::Level::try_));
    EXPECT_EQ(offer(town.person("めじろ1"), posted.role)->state, AssignmentState::confirmed);
}

TEST_P(HelpingRules, AskForAConfirmedCertificate) {
    const auto posted = post([](auto& need) { need.roles[0].certificate = "chainsaw"; });
    const auto person = town.person("めじろ1");
    EXPECT_EQ(offer(person, posted.role).error().code, ProblemCode::certificate_needed);
    give_certificate(person, "chainsaw");
    EXPECT_EQ(offer(person, posted.role)->state, AssignmentState::confirmed);
}

TEST_P(HelpingRules, BlockByYearOfBirthOnlyIfItWasTold) {
    const auto adults = [](auto& need) {
        need.roles[0].min_age = 18;
        need.roles[0].heads_max = 3;
    };
    const auto posted = post(adults);
    const auto young = town.person("めじろ1");
    declare(young, "birth_year", 2012);
    EXPECT_EQ(offer(young, posted.role).error().code, ProblemCode::age_rule);
    EXPECT_EQ(offer(town.person("つばき2"), posted.role)->state, AssignmentState::applied);
}

TEST_P(HelpingRules, CountLimitsInTheLocalWeekAndMonthOfTheShift) {
    const auto person = town.person("めじろ1");
    declare(person, "limit_week", 1);
    const auto sunday = post();                            // 22 November, last day of its week
    const auto monday = post(moved_by(domain::day));       // 23 November
    const auto tuesday = post(moved_by(2 * domain::day));  // 24 November
    ASSERT_TRUE(offer(person, sunday.role).has_value());

    EXPECT_TRUE(offer(person, monday.role).has_value());
    EXPECT_EQ(offer(person, tuesday.role).error().code, ProblemCode::limit_reached);

    declare(person, "limit_week", nullptr);
    declare(person, "limit_month", 2);
    EXPECT_EQ(offer(person, tuesday.role).error().code, ProblemCode::limit_reached);
    EXPECT_TRUE(offer(person, post(moved_by(10 * domain::day)).role).has_value());  // 2 December
}

TEST_P(HelpingRules, KeepSignUpsAndHelpFromOverlapping) {
    const auto happening = town.event(group, 10);  // tomorrow 10:00 to 12:00
    const auto person = town.person("めじろ1");
    protocol::SignUp sign_up;
    sign_up.occurrence = happening.occurrence;
    sign_up.adults = 1;
    ASSERT_TRUE(town.tell(person.caller, sign_up).has_value());

    const auto refused = offer(person, post().role).error();  // 9:00 to 11:00
    EXPECT_EQ(refused.code, ProblemCode::time_overlap);
    EXPECT_EQ(refused.words.front().second, "体操の会");
    EXPECT_TRUE(offer(person, post(moved_by(3 * domain::hour)).role)
                    .has_value());  // 12:00: touching is not overlapping
}

TEST_P(HelpingRules, LetStaffHearOnlyThatAPersonCannotBeAsked) {
    const auto busy = town.person("めじろ1");
    ASSERT_TRUE(offer(busy, post().role).has_value());
    const auto posted = post(heads(1, 5));
    const auto limited = town.person("つばき2");
    declare(limited, "limit_month", 0);

    for (const auto& person : {busy, limited}) {
        const auto refused = ask(posted.role, person).error();
        EXPECT_EQ(refused.code, ProblemCode::not_now);
        EXPECT_TRUE(refused.words.empty());
    }
    const auto paper = on_paper("すぎ3");
    const auto asked = ask(posted.role, paper);
    declare(paper, "limit_month", 0);
    EXPECT_EQ(enter(asked->assignment, CallResult::accept).error().code, ProblemCode::not_now);
    EXPECT_EQ(state(asked->assignment), AssignmentState::invited);
}

TEST_P(HelpingRules, LeaveAFirstTimerWithoutASeatToTheOrganizer) {
    const auto posted = post([](auto& need) {
        need.roles[0].heads_max = 5;
        need.roles[0].first_timer_seats = 1;
    });
    EXPECT_EQ(offer(town.person("めじろ1"), posted.role)->state, AssignmentState::confirmed);
    EXPECT_EQ(offer(town.person("つばき2"), posted.role)->state, AssignmentState::applied);
}

TEST_P(HelpingRules, TakeNobodyAfterTheEndOrForAHiddenEvent) {
    const auto happening = town.event(group, 10);
    const auto hidden = post([&](auto& need) { need.event = happening.event; });
    town.sql().run("UPDATE event SET state = 'unpublished' WHERE id = $1", {happening.event});
    EXPECT_EQ(offer(town.person("めじろ1"), hidden.role).error().code, ProblemCode::not_found);

    const auto posted = post();
    town.move_clock(2 * domain::day);
    EXPECT_EQ(offer(town.person("つばき2"), posted.role).error().code, ProblemCode::already_over);
}

TEST_P(HelpingRules, PostOnlyForActiveGroupsAndOnlyForTheirOwnEvents) {
    auto need = draft();
    need.group = town.group("新しい会", "checked");
    EXPECT_EQ(town.tell(coordinator.caller, need).error().code, ProblemCode::group_not_active);
    EXPECT_EQ(town.tell(town.person("めじろ1").caller, need).error().code, ProblemCode::not_found);

    need.group = group;
    need.event = town.event(town.group("ほかの会"), 10).event;
    const auto refused = town.tell(organizer.caller, need).error();
    EXPECT_EQ(refused.code, ProblemCode::not_found);
    EXPECT_EQ(refused.pointer, "/event");
}

TEST_P(HelpingRules, LetTheDeskWriteDownAnOfferWithItsName) {
    const auto paper = on_paper("すぎ3");
    const auto posted = post();
    const auto offered = town.tell(coordinator.caller, protocol::OfferHelp{posted.role, paper.resident});
    EXPECT_EQ(offered->state, AssignmentState::confirmed);
    EXPECT_EQ(count("SELECT COUNT(*) FROM assignment WHERE id = $1 AND entered_by = $2",
                    {offered->assignment, coordinator.account}),
              1);
    EXPECT_EQ(town.tell(organizer.caller, protocol::OfferHelp{posted.role, paper.resident}).error().code,
              ProblemCode::not_allowed);
}

TEST_P(HelpingRules, WishForNoSkillAndNoCertificateThatTheCityDoesNotKnow) {
    auto need = draft();
    need.roles[0].skills = {{"sound", protocol::Level::done}, {"juggling", protocol::Level::done}};

    const auto skill = town.tell(organizer.caller, need);
    need.roles[0].skills.pop_back();
    need.roles[0].certificate = "pilot";
    const auto certificate = town.tell(organizer.caller, need);
    need.roles[0].certificate = "chainsaw";

    EXPECT_EQ(skill.error().code, protocol::ProblemCode::invalid_field);
    EXPECT_EQ(skill.error().pointer, "/roles/0/skills/1/skill");
    EXPECT_EQ(certificate.error().pointer, "/roles/0/certificate");
    EXPECT_EQ(count("SELECT COUNT(*) FROM need"), 0);
    EXPECT_TRUE(town.tell(organizer.caller, need).has_value());
}

}  // namespace
}  // namespace yui::tests
