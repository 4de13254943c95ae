// What people tell about themselves, and people whom the desk writes down.
#include "server/store/residents.hpp"
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::Channel;
using protocol::ProblemCode;

class Profile : public AccountTest {
protected:
    Person me = town.person("めじろ");

    protocol::Profile full() const {
        protocol::Profile profile;
        profile.area = town.area;
        profile.lat = 32.5077;
        profile.lon = 130.6018;
        profile.birth_year = 1978;
        profile.means = {protocol::Means::foot, protocol::Means::bicycle};
        profile.times = {{6, protocol::Block::morning}, {7, protocol::Block::night}};
        profile.skills = {{"c03", protocol::Level::done}, {"c04", protocol::Level::try_}};
        profile.interests = {protocol::Category::children, protocol::Category::town};
        profile.languages = {"ja", "pt-br"};
        profile.limit_week = 1;
        profile.limit_month = 3;
        profile.moved_in = true;
        profile.reached_by = Channel::desk;
        return profile;
    }
    protocol::AddResident written_down(const std::string& name) const {
        protocol::AddResident command;
        command.display_name = name;
        command.name = "みほん はなこ";
        command.kana = "ミホン ハナコ";
        command.phone = "０９０－００００－００００";
        command.reached_by = Channel::phone;
        command.profile = full();
        return command;
    }
    Person desk() {
        const auto person = town.person("窓口の人");
        town.grant(person, protocol::GrantRole::staff, protocol::ScopeKind::center, town.center);
        return person;
    }
};
YUI_ON_EVERY_DATABASE(Profile);

TEST_P(Profile, IsReadAsItWasSaved) {
    ASSERT_TRUE(town.tell(me.caller, protocol::SaveProfile{full()}).has_value());
    const auto view = town.ask(me.caller, protocol::GetProfile{});
    EXPECT_EQ(view->profile, full());
    EXPECT_EQ(view->resident, me.resident);
    EXPECT_EQ(view->display_name, "めじろ");
}

TEST_P(Profile, TakesThePlaceOfTheOneBefore) {
    ASSERT_TRUE(town.tell(me.caller, protocol::SaveProfile{full()}).has_value());
    protocol::Profile less;
    less.skills = {{"c04", protocol::Level::teach}};
    ASSERT_TRUE(town.tell(me.caller, protocol::SaveProfile{less}).has_value());
    less.moved_in = false;
    less.reached_by = Channel::here;
    EXPECT_EQ(town.ask(me.caller, protocol::GetProfile{})->profile, less);
}

TEST_P(Profile, TellsTheOtherPagesOfThePersonAndNobodyElse) {
    const auto revision = [&] {
        return count("SELECT rev FROM stream WHERE name = $1", {"resident:" + std::to_string(me.resident)});
    };
    const auto before = revision();
    town.heard();
    ASSERT_TRUE(town.tell(me.caller, protocol::SaveProfile{full()}).has_value());
    const auto heard = town.heard();
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_EQ(heard.front().stream, "user:" + std::to_string(me.account));
    EXPECT_EQ(heard.front().text, R"({"kind":"profile_changed"})");
    EXPECT_EQ(revision(), before + 1) << "what ranks people reads this one again";
}

TEST_P(Profile, IsRefusedWholeWhereOnePartIsWrong) {
    auto profile = full();
    profile.skills.push_back({"c99", protocol::Level::done});
    const auto unknown = town.tell(me.caller, protocol::SaveProfile{profile});
    EXPECT_EQ(unknown.error().code, ProblemCode::invalid_field);
    EXPECT_EQ(unknown.error().pointer, "/profile/skills/2/skill");
    profile = full();
    profile.area = 99'999;
    EXPECT_EQ(town.tell(me.caller, protocol::SaveProfile{profile}).error().pointer, "/profile/area");
    profile = full();
    profile.reached_by = Channel::phone;
    EXPECT_EQ(town.tell(me.caller, protocol::SaveProfile{profile}).error().pointer, "/profile/reached_by");
    EXPECT_TRUE(town.ask(me.caller, protocol::GetProfile{})->profile.skills.empty());
}

TEST_P(Profile, BelongsToWhoIsLoggedIn) {
    EXPECT_EQ(town.tell(town.visitor(), protocol::SaveProfile{full()}).error().code,
              ProblemCode::log_in_first);
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetProfile{}).error().code, ProblemCode::log_in_first);
}

TEST_P(Profile, OfAPersonWithoutAnAccountIsWrittenDownByTheDesk) {
    const auto who = desk();
    const auto added = town.tell(who.caller, written_down("はなこ"));
    ASSERT_TRUE(added.has_value());
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE id = $1 AND account IS NULL AND entered_by = $2 AND "
                    "name = 'みほん はなこ' AND phone = '09000000000' AND reached_by = 'phone'",
                    {added->resident, who.account}),
              1);
    EXPECT_EQ(store::profile_of(town.sql(), added->resident).skills.size(), 2u);
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM audit WHERE account = $1 AND action = 'add_resident' AND subject = $2",
              {who.account, "resident:" + std::to_string(added->resident)}),
        1);
}

TEST_P(Profile, OfAPersonWithoutAnAccountIsWrittenDownOnceHoweverOftenTheTapIsRepeated) {
    const auto who = desk();
    const auto id = new_uuid();
    const auto first = town.tell(who.caller, written_down("はなこ"), id);
    const auto again = town.tell(who.caller, written_down("はなこ"), id);
    EXPECT_EQ(first->resident, again->resident);
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE display_name = 'はなこ'"), 1);
}

TEST_P(Profile, OfAPersonToBeTelephonedNeedsANumber) {
    const auto who = desk();
    auto command = written_down("はなこ");
    command.phone = "電話なし";
    EXPECT_EQ(town.tell(who.caller, command).error().pointer, "/phone");
    command.phone = std::nullopt;
    EXPECT_EQ(town.tell(who.caller, command).error().pointer, "/reached_by");
    command.reached_by = Channel::paper;
    EXPECT_TRUE(town.tell(who.caller, command).has_value());
}

TEST_P(Profile, OfOthersIsTheDesksToWriteAlone) {
    EXPECT_EQ(town.tell(me.caller, written_down("はなこ")).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(town.tell(town.visitor(), written_down("はなこ")).error().code, ProblemCode::log_in_first);
    const auto organizer = town.person("世話役");
    town.grant(
        organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, town.group("体操クラブ"));
    EXPECT_EQ(town.tell(organizer.caller, written_down("はなこ")).error().code, ProblemCode::not_allowed);
}

}  // namespace
}  // namespace yui::tests
