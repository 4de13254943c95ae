// Groups and the people who belong to them: checked before they publish, rights that end are told at once.
#include <gmock/gmock.h>

#include <set>

#include "server/store/names.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using protocol::ProblemCode;

class Group : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    Person founder = town.person("めじろ1");
    Person coordinator = town.person("調整役");

    void SetUp() override {
        town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    }
    protocol::RequestGroup wish() {
        protocol::RequestGroup command;
        command.name.ja = "読み聞かせの会";
        command.kind = protocol::GroupKind::circle;
        command.area = town.area;
        command.purpose = "月に二回、絵本を読む";
        command.category = protocol::Category::children;
        command.contact.name = "世話役";
        command.declaration = true;
        return command;
    }
    std::int64_t checked_group() {
        const auto group = town.tell(founder.caller, wish())->group;
        EXPECT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());
        return group;
    }
    bool told_of_access(const Person& person) {
        for (const auto& message : town.heard())
            if (message.stream == "user:" + std::to_string(person.account) &&
                message.text.find("access_changed") != std::string::npos)
                return true;
        return false;
    }
};
YUI_ON_EVERY_DATABASE(Group);

TEST_P(Group, IsHiddenUntilTheCenterHasCheckedIt) {
    const auto group = town.tell(founder.caller, wish())->group;
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetGroup{group}).error().code, ProblemCode::not_found);
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListGroups{})->total, 0);
    EXPECT_EQ(town.tell(founder.caller, protocol::CheckGroup{group, {}}).error().code, ProblemCode::not_found)
        << "nobody checks their own group";

    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetGroup{group})->checked, "2026-11-21");
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListGroups{})->total, 1);
    EXPECT_TRUE(town.ask(founder.caller, protocol::GetGroup{group})->may_edit)
        << "who asked for it is in charge";
}

TEST_P(Group, ThatRestsIsShownAsRestingToEverybodyWithWhomToAsk) {
    const auto group = checked_group();
    const auto before = town.ask(town.visitor(), protocol::GetGroup{group}).value();
    ASSERT_TRUE(town.tell(founder.caller, protocol::PauseGroup{group, "世話役が入院したため"}).has_value());

    for (const auto& caller : {town.visitor(), town.person("うめ3").caller}) {
        const auto page = town.ask(caller, protocol::GetGroup{group});
        ASSERT_TRUE(page.has_value());
        EXPECT_EQ(page->state, protocol::GroupState::paused);
        EXPECT_EQ(page->name.ja, "読み聞かせの会");
        EXPECT_EQ(page->contact.name, "活動センター") << "the group itself does not answer";
        EXPECT_EQ(page->contact.phone, "0000-00-0000");
        EXPECT_EQ(page->contact.hours, "月から金 9:00から17:00");
        EXPECT_FALSE(page->may_edit);
    }
    EXPECT_EQ(town.ask(founder.caller, protocol::GetGroup{group})->contact.name, before.contact.name)
        << "who runs it sees what it says";
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListGroups{})->total, 0);
    EXPECT_EQ(town.tell(town.person("きく4").caller, protocol::JoinGroup{group, protocol::MemberKind::member})
                  .error()
                  .code,
              ProblemCode::wrong_state);
}

TEST_P(Group, NeedsItsDeclaration) {
    auto command = wish();
    command.declaration = false;
    EXPECT_EQ(town.tell(founder.caller, command).error().pointer, "/declaration");
}

TEST_P(Group, SaysWhatItsOrganizerWritesAndKeepsWhatTheCenterChecked) {
    const auto group = checked_group();
    const auto before = town.ask(town.visitor(), protocol::GetGroup{group}).value();
    town.move_clock(domain::day);

    protocol::ChangeGroup change{
        group, before.updated.value(), "週に一度、絵本を読む", before.category, before.contact, {}};
    change.life = protocol::GroupLife{"毎週土曜日", "図書室", "無料", "10人くらい", true};
    ASSERT_TRUE(town.tell(founder.caller, change).has_value());

    const auto after = town.ask(town.visitor(), protocol::GetGroup{group}).value();
    EXPECT_EQ(after.purpose, "週に一度、絵本を読む");
    EXPECT_EQ(after.life, change.life);
    EXPECT_EQ(after.checked, before.checked);
    EXPECT_GT(after.updated, before.updated);
    protocol::ListGroups words;
    words.text = "週に一度";
    EXPECT_EQ(town.ask(town.visitor(), words)->total, 1) << "it is found by its new words";
    EXPECT_EQ(town.tell(founder.caller, change).error().code, ProblemCode::changed_meanwhile);
    change.updated = after.updated.value();
    EXPECT_EQ(town.tell(town.person("つばき2").caller, change).error().code, ProblemCode::not_allowed);
}

TEST_P(Group, TakesAwayEveryRightOfARemovedMemberAndTellsTheirPages) {
    const auto group = checked_group();
    const auto helper = town.person("つばき2");
    ASSERT_TRUE(
        town.tell(helper.caller, protocol::JoinGroup{group, protocol::MemberKind::member}).has_value());
    ASSERT_TRUE(town.tell(founder.caller, protocol::ApproveMember{group, helper.account}).has_value());
    town.grant(helper, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    ASSERT_TRUE(town.ask(helper.caller, protocol::GetGroup{group})->may_edit);
    town.heard();

    ASSERT_TRUE(town.tell(founder.caller, protocol::RemoveMember{group, helper.account}).has_value());

    EXPECT_TRUE(told_of_access(helper));
    EXPECT_FALSE(town.ask(helper.caller, protocol::GetGroup{group})->may_edit);
}

TEST_P(Group, IsNeverLeftWithoutAnybodyInCharge) {
    const auto group = checked_group();
    EXPECT_EQ(town.tell(founder.caller, protocol::LeaveGroup{group}).error().code, ProblemCode::last_admin);
}

TEST_P(Group, GivesNoRightBackToItsFounderWhenItWakesUp) {
    const auto group = checked_group();
    const auto successor = town.person("つばき2");
    town.grant(successor, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    ASSERT_TRUE(town.tell(successor.caller, protocol::RemoveMember{group, founder.account}).has_value());
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::PauseGroup{group, "休み"}).has_value());

    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());

    EXPECT_FALSE(town.ask(founder.caller, protocol::GetGroup{group})->may_edit);
    EXPECT_TRUE(town.ask(successor.caller, protocol::GetGroup{group})->may_edit);
}

TEST_P(Group, TakesNoSignUpsWhileItSleeps) {
    const auto group = checked_group();
    const auto happening = town.event(group, 10);
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::PauseGroup{group, "確認中"}).has_value());
    protocol::SignUp wish;
    wish.occurrence = happening.occurrence;
    wish.adults = 1;
    const auto guest = town.person("すぎ3");

    EXPECT_EQ(town.tell(guest.caller, wish).error().code, ProblemCode::not_published);
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());
    EXPECT_TRUE(town.tell(guest.caller, wish).has_value());
}

// Nothing that is refused may look open; who runs it still sees what it says.
TEST_P(Group, ShowsWhatItOffersAsClosedWhileItSleeps) {
    const auto group = checked_group();
    const auto happening = town.event(group, 10);
    protocol::PostNeed draft;
    draft.group = group;
    draft.need_kind = protocol::NeedKind::anytime;
    draft.fields.title.ja = "会計";
    draft.fields.contact.name = "世話役";
    protocol::RoleDraft role;
    role.title.ja = "帳簿";
    role.heads_min = role.heads_max = 1;
    draft.roles = {role};
    const auto need = town.tell(founder.caller, draft)->need;
    ASSERT_EQ(town.ask(town.visitor(), protocol::ListEvents{})->total, 1);
    town.move_clock(domain::minute);
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::PauseGroup{group, "確認中"}).has_value());
    const auto paused_at = town.now();
    town.move_clock(domain::minute);

    EXPECT_EQ(town.ask(town.visitor(), protocol::ListEvents{})->total, 0);
    for (const auto& caller : {town.visitor(), town.person("すぎ3").caller}) {
        EXPECT_EQ(town.ask(caller, protocol::GetEvent{happening.event})->occurrences[0].closes_at, paused_at);
        const auto listed = town.ask(caller, protocol::GetGroup{group})->events;
        ASSERT_EQ(listed.size(), 1u);
        EXPECT_EQ(listed[0].occurrence.closes_at, paused_at);
        const auto page = town.ask(caller, protocol::GetNeed{need});
        EXPECT_EQ(page->state, protocol::NeedState::unpublished);
        EXPECT_TRUE(page->roles[0].open.closed);
    }
    EXPECT_FALSE(
        town.ask(founder.caller, protocol::GetEvent{happening.event})->occurrences[0].closes_at.has_value());
    EXPECT_EQ(town.ask(founder.caller, protocol::GetNeed{need})->state, protocol::NeedState::open);

    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());
    town.move_clock(domain::minute);  // totals are kept for a moment
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListEvents{})->total, 1);
    EXPECT_FALSE(
        town.ask(town.visitor(), protocol::GetEvent{happening.event})->occurrences[0].closes_at.has_value());
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetNeed{need})->state, protocol::NeedState::open);
}

TEST_P(Group, SaysOnOpenPagesThatItRestsAndThatItIsBack) {
    const auto group = checked_group();
    const auto happening = town.event(group, 10);
    const auto over = town.event(group, 10);
    town.sql().run("UPDATE occurrence SET ends_at = $2 WHERE id = $1", {over.occurrence, town.now()});
    protocol::PostNeed draft;
    draft.group = group;
    draft.need_kind = protocol::NeedKind::anytime;
    draft.fields.title.ja = "会計";
    draft.fields.contact.name = "世話役";
    draft.roles.emplace_back();
    draft.roles[0].heads_min = draft.roles[0].heads_max = 1;
    const auto need = town.tell(founder.caller, draft)->need;
    // "list:public closed" for a state entry, "need:3 need_changed" for a row of the log.
    const auto heard = [&] {
        std::set<std::string> said;
        for (const auto& message : town.heard()) {
            const auto state = protocol::read_lenient<protocol::State>(message.text);
            if (message.key.empty())
                said.insert(message.stream + ' ' + message.text.substr(9, message.text.find('"', 9) - 9));
            else if (const auto* seats = std::get_if<protocol::Seats>(&*state))
                said.insert(message.stream + (seats->closed.value_or(false) ? " no seats" : " seats"));
            else if (const auto* role = std::get_if<protocol::RoleOpen>(&*state))
                said.insert(message.stream + (role->closed ? " no role" : " role"));
            else if (const auto* work = std::get_if<protocol::RoleWork>(&*state))
                said.insert(message.stream + (work->closed ? " no work" : " work"));
        }
        return said;
    };
    const auto event_page = store::event_stream(happening.event);
    const auto need_page = store::need_stream(need);
    const auto board = store::center_board(town.center);
    const auto own_board = store::group_board(group);
    town.heard();

    ASSERT_TRUE(town.tell(coordinator.caller, protocol::PauseGroup{group, "確認中"}).has_value());
    EXPECT_THAT(heard(),
                testing::UnorderedElementsAre(event_page + " event_changed",
                                              event_page + " no seats",
                                              need_page + " need_changed",
                                              need_page + " no role",
                                              "list:public no seats",
                                              "list:public no role",
                                              board + " no work",
                                              own_board + " work"));

    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());
    EXPECT_THAT(heard(),
                testing::UnorderedElementsAre(event_page + " event_changed",
                                              event_page + " seats",
                                              need_page + " need_changed",
                                              need_page + " role",
                                              "list:public seats",
                                              "list:public role",
                                              board + " work",
                                              own_board + " work"));
}

TEST_P(Group, LetsFollowersInAtOnceAndMembersAfterApproval) {
    const auto group = checked_group();
    const auto follower = town.person("すぎ3");
    const auto member = town.person("くすのき4");
    town.tell(follower.caller, protocol::JoinGroup{group, protocol::MemberKind::follower});
    town.tell(member.caller, protocol::JoinGroup{group, protocol::MemberKind::member});
    EXPECT_EQ(town.ask(follower.caller, protocol::GetGroup{group})->membership,
              protocol::MemberState::active);
    EXPECT_EQ(town.ask(member.caller, protocol::GetGroup{group})->membership,
              protocol::MemberState::requested);
    EXPECT_EQ(town.tell(follower.caller, protocol::ApproveMember{group, member.account}).error().code,
              ProblemCode::not_allowed);
}

}  // namespace
}  // namespace yui::tests
