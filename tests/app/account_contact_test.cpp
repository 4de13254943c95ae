// Another contact: it is what one logs in by, so it needs the password and must be free.
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::ContactKind;
using protocol::ProblemCode;

class AccountContact : public AccountTest {
protected:
    static protocol::ChangeContact to_phone(const std::string& number, const std::string& secret = password) {
        return {secret, ContactKind::phone, number};
    }
};
YUI_ON_EVERY_DATABASE(AccountContact);

TEST_P(AccountContact, IsLoggedInByFromThenOnWhileOpenSessionsStay) {
    auto home = browser();
    ASSERT_TRUE(tell(home, registering_by_mail("めじろ1", "mejiro@mail.example.jp")).has_value());

    ASSERT_TRUE(tell(home, to_phone("０００－００００－１２３４")).has_value());

    EXPECT_TRUE(account_of(home));
    auto other = browser();
    EXPECT_TRUE(tell(other, logging_in("000-0000-1234")).has_value());
    EXPECT_EQ(tell(other, logging_in("mejiro@mail.example.jp")).error().code, ProblemCode::wrong_password);
}

TEST_P(AccountContact, CanBeTakenAwayAndTheNameTakesItsPlace) {
    auto home = browser();
    ASSERT_TRUE(tell(home, registering_by_mail("めじろ1", "mejiro@mail.example.jp")).has_value());
    ASSERT_TRUE(tell(home, protocol::ChangeContact{password, ContactKind::none, {}}).has_value());
    auto other = browser();
    EXPECT_TRUE(tell(other, logging_in("めじろ1")).has_value());
}

TEST_P(AccountContact, IsNotChangedWithoutThePasswordOrToOneThatIsTaken) {
    auto home = browser();
    ASSERT_TRUE(tell(home, registering("めじろ1")).has_value());
    auto neighbour = browser();
    ASSERT_TRUE(tell(neighbour, registering_by_mail("つばき2", "tsubaki@mail.example.jp")).has_value());

    EXPECT_EQ(tell(home, to_phone("12")).error().pointer, "/contact");
    const auto wrong = tell(home, to_phone("000-0000-1234", "natsu-no-umi-9")).error();
    EXPECT_EQ(wrong.code, ProblemCode::wrong_password);
    EXPECT_EQ(wrong.pointer, "/password");
    town.move_clock(domain::hour);  // whoever guesses is slowed down
    const auto taken =
        tell(home, protocol::ChangeContact{password, ContactKind::mail, "tsubaki@mail.example.jp"}).error();
    EXPECT_EQ(taken.code, ProblemCode::login_taken);
    EXPECT_EQ(taken.pointer, "/contact");
}

TEST_P(AccountContact, TakesThePlaceOfTheWayToReachSomebodyThatIsGone) {
    auto home = browser();
    ASSERT_TRUE(tell(home, registering("めじろ1")).has_value());
    ASSERT_TRUE(tell(home, to_phone("000-0000-1234")).has_value());
    protocol::SaveProfile save;
    save.profile.reached_by = protocol::Channel::phone;
    ASSERT_TRUE(tell(home, save).has_value());

    ASSERT_TRUE(tell(home, protocol::ChangeContact{password, ContactKind::mail, "mejiro@mail.example.jp"})
                    .has_value());

    EXPECT_EQ(town.ask(home.caller, protocol::GetProfile{})->profile.reached_by, protocol::Channel::here);
}

}  // namespace
}  // namespace yui::tests
