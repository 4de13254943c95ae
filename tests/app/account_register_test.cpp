// To get an account: one name or contact is one person, consent is to the text in force, the code is shown
// once.
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::ContactKind;
using protocol::ProblemCode;

class Register : public AccountTest {};
YUI_ON_EVERY_DATABASE(Register);

TEST_P(Register, MakesAnAccountAResidentASessionAndACodeToWriteDown) {
    auto phone = browser();
    auto command = registering_by_mail("めじろ", "Mejiro@Mail.Example.jp");
    command.area = town.area;
    command.interests = {protocol::Category::cleaning};

    const auto made = tell(phone, command);

    ASSERT_TRUE(made.has_value()) << protocol::to_text(made.error().code);
    EXPECT_THAT(made->recovery_code, testing::MatchesRegex("(....-){3}...."));
    const auto session = town.ask(phone.caller, protocol::GetSession{});
    EXPECT_EQ(session->account, made->account);
    EXPECT_EQ(session->display_name, "めじろ");
    EXPECT_EQ(session->expires_at, town.now() + 30 * domain::day);
    EXPECT_FALSE(session->shared_computer);
    EXPECT_GE(phone.cookie_seconds, 30 * domain::day / domain::second);
    const auto profile = town.ask(phone.caller, protocol::GetProfile{});
    EXPECT_EQ(profile->consent_version, consent);
    EXPECT_EQ(profile->profile.area, town.area);
    EXPECT_EQ(profile->profile.interests, command.interests);
    EXPECT_EQ(count("SELECT COUNT(*) FROM account WHERE login = 'mejiro@mail.example.jp' AND consent_at = $1 "
                    "AND contact_confirmed IS NULL",
                    {town.now()}),
              1);
}

TEST_P(Register, KeepsNeitherPasswordNorCodeNorTokenButOnlyTheirHashes) {
    auto phone = browser();
    const auto made = tell(phone, registering("めじろ"));
    std::string kept;
    town.sql().run("SELECT login, password_hash, recovery_hash FROM account", {}, [&](const store::Row& row) {
        for (int i = 0; i < 3; ++i) kept += row.string(i) + '\n';
    });
    town.sql().run(
        "SELECT token_hash FROM session", {}, [&](const store::Row& row) { kept += row.string(0); });
    EXPECT_THAT(kept, testing::HasSubstr("$argon2id$"));
    EXPECT_THAT(kept, testing::Not(testing::HasSubstr(password)));
    EXPECT_THAT(kept, testing::Not(testing::HasSubstr(made->recovery_code)));
    EXPECT_THAT(kept, testing::Not(testing::HasSubstr(phone.caller.session)));
    EXPECT_EQ(count("SELECT COUNT(*) FROM command"), 0);
}

TEST_P(Register, RefusesANameOrContactThatSomebodyHasInWhateverForm) {
    auto first = browser();
    auto second = browser();
    ASSERT_TRUE(tell(first, registering("メジロ")).has_value());
    ASSERT_TRUE(tell(first, registering_by_mail("つばき", "a..b@docomo.ne.jp")).has_value());

    const auto name = tell(second, registering(" ﾒｼﾞﾛ "));
    EXPECT_EQ(name.error().code, ProblemCode::login_taken);
    EXPECT_EQ(name.error().pointer, "/display_name");
    const auto mail = tell(second, registering_by_mail("さくら", "A..B@DOCOMO.ne.jp"));
    EXPECT_EQ(mail.error().code, ProblemCode::login_taken);
    EXPECT_EQ(mail.error().pointer, "/contact");
    EXPECT_FALSE(logged_in(second));
    EXPECT_TRUE(tell(second, registering_by_mail("メジロ", "c@docomo.ne.jp")).has_value())
        << "a display name alone need not be the only one";
}

TEST_P(Register, GivesANameToOneOfTwoWhoAskAtOnceOnTwoNodes) {
    Town other_node(town, 2);
    for (int round = 0; round < 20; ++round) {
        const auto name = "すぎ" + std::to_string(round);
        auto here = town.start(browser().caller, registering(name));
        auto there = other_node.start(browser().caller, registering(name));
        const auto answers = {here.get().answer, there.get().answer};
        int won = 0;
        for (const auto& answer : answers) {
            if (answer.has_value())
                ++won;
            else
                ASSERT_EQ(answer.error().code, ProblemCode::login_taken)
                    << protocol::to_text(answer.error().code);
        }
        ASSERT_EQ(won, 1);
        ASSERT_EQ(count("SELECT COUNT(*) FROM resident WHERE display_name = $1", {name}), 1);
    }
}

TEST_P(Register, TakesConsentOnlyToTheTextInForce) {
    auto phone = browser();
    auto command = registering("めじろ");
    command.consent = "2025-04";
    const auto old = tell(phone, command);
    EXPECT_EQ(old.error().code, ProblemCode::invalid_field);
    EXPECT_EQ(old.error().pointer, "/consent");
    EXPECT_EQ(count("SELECT COUNT(*) FROM account"), 0);
}

TEST_P(Register, RefusesAnAreaThatIsNotThere) {
    auto phone = browser();
    auto command = registering("めじろ");
    command.area = 99'999;
    EXPECT_EQ(tell(phone, command).error().pointer, "/area");
}

TEST_P(Register, RefusesWhatCannotBeBeforeAnyPasswordIsHashed) {
    auto phone = browser();
    const auto before = hashes(town);
    EXPECT_EQ(tell(phone, registering_by_mail("めじろ", "no mail")).error().pointer, "/contact");
    EXPECT_EQ(tell(phone, registering("090-0000-0000")).error().pointer, "/display_name");
    EXPECT_EQ(hashes(town), before);
}

TEST_P(Register, KeepsAContactWhereTheDeskLooksForIt) {
    auto phone = browser();
    auto command = registering("めじろ");
    command.contact_kind = ContactKind::phone;
    command.contact = "＋８１（０）９０ー００００ー００００";
    ASSERT_TRUE(tell(phone, command).has_value());
    EXPECT_EQ(count("SELECT COUNT(*) FROM resident WHERE phone = '09000000000' AND mail IS NULL"), 1);
}

TEST_P(Register, IsSlowedForOneAddressButNotForAnother) {
    auto crowd = browser("192.0.2.7");
    for (int i = 0; i < 101; ++i)
        ASSERT_TRUE(tell(crowd, registering("すぎ" + std::to_string(i))).has_value()) << i;
    const auto more = tell(crowd, registering("すぎ999"));
    EXPECT_EQ(more.error().code, ProblemCode::slow_down);
    auto elsewhere = browser("192.0.2.8");
    EXPECT_TRUE(tell(elsewhere, registering("すぎ999")).has_value());
}

}  // namespace
}  // namespace yui::tests
