// People write mail addresses, telephone numbers, names and codes as they like; what is compared is one form.
#include "server/domain/account.hpp"

#include <gmock/gmock.h>

namespace yui::domain {
namespace {

using protocol::ContactKind;
using protocol::GrantRole;
using protocol::ProblemCode;
using protocol::ScopeKind;
using testing::Optional;

protocol::Register registering(const std::string& name,
                               ContactKind kind,
                               std::optional<std::string> contact = {}) {
    protocol::Register command;
    command.display_name = name;
    command.contact_kind = kind;
    command.contact = std::move(contact);
    return command;
}

TEST(MailOf, MakesOneFormOfCapitalsWidthsAndSpaces) {
    EXPECT_THAT(mail_of(" Sakura@Mail.Example.JP "), Optional(std::string("sakura@mail.example.jp")));
    EXPECT_THAT(mail_of("　ｓａｋｕｒａ＠ｍａｉｌ．ｅｘａｍｐｌｅ．ｊｐ"),
                Optional(std::string("sakura@mail.example.jp")));
}

TEST(MailOf, TakesTheAddressesThatCarriersGaveOut) {
    EXPECT_THAT(mail_of("a..b@docomo.ne.jp"), Optional(std::string("a..b@docomo.ne.jp")));
    EXPECT_THAT(mail_of("a.@ezweb.ne.jp"), Optional(std::string("a.@ezweb.ne.jp")));
    EXPECT_THAT(mail_of(".a-_+b@softbank.ne.jp"), Optional(std::string(".a-_+b@softbank.ne.jp")));
}

TEST(MailOf, RefusesWhatCannotBeAnAddress) {
    for (const char* text : {"",
                             "@",
                             "a@",
                             "@b.jp",
                             "a@b",
                             "a b@c.jp",
                             "a@b@c.jp",
                             "a@.jp",
                             "a@b.",
                             "a@b..jp",
                             "a@b,c.jp",
                             "<a@b.jp>",
                             "a@b.jp, c@d.jp"})
        EXPECT_EQ(mail_of(text), std::nullopt) << text;
}

TEST(PhoneOf, KeepsTheDigitsHoweverTheyAreWritten) {
    for (const char* text : {"090-0000-0000",
                             "０９０－００００－００００",
                             "090 0000 0000",
                             "09000000000",
                             "(090)0000.0000",
                             "+81 90-0000-0000",
                             "＋８１（０）９０ー００００ー００００",
                             "090–0000—0000",
                             "　090‐0000−0000 "})
        EXPECT_THAT(phone_of(text), Optional(std::string("09000000000"))) << text;
    EXPECT_THAT(phone_of("0000-00-0000"), Optional(std::string("0000000000")));
}

TEST(PhoneOf, KeepsACountryThatIsNotJapan) {
    EXPECT_THAT(phone_of("+55 11 90000-0000"), Optional(std::string("+5511900000000")));
}

TEST(PhoneOf, RefusesWhatCannotBeDialled) {
    for (const char* text : {"",
                             "110",
                             "090-0000-00",
                             "090-0000-00000",
                             "1234567890",
                             "電話なし",
                             "090-0000-000x",
                             "0+9000000000",
                             "+1",
                             "+8190"})
        EXPECT_EQ(phone_of(text), std::nullopt) << text;
}

TEST(LoginOf, FindsTheSameFormWhicheverOfTheThreeIsTyped) {
    EXPECT_EQ(login_of("ＳＡＫＵＲＡ@mail.example.jp"), "sakura@mail.example.jp");
    EXPECT_EQ(login_of("+81 90 0000 0000"), "09000000000");
    EXPECT_EQ(login_of("  めじろ　１２ "), "めじろ 12");
    EXPECT_EQ(login_of("Yamada"), login_of("ｙａｍａｄａ"));
    EXPECT_EQ(login_of("ﾒｼﾞﾛ"), login_of("メジロ"));
}

TEST(CodeOf, LeavesOutWhatWasWrittenBetween) {
    EXPECT_EQ(code_of(" k7m2-QX9A "), "K7M2QX9A");
    EXPECT_EQ(code_of("Ｋ７Ｍ２　ｑｘ９ａ"), "K7M2QX9A");
}

TEST(DisplayNameOf, TakesAwayTheSpacesAroundAndKeepsTheRestAsWritten) {
    EXPECT_EQ(*display_name_of("　めじろ 12 "), "めじろ 12");
    EXPECT_EQ(*display_name_of("ＹＡＭＡＤＡ"), "ＹＡＭＡＤＡ");
}

TEST(DisplayNameOf, RefusesNamesThatShowNothingOrShowTooMuch) {
    for (const char* text :
         {"　 ", "\u200b", "\u3164", "sakura@mail.example.jp", "０９０-0000-0000", "めじろ\u202e21"}) {
        const auto name = display_name_of(text);
        ASSERT_TRUE(name.has_error()) << text;
        EXPECT_EQ(name.error().code, ProblemCode::invalid_field);
        EXPECT_EQ(name.error().pointer, "/display_name");
    }
}

TEST(IdentityOf, LogsInByTheContactOrByTheNameWhereThereIsNone) {
    EXPECT_EQ(identity_of(registering("めじろ", ContactKind::mail, "Me@Mail.Example.jp"))->login,
              "me@mail.example.jp");
    EXPECT_EQ(identity_of(registering("めじろ", ContactKind::phone, "090-0000-0000"))->login, "09000000000");
    EXPECT_EQ(identity_of(registering("メジロ", ContactKind::none))->login, "メジロ");
    EXPECT_EQ(identity_of(registering("メジロ", ContactKind::none))->contact, std::nullopt);
}

TEST(IdentityOf, SaysWhichFieldOfTheContactIsWrong) {
    const auto missing = identity_of(registering("めじろ", ContactKind::mail));
    EXPECT_EQ(missing.error().code, ProblemCode::missing_field);
    EXPECT_EQ(missing.error().pointer, "/contact");
    for (const auto& wrong : {registering("めじろ", ContactKind::mail, "090-0000-0000"),
                              registering("めじろ", ContactKind::phone, "me@mail.example.jp"),
                              registering("めじろ", ContactKind::none, "me@mail.example.jp")}) {
        EXPECT_EQ(identity_of(wrong).error().code, ProblemCode::invalid_field);
        EXPECT_EQ(identity_of(wrong).error().pointer, "/contact");
    }
}

Actor with(GrantRole role, ScopeKind scope, std::int64_t id) { return {1, 1, "係", {{role, scope, id}}}; }

TEST(AtOwnDesk, LetsADeskActForAnybodyAndNobodyElse) {
    const auto allowed = [](const Actor& actor) {
        return !refused(actor, "add_resident", at_own_desk(actor, "add_resident"));
    };
    EXPECT_TRUE(allowed(with(GrantRole::staff, ScopeKind::center, 3)));
    EXPECT_TRUE(allowed(with(GrantRole::coordinator, ScopeKind::center, 3)));
    EXPECT_TRUE(allowed(with(GrantRole::coordinator, ScopeKind::city, 0)));
    EXPECT_TRUE(allowed(with(GrantRole::admin, ScopeKind::city, 0)));
    EXPECT_FALSE(allowed(with(GrantRole::organizer, ScopeKind::group, 3)));
    EXPECT_FALSE(allowed(with(GrantRole::advisor, ScopeKind::center, 3)));
    EXPECT_FALSE(allowed({1, 1, "住民", {}}));
    EXPECT_FALSE(allowed({}));
}

TEST(AtOwnDesk, FindsTheCenterWhereTheRightIsHeldAmongSeveral) {
    Actor actor{1,
                1,
                "係",
                {{GrantRole::staff, ScopeKind::center, 3}, {GrantRole::coordinator, ScopeKind::center, 4}}};
    EXPECT_EQ(at_own_desk(actor, "list_reports").center, 4);
}

TEST(IssueCode, OpensTheDoorOfResidentsAndOrganizersButNotOfColleagues) {
    const auto desk = with(GrantRole::staff, ScopeKind::center, 3);
    const auto admin = with(GrantRole::admin, ScopeKind::city, 0);
    const std::vector<Grant> none;
    const std::vector<Grant> organizer{{GrantRole::organizer, ScopeKind::group, 5}};
    EXPECT_EQ(issue_code(desk, none), std::nullopt);
    EXPECT_EQ(issue_code(desk, organizer), std::nullopt);
    for (const auto role : {GrantRole::staff, GrantRole::coordinator, GrantRole::admin}) {
        const std::vector<Grant> colleague{{role, ScopeKind::center, 9}};
        ASSERT_NE(issue_code(desk, colleague), std::nullopt);
        EXPECT_EQ(issue_code(desk, colleague)->code, ProblemCode::not_allowed);
        EXPECT_EQ(issue_code(admin, colleague), std::nullopt);
    }
}

}  // namespace
}  // namespace yui::domain
