// A way back for whoever forgot the password: the printed code, or one from the desk; each opens the door
// once.
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::GrantRole;
using protocol::ProblemCode;
using protocol::ScopeKind;

class Recover : public AccountTest {
protected:
    Browser phone = browser();
    protocol::Registered made = tell(phone, registering("めじろ")).value();
    const std::string fresh = "natsu-no-yama-8";

    Person staff(const std::string& name,
                 GrantRole role = GrantRole::staff,
                 ScopeKind scope = ScopeKind::center) {
        const auto person = town.person(name);
        town.grant(person, role, scope, scope == ScopeKind::center ? town.center : 0);
        return person;
    }
    protocol::Result<protocol::CodeIssued> issue(const app::Caller& desk, std::int64_t account) {
        return town.tell(desk, protocol::IssueCode{account});
    }
};
YUI_ON_EVERY_DATABASE(Recover);

TEST_P(Recover, SetsANewPasswordByThePrintedCodeAndEndsEverySession) {
    auto other = browser();
    rights_changed();
    const auto back = tell(other, recovering("めじろ", made.recovery_code, fresh));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->account, made.account);
    EXPECT_NE(back->recovery_code, made.recovery_code);
    EXPECT_FALSE(logged_in(phone));
    EXPECT_EQ(account_of(other), made.account);
    EXPECT_EQ(other.cookie_seconds, 0) << "it may be the desk's computer";
    EXPECT_THAT(rights_changed(), testing::ElementsAre("user:" + std::to_string(made.account)));
    EXPECT_TRUE(tell(phone, logging_in("めじろ", fresh)).has_value());
    EXPECT_EQ(tell(phone, logging_in("めじろ")).error().code, ProblemCode::wrong_password);
}

TEST_P(Recover, ReadsTheCodeHoweverItIsTyped) {
    auto typed = made.recovery_code;
    for (auto& letter : typed) letter = static_cast<char>(letter == '-' ? ' ' : std::tolower(letter));
    auto other = browser();
    EXPECT_TRUE(tell(other, recovering("めじろ", typed, fresh)).has_value());
}

TEST_P(Recover, TakesEachCodeOnce) {
    auto other = browser();
    const auto back = tell(other, recovering("めじろ", made.recovery_code, fresh));
    EXPECT_EQ(tell(other, recovering("めじろ", made.recovery_code, fresh)).error().code,
              ProblemCode::wrong_code);
    town.move_clock(domain::second);
    EXPECT_TRUE(tell(other, recovering("めじろ", back->recovery_code, fresh)).has_value());
}

TEST_P(Recover, LetsOneOfTwoInWhoUseTheSameCodeAtOnceOnTwoNodes) {
    Town other_node(town, 2);
    auto code = made.recovery_code;
    for (int round = 0; round < 20; ++round) {
        const auto address = "192.0.2." + std::to_string(round + 10);
        auto here = town.start(browser(address).caller, recovering("めじろ", code, fresh));
        auto there = other_node.start(browser(address).caller, recovering("めじろ", code, fresh));
        const auto first = here.get().answer;
        const auto second = there.get().answer;
        ASSERT_NE(first.has_value(), second.has_value()) << round;
        ASSERT_EQ((first.has_value() ? second : first).error().code, ProblemCode::wrong_code);
        code =
            protocol::read_strict<protocol::Registered>(first.has_value() ? *first : *second)->recovery_code;
        town.move_clock(domain::hour);
    }
}

TEST_P(Recover, AnswersAlikeAndWorksAlikeWhetherThereIsSuchAPersonOrNot) {
    const protocol::Problem expected{ProblemCode::wrong_code};
    int address = 0;
    for (const auto* name : {"めじろ", "だれもいない", "nobody@mail.example.jp"}) {
        auto stranger = browser("192.0.2." + std::to_string(50 + address++));
        const auto before = hashes(town);
        EXPECT_EQ(tell(stranger, recovering(name, "AAAA-AAAA-AAAA-AAAA", fresh)).error(), expected);
        EXPECT_EQ(hashes(town) - before, 1u);
        EXPECT_EQ(tell(stranger, recovering(name, "AAAA-AAAA-AAAA-AAAA", fresh)).error().code,
                  ProblemCode::slow_down);
    }
}

TEST_P(Recover, StaysOpenWhileSomebodyGuessesThePassword) {
    auto stranger = browser("192.0.2.66");
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(tell(stranger, logging_in("めじろ", "not-the-one")).error().code,
                  ProblemCode::wrong_password);
        town.move_clock(domain::minute);
    }
    EXPECT_EQ(tell(stranger, logging_in("めじろ", "not-the-one")).error().code, ProblemCode::wrong_password);
    auto other = browser();
    EXPECT_TRUE(tell(other, recovering("めじろ", made.recovery_code, fresh)).has_value());
}

TEST_P(Recover, DoesNotOpenABlockedAccount) {
    block(made.account);
    auto other = browser();
    EXPECT_EQ(tell(other, recovering("めじろ", made.recovery_code, fresh)).error().code,
              ProblemCode::wrong_code);
}

TEST_P(Recover, TakesTheDesksCodeForADayAndOnce) {
    const auto desk = staff("窓口の人");
    const auto code = issue(desk.caller, made.account);
    ASSERT_TRUE(code.has_value());
    EXPECT_THAT(code->code, testing::MatchesRegex("(....-){2}...."));
    EXPECT_EQ(code->expires_at, town.now() + domain::day);

    town.move_clock(domain::day - 1);
    auto other = browser();
    ASSERT_TRUE(tell(other, recovering("めじろ", code->code, fresh)).has_value());
    EXPECT_EQ(tell(other, recovering("めじろ", code->code, fresh)).error().code, ProblemCode::wrong_code);
}

TEST_P(Recover, RefusesTheDesksCodeAfterADay) {
    const auto code = issue(staff("窓口の人").caller, made.account);
    town.move_clock(domain::day);
    auto other = browser();
    EXPECT_EQ(tell(other, recovering("めじろ", code->code, fresh)).error().code, ProblemCode::wrong_code);
}

TEST_P(Recover, RefusesTheDesksCodeWhenANewerOneWasGivenOrThePasswordChanged) {
    const auto desk = staff("窓口の人");
    const auto first = issue(desk.caller, made.account);
    const auto second = issue(desk.caller, made.account);
    auto other = browser();
    EXPECT_EQ(tell(other, recovering("めじろ", first->code, fresh)).error().code, ProblemCode::wrong_code);
    ASSERT_TRUE(tell(phone, protocol::ChangePassword{password, fresh}).has_value());
    town.move_clock(domain::minute);
    EXPECT_EQ(tell(other, recovering("めじろ", second->code, fresh)).error().code, ProblemCode::wrong_code);
}

TEST_P(Recover, WritesDownWhoGaveACodeForWhomButNotTheCode) {
    const auto desk = staff("窓口の人");
    const auto code = issue(desk.caller, made.account);
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM audit WHERE account = $1 AND action = 'issue_code' AND subject = $2",
              {desk.account, "account:" + std::to_string(made.account)}),
        1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM command"), 0) << "its answer is a secret";
    EXPECT_EQ(count("SELECT COUNT(*) FROM account WHERE one_time_hash = $1", {code->code}), 0);
}

TEST_P(Recover, GivesCodesOfColleaguesToTheAdminAlone) {
    const auto desk = staff("窓口の人");
    const auto admin = staff("市の人", GrantRole::admin, ScopeKind::city);
    for (const auto role : {GrantRole::staff, GrantRole::coordinator}) {
        const auto colleague = staff("同僚" + std::string(protocol::to_text(role)), role);
        EXPECT_EQ(issue(desk.caller, colleague.account).error().code, ProblemCode::not_allowed);
        EXPECT_TRUE(issue(admin.caller, colleague.account).has_value());
    }
    EXPECT_EQ(issue(desk.caller, admin.account).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(issue(desk.caller, desk.account).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(count("SELECT COUNT(*) FROM account WHERE one_time_hash IS NOT NULL"), 2);
}

TEST_P(Recover, ShowsNobodyElseWhichAccountsThereAre) {
    block(tell(phone, registering("つばき"))->account);
    const auto blocked = made.account + 1;
    const auto resident = town.person("住民");
    for (const auto& caller : {resident.caller, town.visitor()}) {
        EXPECT_EQ(issue(caller, made.account).error().code, ProblemCode::not_found);
        EXPECT_EQ(issue(caller, 99'999).error().code, ProblemCode::not_found);
    }
    const auto desk = staff("窓口の人");
    EXPECT_EQ(issue(desk.caller, 99'999).error().code, ProblemCode::not_found);
    EXPECT_EQ(issue(desk.caller, blocked).error().code, ProblemCode::not_found);
}

}  // namespace
}  // namespace yui::tests
