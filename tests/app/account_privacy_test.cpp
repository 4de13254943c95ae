// What is personal or secret stays where it belongs: never in the log that pages follow, never beside it.
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

class Privacy : public AccountTest {
protected:
    // Everything that is sent, remembered, or read by whoever keeps the machine running.
    std::string told_and_remembered() {
        std::string all;
        for (const auto* sql : {"SELECT body FROM event_log",
                                "SELECT stream FROM event_log",
                                "SELECT name FROM stream",
                                "SELECT answer FROM command",
                                "SELECT payload FROM job",
                                "SELECT key FROM job",
                                "SELECT action FROM audit",
                                "SELECT subject FROM audit",
                                "SELECT detail FROM audit"})
            town.sql().run(sql, {}, [&](const store::Row& row) { all += row.string(0) + '\n'; });
        for (const auto& message : town.heard()) all += message.stream + ' ' + message.text + '\n';
        return all + town.app().metrics();
    }
};
YUI_ON_EVERY_DATABASE(Privacy);

TEST_P(Privacy, KeepsEveryPersonalFieldAndEverySecretOutOfTheLog) {
    std::vector<std::string> secrets{"shirushi", "しるし", "09012345678", "32.507", "c04", password};
    auto phone = browser();
    auto command = registering_by_mail("しるし名", "shirushi@mail.example.jp");
    const auto made = tell(phone, command);
    secrets.push_back(made->recovery_code);
    secrets.push_back(phone.caller.session);

    protocol::Profile profile;
    profile.lat = 32.5077;
    profile.lon = 130.6018;
    profile.skills = {{"c04", protocol::Level::done}};
    ASSERT_TRUE(tell(phone, protocol::SaveProfile{profile}).has_value());
    const auto group = town.group("体操クラブ");
    ASSERT_TRUE(tell(phone, protocol::Report{"g/" + std::to_string(group), "しるしの言葉"}).has_value());
    ASSERT_TRUE(tell(phone, logging_in("shirushi@mail.example.jp")).has_value());
    secrets.push_back(phone.caller.session);

    const auto desk = town.person("窓口の人");
    town.grant(desk, protocol::GrantRole::staff, protocol::ScopeKind::center, town.center);
    protocol::AddResident written{
        "しるし二", "しるし三", "シルシ しるし四", "090-1234-5678", protocol::Channel::phone, profile};
    ASSERT_TRUE(town.tell(desk.caller, written).has_value());
    const auto code = town.tell(desk.caller, protocol::IssueCode{made->account});
    secrets.push_back(code->code);
    const auto back = tell(phone, recovering("shirushi@mail.example.jp", code->code, password + "しるし"));
    ASSERT_TRUE(back.has_value());
    secrets.push_back(back->recovery_code);
    ASSERT_TRUE(tell(phone, protocol::ChangePassword{password + "しるし", password}).has_value());
    ASSERT_TRUE(tell(phone, protocol::LogOut{}).has_value());

    const auto all = told_and_remembered();
    EXPECT_THAT(all, testing::HasSubstr("access_changed"));
    EXPECT_THAT(all, testing::HasSubstr("add_resident"));
    for (const auto& secret : secrets) EXPECT_THAT(all, testing::Not(testing::HasSubstr(secret))) << secret;
}

TEST_P(Privacy, AnswersRepeatedSecretCommandsAnewInsteadOfFromMemory) {
    auto phone = browser();
    const auto made = tell(phone, registering("めじろ"));
    const auto id = new_uuid();
    const auto first = town.send(phone.caller, logging_in("めじろ"), id);
    phone.caller.session = first.cookie->value;
    const auto again = town.send(phone.caller, logging_in("めじろ"), id);
    ASSERT_TRUE(again.cookie.has_value());
    EXPECT_NE(again.cookie->value, first.cookie->value);
    EXPECT_EQ(count("SELECT COUNT(*) FROM command"), 0);
    EXPECT_GT(made->account, 0);
}

}  // namespace
}  // namespace yui::tests
