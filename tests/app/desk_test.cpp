// What the desk of a center does beside the board: finds people, checks groups, looks after reports.
#include <gmock/gmock.h>

#include "server/app/job_runner.hpp"
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::GrantRole;
using protocol::ProblemCode;
using protocol::ScopeKind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Desk : public HelpingTown {
protected:
    Person staff = town.person("窓口");

    void SetUp() override { town.grant(staff, GrantRole::staff, ScopeKind::center, town.center); }
    std::vector<protocol::ResidentRow> found(const std::string& text) {
        return town.ask(staff.caller, protocol::FindResidents{text, {}})->residents;
    }
    std::int64_t written_down(const std::string& shown, const std::string& name, const std::string& kana) {
        protocol::AddResident command;
        command.display_name = shown;
        command.name = name;
        command.kana = kana;
        command.phone = "0000-12-3456";
        command.reached_by = protocol::Channel::phone;
        return town.tell(staff.caller, command)->resident;
    }
    std::int64_t report(const std::string& words) {
        town.tell(town.visitor(), protocol::Report{"g/" + std::to_string(group), words});
        return count("SELECT MAX(id) FROM report");
    }
    std::int64_t audits(const std::string& action) {
        return count("SELECT COUNT(*) FROM audit WHERE action = $1", {action});
    }
};
YUI_ON_EVERY_DATABASE(Desk);

TEST_P(Desk, FindsWhomItWroteDownByNameReadingAndNumber) {
    const auto resident = written_down("すぎ3", "見本 花子", "みほん はなこ");
    for (const auto* text : {"すぎ",
                             "花子",
                             "はなこ",
                             "０００0 12 3456",
                             "見本花子",
                             "見本\u3000花子",
                             "ハナコ",
                             "ﾐﾎﾝﾊﾅｺ",
                             "スギ３"}) {
        const auto people = found(text);
        ASSERT_THAT(people, SizeIs(1)) << text;
        EXPECT_EQ(people[0].resident, resident);
        EXPECT_EQ(people[0].kana, "みほん はなこ");
        EXPECT_FALSE(people[0].account);
    }
    EXPECT_THAT(found("\u3000\u3000"), IsEmpty()) << "nothing but spaces is nobody's name";
    EXPECT_THAT(found("%%"), IsEmpty()) << "what is typed is no pattern";
    EXPECT_THAT(found("3456"), IsEmpty()) << "part of a number finds nobody";
}

TEST_P(Desk, IsAskedBeforeItWritesDownSomebodyWhoIsHereAlready) {
    const auto first = written_down("すぎ3", "見本 花子", "みほん はなこ");
    protocol::AddResident again;
    again.display_name = "はなこさん";
    again.name = "見本\u3000花子";
    again.phone = "0000-12-3456";
    again.reached_by = protocol::Channel::phone;

    const auto refused = town.tell(staff.caller, again);

    ASSERT_TRUE(refused.has_error());
    EXPECT_EQ(refused.error().code, ProblemCode::maybe_known);
    EXPECT_EQ(refused.error().pointer, "/name");
    const auto people = count("SELECT COUNT(*) FROM resident");
    again.another_person = true;
    const auto second = town.tell(staff.caller, again);
    ASSERT_TRUE(second.has_value()) << "the desk knows better";
    EXPECT_NE(second->resident, first) << "nobody is merged";
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident"), people + 1);
}

TEST_P(Desk, IsAskedAlsoWhereAnotherDeskWritesThePersonDownInTheSameMoment) {
    Town second(town, 2);
    const auto other = town.person("べつの窓口");
    town.grant(other, GrantRole::staff, ScopeKind::center, town.center);
    for (int turn = 0; turn < 30; ++turn) {
        protocol::AddResident command;
        command.display_name = "すぎ" + std::to_string(turn);
        command.name = "見本 花子" + std::to_string(turn);
        command.phone = "0000-12-" + std::to_string(1000 + turn);
        command.reached_by = protocol::Channel::phone;
        auto spaced = command;
        spaced.name = "見本\u3000花子" + std::to_string(turn);
        auto one = town.start(staff.caller, command);
        auto two = second.start(other.caller, spaced);
        const auto answers = {one.get().answer, two.get().answer};
        int written = 0;
        for (const auto& answer : answers) {
            written += answer.has_value() ? 1 : 0;
            if (answer.has_error()) {
                EXPECT_EQ(answer.error().code, ProblemCode::maybe_known);
            }
        }
        EXPECT_EQ(written, 1) << "turn " << turn;
    }
}

TEST_P(Desk, FindsWhoIsHereAlreadyAlsoWhereAnOlderProgramWroteThemDown) {
    town.sql().run(
        "INSERT INTO resident (display_name, name, area, entered_by, created_at) "
        "VALUES ('すぎ3', 'ミホン ハナコ', $1, $2, $3)",
        {town.area, staff.account, town.now()});
    app::start_upkeep(town.app());
    run_jobs();
    protocol::AddResident again;
    again.display_name = "みほん はなこ";
    again.reached_by = protocol::Channel::desk;
    again.profile.area = town.area;
    EXPECT_EQ(town.tell(staff.caller, again).error().code, ProblemCode::maybe_known);
    again.profile.birth_year = 1980;
    EXPECT_EQ(town.tell(staff.caller, again).error().code, ProblemCode::maybe_known);
    again.profile.area.reset();
    EXPECT_TRUE(town.tell(staff.caller, again).has_value()) << "a name alone is nobody";
}

TEST_P(Desk, SeesTheRealNameOfNobodyWhoHasAnAccount) {
    const auto person = town.person("めじろ1");
    declare(person, "name", "見本 太郎");
    EXPECT_THAT(found("見本 太郎"), IsEmpty());
    const auto people = found("めじろ1");
    ASSERT_THAT(people, SizeIs(1));
    EXPECT_EQ(people[0].account, person.account);
    EXPECT_FALSE(people[0].name);
}

TEST_P(Desk, AloneLooksForPeopleAndEachLookIsWrittenDown) {
    const protocol::FindResidents wish{"めじろ", {}};
    EXPECT_EQ(town.ask(town.visitor(), wish).error().code, ProblemCode::log_in_first);
    EXPECT_EQ(town.ask(organizer.caller, wish).error().code, ProblemCode::not_allowed);
    ASSERT_TRUE(town.ask(staff.caller, wish).has_value());
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (audits("find_residents") == 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_EQ(audits("find_residents"), 1);
}

TEST_P(Desk, ShowsTheCenterItsUncheckedGroupsUntilTheyAreChecked) {
    const auto waiting = town.group("読み聞かせの会", "requested");
    const auto asleep = town.group("昔の会", "paused");
    const protocol::ListGroupsToCheck wish{town.center};
    const auto list = town.ask(coordinator.caller, wish);
    ASSERT_THAT(list->groups, SizeIs(2));
    EXPECT_EQ(list->groups[0].id, waiting);
    EXPECT_EQ(list->groups[0].name.ja, "読み聞かせの会");
    EXPECT_EQ(list->groups[1].id, asleep);

    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{waiting, "書類を見た"}).has_value());
    EXPECT_THAT(town.ask(coordinator.caller, wish)->groups, SizeIs(1));
    EXPECT_EQ(town.ask(staff.caller, wish).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(town.ask(organizer.caller, wish).error().code, ProblemCode::not_allowed);
}

TEST_P(Desk, SettlesAReportOnceAndShowsByWhom) {
    const auto first = report("時刻がちがっています。");
    const auto second = report("電話が通じません。");
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::SettleReport{second}).has_value());

    const auto list = town.ask(coordinator.caller, protocol::ListReports{});
    EXPECT_EQ(list->open, 1);
    ASSERT_THAT(list->reports, SizeIs(2));
    EXPECT_EQ(list->reports[0].id, first) << "what is open comes first";
    EXPECT_FALSE(list->reports[0].settled_at);
    EXPECT_EQ(list->reports[1].settled_by, "調整役");
    EXPECT_EQ(list->reports[1].settled_at, town.now());
    EXPECT_EQ(town.tell(coordinator.caller, protocol::SettleReport{second}).error().code,
              ProblemCode::wrong_state);
    EXPECT_EQ(town.tell(coordinator.caller, protocol::SettleReport{second + 99}).error().code,
              ProblemCode::not_found);
    EXPECT_EQ(town.tell(organizer.caller, protocol::SettleReport{first}).error().code,
              ProblemCode::not_allowed);
    EXPECT_EQ(audits("settle_report"), 1);
}

TEST_P(Desk, OfAGroupSeesWhoWaitsToBeLetIn) {
    const auto member = town.person("つばき2");
    const auto visitor = town.person("うめ3");
    const auto follower = town.person("きく4");
    using protocol::MemberKind;
    town.tell(follower.caller, protocol::JoinGroup{group, MemberKind::follower});
    town.move_clock(1);
    town.tell(member.caller, protocol::JoinGroup{group, MemberKind::member});
    town.move_clock(1);
    town.tell(visitor.caller, protocol::JoinGroup{group, MemberKind::visitor});

    const auto list = town.ask(organizer.caller, protocol::ListMembers{group});
    std::vector<std::string> names;
    for (const auto& row : list->members) names.push_back(row.display_name);
    EXPECT_THAT(names, ElementsAre("つばき2", "うめ3", "きく4"));
    EXPECT_EQ(list->members[1].as, MemberKind::visitor);
    EXPECT_EQ(list->members[1].state, protocol::MemberState::requested);
    EXPECT_FALSE(list->members[0].in_charge);
    EXPECT_EQ(town.ask(organizer.caller, protocol::GetGroupDesk{group})->members_waiting, 2);

    town.tell(organizer.caller, protocol::ApproveMember{group, member.account});
    town.tell(organizer.caller, protocol::RemoveMember{group, visitor.account});
    const auto after = town.ask(organizer.caller, protocol::ListMembers{group})->members;
    ASSERT_THAT(after, SizeIs(2)) << "who was refused is gone";
    EXPECT_EQ(after[1].state, protocol::MemberState::active);
    EXPECT_EQ(town.ask(member.caller, protocol::ListMembers{group}).error().code, ProblemCode::not_allowed);
}

}  // namespace
}  // namespace yui::tests
