// The operator's console: the first accounts of a city, and a way back for whoever lost every other.
#include "server/app/admin.hpp"

#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::GrantRole;
using protocol::ProblemCode;
using protocol::ScopeKind;

class Admin : public AccountTest {
protected:
    app::Console console{town.url(), [this] { return town.now(); }, {1, 8192}};

    app::AdminDraft draft(std::vector<domain::Grant> grants) {
        app::AdminDraft made;
        made.display_name = "市の人";
        made.password = password;
        made.grants = std::move(grants);
        return made;
    }
};
YUI_ON_EVERY_DATABASE(Admin);

TEST_P(Admin, IsMadeWithRightsWhileTheServerRuns) {
    const auto made = app::create_admin(console,
                                        draft({{GrantRole::admin, ScopeKind::city},
                                               {GrantRole::coordinator, ScopeKind::center, town.center}}));
    ASSERT_TRUE(made.has_value()) << protocol::to_text(made.error().code);
    EXPECT_EQ(made->login, "市の人");
    auto desk = browser();
    ASSERT_TRUE(tell(desk, logging_in("市の人")).has_value());
    const auto view = town.ask(desk.caller, protocol::GetSession{});
    ASSERT_EQ(view->grants.size(), 2u);
    EXPECT_EQ(view->grants[0].role, GrantRole::admin);
    EXPECT_EQ(view->grants[0].id, std::nullopt);
    EXPECT_EQ(view->grants[1].name, "活動センター");
    EXPECT_TRUE(tell(desk, recovering("市の人", made->recovery_code, "natsu-no-yama-8")).has_value());
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE account = 0 AND action = 'create_admin'"), 1);
}

TEST_P(Admin, IsNotMadeOfNamesPasswordsOrRightsThatCannotBe) {
    auto wrong = draft({});
    wrong.password = "1234567";
    EXPECT_EQ(app::create_admin(console, wrong).error().pointer, "/password");
    wrong = draft({});
    wrong.display_name = " ";
    EXPECT_EQ(app::create_admin(console, wrong).error().pointer, "/display_name");
    EXPECT_EQ(app::create_admin(console, draft({{GrantRole::coordinator, ScopeKind::center, 99'999}}))
                  .error()
                  .pointer,
              "/grants/0");
    EXPECT_EQ(app::create_admin(console, draft({{GrantRole::admin, ScopeKind::city, 1}})).error().pointer,
              "/grants/0");
    EXPECT_EQ(count("SELECT COUNT(*) FROM account"), 0);
    ASSERT_TRUE(app::create_admin(console, draft({})).has_value());
    EXPECT_EQ(app::create_admin(console, draft({})).error().code, ProblemCode::login_taken);
}

TEST_P(Admin, SetsANewPasswordThatEndsEverySessionAndBothCodes) {
    auto phone = browser();
    const auto made = tell(phone, registering_by_mail("めじろ", "me@mail.example.jp"));

    const auto reset = app::reset_password(console, " ME@mail.example.jp", "natsu-no-yama-8");

    ASSERT_TRUE(reset.has_value());
    EXPECT_EQ(reset->account, made->account);
    EXPECT_FALSE(logged_in(phone));
    EXPECT_EQ(tell(phone, recovering("me@mail.example.jp", made->recovery_code, password)).error().code,
              ProblemCode::wrong_code);
    EXPECT_TRUE(tell(phone, logging_in("me@mail.example.jp", "natsu-no-yama-8")).has_value());
    EXPECT_EQ(count("SELECT head FROM stream WHERE name = $1", {"user:" + std::to_string(made->account)}), 1)
        << "open pages hear of it by the next scan";
}

TEST_P(Admin, SaysThatNobodyHasSuchALogin) {
    EXPECT_EQ(app::reset_password(console, "だれもいない", "natsu-no-yama-8").error().code,
              ProblemCode::not_found);
    EXPECT_EQ(app::reset_password(console, "だれもいない", "kurz").error().pointer, "/password");
}

TEST_P(Admin, PutsAStripAboveEveryPageAndTakesItDown) {
    auto visitor = browser();
    protocol::Text3 warning{"大雨の警報が出ています。"};
    warning.en = "Heavy rain warning.";
    ASSERT_FALSE(app::set_emergency(console, warning));
    EXPECT_EQ(town.ask(visitor.caller, protocol::GetCity{})->emergency, warning);
    EXPECT_EQ(app::set_emergency(console, protocol::Text3{})->pointer, "/ja");
    EXPECT_EQ(town.ask(visitor.caller, protocol::GetCity{})->emergency, warning);
    ASSERT_FALSE(app::set_emergency(console, std::nullopt));
    EXPECT_EQ(town.ask(visitor.caller, protocol::GetCity{})->emergency, std::nullopt);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'set_emergency'"), 2);
}

}  // namespace
}  // namespace yui::tests
