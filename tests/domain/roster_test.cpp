// What a city in memory says of people and roles, and that entries replace each other wholly.
#include "server/domain/roster.hpp"

#include <gmock/gmock.h>

#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::AssignmentState;

const std::int64_t now = instant(2026, 11, 16, 10);  // a Monday

WantedRole role(std::int64_t id, std::int64_t starts_at) {
    WantedRole wanted;
    wanted.role.id = id;
    wanted.role.need = 10 * id;
    wanted.role.group = 5;
    wanted.role.starts_at = starts_at;
    wanted.role.ends_at = starts_at + 2 * hour;
    return wanted;
}

Step step(std::int64_t id, std::int64_t resident, AssignmentState state) {
    Step step;
    step.id = id;
    step.resident = resident;
    step.state = state;
    step.at = now;
    return step;
}

Neighbour neighbour(std::int64_t id) {
    Neighbour one;
    one.person.resident = id;
    return one;
}

Roster with(WantedRole wanted) {
    Roster roster;
    const auto id = wanted.role.id;
    roster.replace({1, 2}, {neighbour(1), neighbour(2)});
    roster.replace({id, id}, std::vector{std::move(wanted)});
    return roster;
}

TEST(Roster, RemembersWhoHelpedBeforeAndWhere) {
    auto past = role(3, now - 3 * day);
    past.steps = {step(7, 1, AssignmentState::confirmed), step(8, 2, AssignmentState::withdrawn)};
    auto roster = with(past);
    EXPECT_EQ(roster.person(1, now).helped, 1);
    EXPECT_THAT(roster.person(1, now).known_groups, testing::ElementsAre(5));
    EXPECT_EQ(roster.person(1, now - 3 * day).helped, 0);
    EXPECT_TRUE(roster.person(2, now).first_timer());
}

TEST(Roster, KnowsWhatFillsAPersonsTimeAndTheirWeek) {
    auto other = role(3, now + day);
    other.steps = {step(7, 1, AssignmentState::confirmed)};
    auto roster = with(other);
    const auto at_once = role(4, now + day + hour).role;
    const auto after_it = role(5, now + day + 2 * hour).role;
    EXPECT_TRUE(roster.standing(1, at_once, now).held.overlap);
    EXPECT_FALSE(roster.standing(1, after_it, now).held.overlap);
    EXPECT_EQ(roster.standing(1, after_it, now).held.in_week, 1);
    EXPECT_EQ(roster.standing(2, after_it, now).held.in_week, 0);
}

TEST(Roster, LetsADateFillTheTimeOfWhoComes) {
    auto roster = with(role(3, now + day));
    roster.replace({9, 9}, std::vector{BusyDate{9, now + day + hour, now + day + 3 * hour, {1}}});
    EXPECT_TRUE(roster.standing(1, roster.role(3)->role, now).held.overlap);
    EXPECT_FALSE(roster.standing(2, roster.role(3)->role, now).held.overlap);
    roster.replace({9, 9}, std::vector<BusyDate>{});
    EXPECT_FALSE(roster.standing(1, roster.role(3)->role, now).held.overlap);
}

TEST(Roster, SaysWhereSomebodyStandsOnTheRoleAndWhatTheySaidBefore) {
    auto wanted = role(3, now + day);
    wanted.steps = {step(7, 1, AssignmentState::declined), step(8, 1, AssignmentState::invited)};
    wanted.steps[1].asked_at = now - day;
    const auto roster = with(wanted);
    const auto standing = roster.standing(1, wanted.role, now);
    EXPECT_EQ(standing.on_role->id, 8);
    EXPECT_EQ(standing.on_role->state, AssignmentState::invited);
    EXPECT_TRUE(standing.burden.said_no);
    EXPECT_EQ(standing.burden.asked_at, now - day);
}

TEST(Roster, CountsTheContactsOfOneWeek) {
    auto wanted = role(3, now + day);
    wanted.steps = {step(7, 1, AssignmentState::applied), step(8, 2, AssignmentState::declined)};
    wanted.steps[1].asked_at = now - 8 * day;
    EXPECT_EQ(Roster::contacts_this_week(wanted, now), 1);
}

TEST(Roster, ForgetsWhatAnEntrySaidWhenItIsReplaced) {
    auto wanted = role(3, now + day);
    wanted.steps = {step(7, 1, AssignmentState::confirmed)};
    auto roster = with(wanted);
    wanted.role.need_state = protocol::NeedState::closed;
    wanted.steps.clear();
    roster.replace({3, 3}, std::vector{wanted});
    EXPECT_FALSE(roster.standing(1, role(4, now + day).role, now).held.overlap);
    EXPECT_THAT(roster.open_roles(), testing::IsEmpty());
    roster.replace({1, 1}, std::vector<Neighbour>{});
    EXPECT_EQ(roster.neighbour(1), nullptr);
    EXPECT_NE(roster.neighbour(2), nullptr);
}

TEST(Roster, IsTheSameWhateverWasAskedOfIt) {
    auto past = role(3, now - 3 * day);
    past.steps = {step(7, 1, AssignmentState::confirmed)};
    auto asked = with(past);
    const auto fresh = with(past);
    asked.person(1, now);
    EXPECT_TRUE(asked == fresh);
    past.steps.front().state = AssignmentState::withdrawn;
    asked.replace({3, 3}, std::vector{past});
    EXPECT_FALSE(asked == fresh);
}

}  // namespace
}  // namespace yui::domain
