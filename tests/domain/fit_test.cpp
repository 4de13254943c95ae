// Unknown is not no: only what somebody declared blocks.
#include "server/domain/fit.hpp"

#include <gtest/gtest.h>

#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Fit;
using protocol::Level;
using protocol::ProblemCode;

const std::int64_t now = instant(2026, 11, 21, 10);

Role shift() {
    Role role;
    role.starts_at = instant(2026, 11, 22, 9);
    role.ends_at = instant(2026, 11, 22, 11);
    return role;
}

Role wanting(Level level) {
    auto role = shift();
    role.skills = {{"accounting", level}};
    return role;
}

Person holding(Level level) {
    Person person;
    person.skills = {{"accounting", level}};
    return person;
}

ProblemCode code(const std::optional<protocol::Problem>& problem) { return problem.value().code; }

TEST(Fit, AsksNothingOfAnEmptyProfileWhereTheRoleAsksNothing) {
    EXPECT_EQ(blocked(shift(), {}, {}, now), std::nullopt);
    EXPECT_TRUE(surely_fits(shift(), {}, now));
}

TEST(Fit, BlocksADeclaredLowerLevelButNotAnUnmentionedSkill) {
    EXPECT_EQ(code(blocked(wanting(Level::alone), holding(Level::done), {}, now)), ProblemCode::skill_needed);
    EXPECT_EQ(blocked(wanting(Level::alone), {}, {}, now), std::nullopt);
    EXPECT_FALSE(surely_fits(wanting(Level::alone), {}, now));
    EXPECT_TRUE(surely_fits(wanting(Level::alone), holding(Level::teach), now));
}

TEST(Fit, TakesAnybodyAtOnceWhereTheRoleShowsBeginners) {
    EXPECT_TRUE(surely_fits(wanting(Level::try_), {}, now));
    EXPECT_TRUE(surely_fits(wanting(Level::try_), holding(Level::try_), now));
}

TEST(Fit, KnowsOnlyTheYearOfBirthAndDecidesOnlyWhatItProves) {
    auto role = shift();
    role.min_age = 18;
    Person person;
    EXPECT_EQ(age_fit(role, person, now), Fit::unknown);
    person.birth_year = 2009;
    EXPECT_EQ(code(blocked(role, person, {}, now)), ProblemCode::age_rule);
    person.birth_year = 2008;  // 17 or 18 in November
    EXPECT_EQ(age_fit(role, person, now), Fit::unknown);
    EXPECT_EQ(blocked(role, person, {}, now), std::nullopt);
    person.birth_year = 2007;
    EXPECT_EQ(age_fit(role, person, now), Fit::good);
}

TEST(Fit, WritesAgesSoThatTheyReadInEveryLanguage) {
    auto role = shift();
    role.min_age = 18;
    EXPECT_EQ(age_rule(role), "18+");
    role.max_age = 64;
    EXPECT_EQ(age_rule(role), "18–64");
    role.min_age = std::nullopt;
    EXPECT_EQ(age_rule(role), "–64");
}

TEST(Fit, KeepsAnUpperAgeAlike) {
    auto role = shift();
    role.max_age = 30;
    Person person;
    person.birth_year = 1994;
    EXPECT_EQ(age_fit(role, person, now), Fit::blocking);
    person.birth_year = 1995;
    EXPECT_EQ(age_fit(role, person, now), Fit::unknown);
    person.birth_year = 1996;
    EXPECT_EQ(age_fit(role, person, now), Fit::good);
}

TEST(Fit, NeedsAConfirmedCertificateThatIsStillValidOnTheDay) {
    auto role = shift();
    role.certificate = "chainsaw";
    Person person;
    EXPECT_EQ(code(blocked(role, person, {}, now)), ProblemCode::certificate_needed);
    person.certificates = {{"chainsaw", *role.ends_at - 1}};
    EXPECT_EQ(code(blocked(role, person, {}, now)), ProblemCode::certificate_needed);
    person.certificates = {{"chainsaw", *role.ends_at}};
    EXPECT_EQ(blocked(role, person, {}, now), std::nullopt);
    person.certificates = {{"chainsaw", std::nullopt}};
    EXPECT_EQ(blocked(role, person, {}, now), std::nullopt);
}

TEST(Fit, BlocksALanguageOnlyForWhoDeclaredOthers) {
    auto role = shift();
    role.language = "en";
    Person person;
    EXPECT_EQ(language_fit(role, person), Fit::unknown);
    person.languages = {"vi"};
    EXPECT_EQ(language_fit(role, person), Fit::blocking);
    person.languages = {"vi", "en"};
    EXPECT_EQ(language_fit(role, person), Fit::good);
}

TEST(Fit, CountsThePersonsOwnLimits) {
    Person person;
    EXPECT_EQ(blocked(shift(), person, {9, 9, {}}, now), std::nullopt);
    person.limit_week = 1;
    EXPECT_EQ(blocked(shift(), person, {0, 5, {}}, now), std::nullopt);
    EXPECT_EQ(code(blocked(shift(), person, {1, 1, {}}, now)), ProblemCode::limit_reached);
    person.limit_week = std::nullopt;
    person.limit_month = 2;
    const auto no = blocked(shift(), person, {1, 2, {}}, now);
    EXPECT_EQ(no->words.front().second, "2");
}

TEST(Fit, NamesWhatIsAtTheSameTime) {
    const auto no = blocked(shift(), {}, {0, 0, "体操の会"}, now);
    EXPECT_EQ(code(no), ProblemCode::time_overlap);
    EXPECT_EQ(no->words.front().second, "体操の会");
}

TEST(Fit, LooksAfterAsManyFirstTimersAsItHasSeatsForThem) {
    auto role = shift();
    role.heads_max = 5;
    role.first_timer_seats = 1;
    EXPECT_TRUE(surely_fits(role, {}, now));
    role.confirmed = 1;  // a first-timer
    EXPECT_FALSE(surely_fits(role, {}, now));
    EXPECT_EQ(blocked(role, {}, {}, now), std::nullopt);
    role.experienced = 1;  // it was somebody who has helped before
    EXPECT_TRUE(surely_fits(role, {}, now));
    Person experienced;
    experienced.helped = 3;
    role.experienced = 0;
    EXPECT_TRUE(surely_fits(role, experienced, now));
}

TEST(Fit, TakesNobodyWhenFullClosedOverHiddenOrCalledOff) {
    auto role = shift();
    EXPECT_EQ(takes_nobody(role, now), std::nullopt);
    EXPECT_EQ(takes_nobody(role, *role.ends_at - 1), std::nullopt);
    EXPECT_EQ(code(takes_nobody(role, *role.ends_at)), ProblemCode::already_over);
    role.confirmed = 1;
    EXPECT_EQ(code(takes_nobody(role, now)), ProblemCode::role_filled);
    role.need_state = protocol::NeedState::closed;
    EXPECT_EQ(code(takes_nobody(role, now)), ProblemCode::need_closed);
    role.published = false;
    EXPECT_EQ(code(takes_nobody(role, now)), ProblemCode::not_published);
    role.event_cancelled = true;
    EXPECT_EQ(code(takes_nobody(role, now)), ProblemCode::event_cancelled);
}

TEST(Fit, EndsATaskWithTheLastMinuteOfItsDay) {
    Role task;
    EXPECT_EQ(over_at(task), std::nullopt);
    task.due = "2026-12-31";
    EXPECT_EQ(over_at(task), instant(2027, 1, 1));
}

}  // namespace
}  // namespace yui::domain
