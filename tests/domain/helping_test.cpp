// Offers, requests, answers: what each leads to, and what follows later.
#include "server/domain/helping.hpp"

#include <gmock/gmock.h>

#include "protocol/problem.hpp"
#include "server/domain/consequences.hpp"
#include "server/domain/need_draft.hpp"
#include "server/domain/risk.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::AssignmentState;
using protocol::ProblemCode;

const std::int64_t now = instant(2026, 11, 21, 10);

Role shift() {
    Role role;
    role.id = 9;
    role.heads_max = 2;
    role.starts_at = instant(2026, 11, 28, 9);
    role.ends_at = instant(2026, 11, 28, 11);
    return role;
}

struct Case {
    Role role = shift();
    Person person = {};
    Held held = {};
    Pair pair() const { return {role, person, held}; }
};

TEST(Offer, IsConfirmedAtOnceWhereNothingIsLeftOpen) {
    Case one;
    EXPECT_EQ(offer(one.pair(), std::nullopt, Mover::person, now).value().state, AssignmentState::confirmed);
    one.role.skills = {{"sound", protocol::Level::alone}};
    const auto standing = offer(one.pair(), std::nullopt, Mover::person, now).value();
    EXPECT_EQ(standing.state, AssignmentState::applied);
    EXPECT_EQ(standing.answer_by, now + 3 * day);
}

TEST(Offer, WaitsForTheOrganizerUntilTheNamedDay) {
    Case one;
    one.role.deciding = protocol::Deciding::by_organizer;
    one.role.decide_by = instant(2026, 11, 25, 18);
    const auto standing = offer(one.pair(), std::nullopt, Mover::person, now).value();
    EXPECT_EQ(standing, (Standing{AssignmentState::applied, *one.role.decide_by, *one.role.decide_by}));
}

// An answer for the day after would answer nothing.
TEST(Offer, IsAnsweredBeforeTheHelpBegins) {
    Case one;
    one.role.deciding = protocol::Deciding::by_organizer;
    one.role.starts_at = instant(2026, 11, 21, 15);
    one.role.ends_at = instant(2026, 11, 21, 17);
    for (const auto named : {instant(2026, 11, 21, 12), instant(2026, 12, 24, 18)}) {
        one.role.decide_by = named;
        EXPECT_EQ(offer(one.pair(), std::nullopt, Mover::person, now).value(),
                  (Standing{AssignmentState::applied, *one.role.starts_at, *one.role.starts_at}));
    }
    const auto begun = *one.role.starts_at + hour;
    EXPECT_EQ(offer(one.pair(), std::nullopt, Mover::person, begun).value().answer_by, begun)
        << "it waits for an answer now";
}

TEST(Ask, GivesAnAnswerTimeThatPeopleCanReadAndAJobLater) {
    Case one;
    one.role.starts_at = instant(2026, 11, 21, 15);
    one.role.ends_at = instant(2026, 11, 21, 17);
    const auto standing = ask(one.pair(), std::nullopt, std::nullopt, now).value();
    EXPECT_EQ(standing.answer_by, *one.role.starts_at);
    EXPECT_EQ(standing.runs_out, now + day);
    EXPECT_EQ(ask(one.pair(), std::nullopt, now - 1, now).error().code, ProblemCode::date_in_past);
}

TEST(Accept, SaysWhatHappenedToARequestThatIsOver) {
    Case one;
    EXPECT_EQ(accept(one.pair(), AssignmentState::expired, Mover::person, now).error().code,
              ProblemCode::answer_over);
    one.role.confirmed = 2;
    EXPECT_EQ(accept(one.pair(), AssignmentState::dropped, Mover::person, now).error().code,
              ProblemCode::role_filled);
    EXPECT_EQ(accept(one.pair(), AssignmentState::invited, Mover::person, now).error().code,
              ProblemCode::role_filled);
    EXPECT_EQ(accept(one.pair(), AssignmentState::confirmed, Mover::person, now).error().code,
              ProblemCode::wrong_state);
}

TEST(Withdraw, EndsWithTheRole) {
    const auto role = shift();
    EXPECT_TRUE(withdraw(role, AssignmentState::confirmed, Mover::person, *role.starts_at).has_value());
    EXPECT_EQ(withdraw(role, AssignmentState::confirmed, Mover::person, *role.ends_at).error().code,
              ProblemCode::already_over);
}

TEST(Staff, HearOneAnswerWhateverKeepsAPersonFromBeingAsked) {
    for (const auto code : {ProblemCode::time_overlap,
                            ProblemCode::limit_reached,
                            ProblemCode::age_rule,
                            ProblemCode::certificate_needed,
                            ProblemCode::skill_needed}) {
        const auto heard = as_staff_hears({code, {}, {{"name", "体操の会"}}});
        EXPECT_EQ(heard.code, ProblemCode::not_now);
        EXPECT_TRUE(heard.words.empty());
    }
    EXPECT_EQ(as_staff_hears({ProblemCode::role_filled}).code, ProblemCode::role_filled);
}

TEST(Consequences, NeverExpireWhoIsTelephoned) {
    const AssignmentMoved asked{9, 77, AssignmentState::invited, now + day, false, false};
    EXPECT_THAT(
        consequences(asked, now),
        testing::ElementsAre(Consequence{protocol::ExpireInvitation{77}, "expire_invitation:77", now + day}));
    auto by_call = asked;
    by_call.by_call = true;
    EXPECT_TRUE(consequences(by_call, now).empty());
}

TEST(Consequences, WithdrawOtherInvitationsOnlyWhenTheRoleIsFull) {
    AssignmentMoved sure{9, 77, AssignmentState::confirmed, 0, false, false};
    EXPECT_TRUE(consequences(sure, now).empty());
    sure.role_full = true;
    EXPECT_THAT(consequences(sure, now),
                testing::ElementsAre(Consequence{protocol::WithdrawInvitations{9}, "filled:77", now}));
}

TEST(Consequences, RemindOnceOfAllOffersThatAreDueTogether) {
    const AssignmentMoved one{9, 77, AssignmentState::applied, now + day, false, false};
    const AssignmentMoved other{9, 78, AssignmentState::applied, now + day, false, false};
    EXPECT_EQ(consequences(one, now), consequences(other, now));
}

TEST(Risk, WeighsMissingHeadsByNearness) {
    auto soon = shift();
    soon.starts_at = now + 2 * day;
    soon.ends_at = now + 2 * day + hour;
    auto later = shift();
    later.starts_at = now + 20 * day;
    later.ends_at = now + 20 * day + hour;
    later.heads_min = 3;
    later.heads_max = 3;
    EXPECT_GT(risk(soon, now), risk(later, now));
    EXPECT_TRUE(urgent(soon, now));
    EXPECT_FALSE(urgent(later, now));
    soon.confirmed = 1;
    EXPECT_EQ(risk(soon, now), 0);
    EXPECT_FALSE(urgent(soon, now));
}

struct Wrong {
    const char* pointer;
    ProblemCode code;
    void (*change)(protocol::PostNeed&);
};

// A task that is to be done until a day.
void make_task(protocol::PostNeed& need) {
    need.need_kind = protocol::NeedKind::deadline;
    need.fields.due = "2026-12-20";
    need.roles[0].starts_at.reset();
    need.roles[0].ends_at.reset();
}

TEST(PostNeed, NamesTheFieldThatIsWrong) {
    const Wrong wrongs[] = {
        {"/roles/0/starts_at", ProblemCode::date_in_past, [](auto& need) { need.roles[0].starts_at = now; }},
        {"/roles/0/ends_at",
         ProblemCode::ends_before_start,
         [](auto& need) { need.roles[0].ends_at = now + hour; }},
        {"/roles/0/ends_at", ProblemCode::missing_field, [](auto& need) { need.roles[0].ends_at.reset(); }},
        {"/roles/0/starts_at",
         ProblemCode::missing_field,
         [](auto& need) { need.roles[0].starts_at.reset(); }},
        {"/roles/0/heads_max", ProblemCode::heads_mixed_up, [](auto& need) { need.roles[0].heads_min = 5; }},
        {"/roles/0/first_timer_seats",
         ProblemCode::invalid_field,
         [](auto& need) { need.roles[0].first_timer_seats = 9; }},
        {"/roles/0/max_age", ProblemCode::invalid_field, [](auto& need) { need.roles[0].max_age = 10; }},
        {"/roles/0/decide_by",
         ProblemCode::missing_field,
         [](auto& need) { need.roles[0].deciding = protocol::Deciding::by_organizer; }},
        {"/roles/0/decide_by",
         ProblemCode::invalid_field,
         [](auto& need) {
             need.roles[0].deciding = protocol::Deciding::by_organizer;
             need.roles[0].decide_by = *need.roles[0].starts_at + 1;
         }},
        {"/roles/0/decide_by",
         ProblemCode::invalid_field,
         [](auto& need) {
             make_task(need);
             need.roles[0].deciding = protocol::Deciding::by_organizer;
             need.roles[0].decide_by = instant(2026, 12, 21) + 1;
         }},
        {"/roles/0/starts_at",
         ProblemCode::missing_field,
         [](auto& need) {
             need.roles[0].starts_at.reset();
             need.roles[0].ends_at.reset();
         }},
        {"/roles/0/starts_at",
         ProblemCode::invalid_field,
         [](auto& need) { need.need_kind = protocol::NeedKind::anytime; }},
        {"/fields/due",
         ProblemCode::missing_field,
         [](auto& need) {
             make_task(need);
             need.fields.due.reset();
         }},
        {"/fields/due", ProblemCode::invalid_field, [](auto& need) { need.fields.due = "2026-12-20"; }},
        {"/fields/due",
         ProblemCode::date_in_past,
         [](auto& need) {
             make_task(need);
             need.fields.due = "2026-11-20";
         }},
        {"/roles/0/skills/1/skill",
         ProblemCode::invalid_field,
         [](auto& need) {
             need.roles[0].skills.push_back({"juggling", protocol::Level::done});
         }},
        {"/roles/0/skills/1/skill",
         ProblemCode::invalid_field,
         [](auto& need) { need.roles[0].skills.push_back(need.roles[0].skills[0]); }},
        {"/roles/0/certificate",
         ProblemCode::invalid_field,
         [](auto& need) { need.roles[0].certificate = "pilot"; }},
        {"/roles/0/language",
         ProblemCode::invalid_field,
         [](auto& need) { need.roles[0].language = "EN,fr"; }},
    };
    protocol::PostNeed good;
    good.need_kind = protocol::NeedKind::shift;
    protocol::RoleDraft role;
    role.starts_at = now + 2 * hour;
    role.ends_at = now + 3 * hour;
    role.heads_min = 1;
    role.heads_max = 2;
    role.min_age = 18;
    role.skills = {{"sound", protocol::Level::done}};
    role.certificate = "chainsaw";
    role.language = "pt-br";
    good.roles = {role};
    const NeedOwner owner{protocol::GroupState::active, {}};
    const CityWords known{{"sound"}, {"chainsaw"}};
    ASSERT_EQ(post_need(good, owner, known, now), std::nullopt);
    for (const auto& wrong : wrongs) {
        auto need = good;
        wrong.change(need);
        const auto problem = post_need(need, owner, known, now);
        ASSERT_TRUE(problem) << wrong.pointer;
        EXPECT_EQ(problem->code, wrong.code) << wrong.pointer;
        EXPECT_EQ(problem->pointer, wrong.pointer);
    }
}

TEST(PostNeed, DecidesAtTheLatestWhenTheHelpBeginsOrItsLastDayEnds) {
    const NeedOwner owner{protocol::GroupState::active, {}};
    protocol::PostNeed need;
    need.need_kind = protocol::NeedKind::shift;
    need.roles.emplace_back();
    need.roles[0].heads_min = need.roles[0].heads_max = 1;
    need.roles[0].deciding = protocol::Deciding::by_organizer;
    need.roles[0].decide_by = need.roles[0].starts_at = now + hour;
    need.roles[0].ends_at = now + 2 * hour;
    EXPECT_EQ(post_need(need, owner, {}, now), std::nullopt);

    make_task(need);
    need.roles[0].decide_by = instant(2026, 12, 21);
    EXPECT_EQ(post_need(need, owner, {}, now), std::nullopt);

    need.roles[0].decide_by = instant(2026, 12, 21) + 1;
    const auto late = post_need(need, owner, {}, now).value();
    EXPECT_EQ(protocol::problem_text(late, protocol::Language::ja),
              "＊返事の期限を確かめてください。始まりより前にしてください。");
    EXPECT_EQ(protocol::problem_text(late, protocol::Language::en),
              "＊Please check the date of the answer. It must be before the start.");
}

TEST(PostNeed, IsForActiveGroupsAndForEventsThatTakePlace) {
    EXPECT_EQ(post_need({}, {protocol::GroupState::checked, {}}, {}, now)->code,
              ProblemCode::group_not_active);
    EXPECT_EQ(post_need({}, {protocol::GroupState::active, protocol::EventState::cancelled}, {}, now)->code,
              ProblemCode::event_cancelled);
}

TEST(ChangeHeads, NeverGoesBelowThePeopleWhoMayCome) {
    auto role = shift();
    role.confirmed = 2;
    EXPECT_EQ(change_role(role, {9, 1, 1}, now)->code, ProblemCode::over_capacity);
    EXPECT_EQ(change_role(role, {9, 3, 2}, now)->code, ProblemCode::heads_mixed_up);
    EXPECT_EQ(change_role(role, {9, 1, 2}, now), std::nullopt);
    role.need_state = protocol::NeedState::closed;
    EXPECT_EQ(change_role(role, {9, 1, 2}, now)->code, ProblemCode::need_closed);
}

}  // namespace
}  // namespace yui::domain
