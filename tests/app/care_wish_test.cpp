// Wishes of care: sealed where they lie, read by the organizer of the date alone, forgotten when not needed.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "server/app/seal.hpp"
#include "server/app/seal_key_file.hpp"
#include "server/store/care_wishes.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

constexpr const char* wish = "車いすで行きます。段差が心配です。";

class CareWish : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");
    Happening happening = town.event(group, 10);
    Person guest = town.person("めじろ1");
    Person organizer = town.person("世話役");

    CareWish() { town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group); }

    protocol::SignedUp sign_up() {
        protocol::SignUp command;
        command.occurrence = happening.occurrence;
        command.adults = 1;
        command.care = wish;
        return town.tell(guest.caller, command).value();
    }
    std::vector<std::string> sealed() {
        return store::rows<std::string>(
            town.sql(), "SELECT sealed FROM care_wish", {}, [](const auto& row) { return row.string(0); });
    }
};
YUI_ON_EVERY_DATABASE(CareWish);

TEST_P(CareWish, IsReadByTheOrganizerAndLiesSealedInTheDatabase) {
    sign_up();
    const auto list = town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence});
    ASSERT_EQ(list->sign_ups.size(), 1u);
    EXPECT_EQ(list->sign_ups[0].care, wish);
    ASSERT_EQ(sealed().size(), 1u);
    EXPECT_THAT(sealed()[0], testing::Not(testing::HasSubstr("車")));
}

TEST_P(CareWish, IsForgottenWithTheSignUp) {
    const auto mine = sign_up();
    ASSERT_TRUE(town.tell(guest.caller, protocol::WithdrawSignUp{mine.sign_up}).has_value());
    EXPECT_TRUE(sealed().empty());
}

TEST_P(CareWish, IsForgottenAfterTheDate) {
    sign_up();
    store::forget_care_wishes(town.sql(), town.now());
    EXPECT_EQ(sealed().size(), 1u) << "the date is tomorrow";
    store::forget_care_wishes(town.sql(), town.now() + 3 * domain::day);
    EXPECT_TRUE(sealed().empty());
}

TEST_P(CareWish, OpensNoLongerWhereItWasMovedToAnotherPerson) {
    const auto mine = sign_up();
    const auto other = town.person("めじろ2");
    protocol::SignUp command;
    command.occurrence = happening.occurrence;
    command.adults = 1;
    const auto theirs = town.tell(other.caller, command).value();
    town.sql().run("UPDATE care_wish SET sign_up = $1 WHERE sign_up = $2", {theirs.sign_up, mine.sign_up});
    const auto list = town.ask(organizer.caller, protocol::ListSignUps{happening.occurrence}).value();
    ASSERT_EQ(list.sign_ups.size(), 2U);
    for (const auto& row : list.sign_ups) EXPECT_FALSE(row.care.has_value());
}

TEST(Seal, OpensNothingThatWasChangedInASingleLetter) {
    const app::Seal seal(app::new_seal_key());
    const auto sealed = seal.close(wish, 7);
    EXPECT_EQ(seal.open(sealed, 7), wish);
    EXPECT_FALSE(seal.open(sealed, 8).has_value());
    EXPECT_FALSE(app::Seal(app::new_seal_key()).open(sealed, 7).has_value());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_NE(seal.open(changed, 7), wish) << i;
        EXPECT_FALSE(seal.open(sealed.substr(0, i), 7).has_value()) << i;
    }
}

class SealKeyFile : public CareWish {
protected:
    TestDatabase folder{Backend::sqlite};
    const std::string file = folder.folder + "/town.key";

    std::string complaint() {
        try {
            app::seal_key(file, town.sql());
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "";
    }
};
YUI_ON_EVERY_DATABASE(SealKeyFile);

TEST_P(SealKeyFile, IsMadeOnceForItsOwnerAloneAndReadFromThenOn) {
    const auto first = app::seal_key(file, town.sql());
    EXPECT_EQ(app::seal_key(file, town.sql()), first);
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
}

TEST_P(SealKeyFile, IsNotMadeAnewWhereItWasLost) {
    app::seal_key(file, town.sql());
    std::filesystem::remove(file);
    EXPECT_THAT(complaint(), testing::HasSubstr("is missing: copy it there"));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_P(SealKeyFile, OfAnotherDatabaseIsRefused) {
    app::seal_key(file, town.sql());
    std::ofstream(file, std::ios::binary) << app::new_seal_key();
    EXPECT_THAT(complaint(), testing::HasSubstr("is not the one of this database"));
    std::ofstream(file, std::ios::binary) << "short";
    EXPECT_THAT(complaint(), testing::HasSubstr("is not a key"));
}

}  // namespace
}  // namespace yui::tests
