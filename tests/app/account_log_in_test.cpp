// To log in and out: the same answer and the same work whoever is not let in, and sessions that end when they
// should.
#include "protocol/frames.hpp"
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::ProblemCode;

class LogIn : public AccountTest {
protected:
    Browser phone = browser();
    std::int64_t account = tell(phone, registering("めじろ"))->account;

    std::int64_t expires_at(const Browser& from) {
        return town.ask(from.caller, protocol::GetSession{})->expires_at.value_or(0);
    }
    std::string seconds_of(const protocol::Problem& problem) {
        EXPECT_EQ(problem.code, ProblemCode::slow_down);
        return problem.words.empty() ? "" : problem.words.front().second;
    }
};
YUI_ON_EVERY_DATABASE(LogIn);

TEST_P(LogIn, TakesTheNameInAnyFormAndBeginsASession) {
    auto other = browser();
    const auto in = tell(other, logging_in("　めじろ "));
    ASSERT_TRUE(in.has_value());
    EXPECT_EQ(in->account, account);
    EXPECT_EQ(in->expires_at, town.now() + 30 * domain::day);
    EXPECT_EQ(account_of(other), account);
    EXPECT_TRUE(logged_in(phone)) << "the other browser stays logged in";
}

TEST_P(LogIn, AnswersAlikeAndWorksAlikeWhoeverIsNotLetIn) {
    const auto silent = town.person("ことば無し");  // written down without a password
    auto second = browser();
    const auto blocked = tell(second, registering("止められた人"))->account;
    block(blocked);

    const protocol::Problem expected{ProblemCode::wrong_password};
    int address = 0;
    for (const auto& command : {logging_in("めじろ", "not-the-one"),
                                logging_in("だれもいない"),
                                logging_in("ことば無し"),
                                logging_in("止められた人"),
                                logging_in("nobody@mail.example.jp")}) {
        auto stranger = browser("192.0.2." + std::to_string(100 + address++));
        const auto before = hashes(town);
        const auto answer = tell(stranger, command);
        ASSERT_TRUE(answer.has_error()) << command.login;
        EXPECT_EQ(answer.error(), expected) << command.login;
        EXPECT_EQ(hashes(town) - before, 1u) << command.login;
        EXPECT_EQ(stranger.cookie_seconds, -1);
    }
    EXPECT_GT(silent.account, 0);
}

TEST_P(LogIn, IsSlowedByNameWhetherThereIsSuchANameOrNot) {
    for (const auto* name : {"めじろ", "だれもいない"}) {
        auto stranger = browser();
        const auto wrong = logging_in(name, "not-the-one");
        EXPECT_EQ(tell(stranger, wrong).error().code, ProblemCode::wrong_password);
        EXPECT_EQ(seconds_of(tell(stranger, wrong).error()), "1");
        auto elsewhere = browser("192.0.2.99");
        const auto before = hashes(town);
        EXPECT_EQ(seconds_of(tell(elsewhere, wrong).error()), "1") << "from wherever it comes";
        EXPECT_EQ(hashes(town), before) << "and without work";
        town.move_clock(domain::second);
        EXPECT_EQ(tell(stranger, wrong).error().code, ProblemCode::wrong_password);
        EXPECT_EQ(seconds_of(tell(stranger, wrong).error()), "2");
        town.move_clock(2 * domain::second);
    }
}

TEST_P(LogIn, LetsTheOwnerInWhenTheDelayIsOverAndForgetsTheWrongTries) {
    auto stranger = browser();
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(tell(stranger, logging_in("めじろ", "not-the-one")).error().code,
                  ProblemCode::wrong_password);
        town.move_clock(domain::minute);
    }
    EXPECT_TRUE(tell(stranger, logging_in("めじろ")).has_value());
    EXPECT_EQ(tell(stranger, logging_in("めじろ", "not-the-one")).error().code, ProblemCode::wrong_password);
    EXPECT_EQ(seconds_of(tell(stranger, logging_in("めじろ")).error()), "1");
}

TEST_P(LogIn, IsSlowedByAddressWhenManyNamesAreTried) {
    auto stranger = browser("192.0.2.66");
    for (int i = 0; i < 21; ++i)
        ASSERT_EQ(tell(stranger, logging_in("だれか" + std::to_string(i))).error().code,
                  ProblemCode::wrong_password);
    EXPECT_EQ(seconds_of(tell(stranger, logging_in("だれかもう一人")).error()), "1");
    auto neighbour = browser("192.0.2.67");
    EXPECT_TRUE(tell(neighbour, logging_in("めじろ")).has_value());
}

TEST_P(LogIn, AsksToComeAgainWhereTooManyWaitAndHoldsItAgainstNobody) {
    app::AppConfig config;
    config.seal_key = std::string(app::seal_key_bytes, 'k');
    config.database = town.url();
    config.clock = [this] { return town.now(); };
    config.password_queue = 0;
    app::App crowded(config, [](const auto&) {});
    for (int i = 0; i < 10; ++i) {
        std::promise<app::Reply> reply;
        crowded.execute(browser().caller, {new_uuid(), logging_in("めじろ")}, [&](app::Reply one) {
            reply.set_value(one);
        });
        ASSERT_EQ(reply.get_future().get().answer.error().code, ProblemCode::busy) << i;
    }
}

TEST_P(LogIn, GivesTheBrowserAnotherTokenAndEndsTheOneItHad) {
    const auto before = phone;
    rights_changed();
    ASSERT_TRUE(tell(phone, logging_in("めじろ")).has_value());
    EXPECT_NE(phone.caller.session, before.caller.session);
    EXPECT_FALSE(logged_in(before));
    EXPECT_TRUE(logged_in(phone));
    EXPECT_THAT(rights_changed(), testing::ElementsAre("user:" + std::to_string(account)));
}

TEST_P(LogIn, EndsTheSessionOfWhoeverUsedThisBrowserBefore) {
    auto second = browser();
    ASSERT_TRUE(tell(second, registering("つばき")).has_value());
    const auto before = phone;
    rights_changed();
    ASSERT_TRUE(tell(phone, logging_in("つばき")).has_value());
    EXPECT_FALSE(logged_in(before));
    EXPECT_THAT(rights_changed(), testing::ElementsAre("user:" + std::to_string(account)));
}

TEST_P(LogIn, WorksInABrowserWhoseSessionHasEnded) {
    town.move_clock(31 * domain::day);
    EXPECT_FALSE(logged_in(phone));
    EXPECT_TRUE(tell(phone, logging_in("めじろ")).has_value());
    EXPECT_TRUE(logged_in(phone));
}

TEST_P(LogIn, NeverLeavesASessionBehindThePasswordWasChangedUnder) {
    Town other_node(town, 2);
    auto owner = phone;
    auto secret = password;
    for (int round = 0; round < 15; ++round) {
        const auto next = password + std::to_string(round);
        auto stranger = browser("192.0.2." + std::to_string(round + 100));
        auto in = other_node.start(stranger.caller, logging_in("めじろ", secret));
        ASSERT_TRUE(tell(owner, protocol::ChangePassword{secret, next}).has_value());
        const auto reply = in.get();
        if (reply.cookie) stranger.caller.session = reply.cookie->value;
        // Whoever came in with the old password came before the change, and was thrown out by it.
        ASSERT_FALSE(logged_in(stranger)) << round;
        ASSERT_EQ(count("SELECT COUNT(*) FROM session"), 1);
        ASSERT_TRUE(logged_in(owner));
        secret = next;
        town.move_clock(domain::minute);
    }
}

TEST_P(LogIn, LastsThirtyDaysFromTheLastUse) {
    for (int i = 0; i < 3; ++i) {
        town.move_clock(29 * domain::day);
        ASSERT_TRUE(logged_in(phone));
        ASSERT_TRUE(eventually([&] { return expires_at(phone) == town.now() + 30 * domain::day; }));
    }
    town.move_clock(30 * domain::day);
    EXPECT_FALSE(logged_in(phone));
}

TEST_P(LogIn, WritesItsUseDownAtMostOnceAnHour) {
    const auto written = [&] { return metric(town, "yui_commands_committed_total"); };
    const auto before = written();
    town.move_clock(domain::hour - 1);
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(logged_in(phone));
    town.move_clock(1);
    ASSERT_TRUE(logged_in(phone));
    // One writer takes them in turn: had the first five been written, they would be counted by now.
    ASSERT_TRUE(
        eventually([&] { return count("SELECT expires_at FROM session") == town.now() + 30 * domain::day; }));
    ASSERT_TRUE(eventually([&] { return written() > before; }));
    EXPECT_EQ(written() - before, 1u);
}

TEST_P(LogIn, OnASharedComputerEndsAfterTwentyMinutesAndWithTheBrowser) {
    auto desk = browser();
    auto command = logging_in("めじろ");
    command.shared_computer = true;
    const auto in = tell(desk, command);
    EXPECT_EQ(in->expires_at, town.now() + 20 * domain::minute);
    EXPECT_EQ(desk.cookie_seconds, 0) << "the browser forgets it when it is closed";
    EXPECT_TRUE(town.ask(desk.caller, protocol::GetSession{})->shared_computer);

    town.move_clock(19 * domain::minute);
    ASSERT_TRUE(eventually([&] { return expires_at(desk) == town.now() + 20 * domain::minute; }));
    town.move_clock(20 * domain::minute);
    EXPECT_FALSE(logged_in(desk));
    EXPECT_TRUE(logged_in(phone)) << "the own telephone is another matter";
}

TEST_P(LogIn, DiesAtOnceWithTheAccount) {
    block(account);
    EXPECT_FALSE(logged_in(phone));
    EXPECT_EQ(town.ask(phone.caller, protocol::GetProfile{}).error().code, ProblemCode::log_in_first);
    EXPECT_EQ(tell(phone, protocol::LogOut{}).error().code, ProblemCode::log_in_first);
    EXPECT_EQ(tell(phone, protocol::ChangePassword{password, "another-one-7"}).error().code,
              ProblemCode::log_in_first);
}

TEST_P(LogIn, EndsWithLogOutAndTellsOpenPages) {
    const auto before = phone;
    rights_changed();
    ASSERT_TRUE(tell(phone, protocol::LogOut{}).has_value());
    EXPECT_EQ(phone.caller.session, "") << "the cookie is taken away";
    EXPECT_FALSE(logged_in(before));
    EXPECT_THAT(rights_changed(), testing::ElementsAre("user:" + std::to_string(account)));
}

// A full disk, a database that is gone: the person leaves the computer all the same.
TEST_P(LogIn, LeavesTheBrowserAlsoWhereLogOutCannotBeWrittenAndDoesNotCallThatDone) {
    const auto before = phone;
    town.sql().run("ALTER TABLE event_log RENAME TO out_of_reach");

    EXPECT_EQ(tell(phone, protocol::LogOut{}).error().code, ProblemCode::unavailable);
    EXPECT_EQ(phone.caller.session, "") << "the browser holds it no longer";
    EXPECT_TRUE(logged_in(before)) << "nothing was written";
    town.sql().run("ALTER TABLE out_of_reach RENAME TO event_log");
}

TEST_P(LogIn, GoesOnInThisBrowserAloneAfterThePasswordWasChanged) {
    auto tablet = browser();
    ASSERT_TRUE(tell(tablet, logging_in("めじろ")).has_value());
    const auto before = phone;
    rights_changed();

    ASSERT_TRUE(tell(phone, protocol::ChangePassword{password, "natsu-no-yama-8"}).has_value());

    EXPECT_FALSE(logged_in(tablet));
    EXPECT_FALSE(logged_in(before));
    EXPECT_TRUE(logged_in(phone));
    EXPECT_THAT(rights_changed(), testing::Contains("user:" + std::to_string(account)));
    EXPECT_EQ(tell(tablet, logging_in("めじろ")).error().code, ProblemCode::wrong_password);
    town.move_clock(domain::second);
    EXPECT_TRUE(tell(tablet, logging_in("めじろ", "natsu-no-yama-8")).has_value());
}

TEST_P(LogIn, KeepsASharedComputerSharedWhenThePasswordIsChangedThere) {
    auto desk = browser();
    auto command = logging_in("めじろ");
    command.shared_computer = true;
    ASSERT_TRUE(tell(desk, command).has_value());
    ASSERT_TRUE(tell(desk, protocol::ChangePassword{password, "natsu-no-yama-8"}).has_value());
    EXPECT_EQ(desk.cookie_seconds, 0);
    EXPECT_TRUE(town.ask(desk.caller, protocol::GetSession{})->shared_computer);
}

TEST_P(LogIn, AsksForTheOldPasswordBeforeItIsChangedAndSlowsWhoGuessesIt) {
    const auto wrong = tell(phone, protocol::ChangePassword{"not-the-one", "natsu-no-yama-8"});
    EXPECT_EQ(wrong.error().code, ProblemCode::wrong_password);
    EXPECT_EQ(wrong.error().pointer, "/old_password");
    EXPECT_EQ(seconds_of(tell(phone, protocol::ChangePassword{password, "natsu-no-yama-8"}).error()), "1");
    EXPECT_TRUE(logged_in(phone));
    auto visitor = browser();
    EXPECT_EQ(tell(visitor, protocol::ChangePassword{password, "natsu-no-yama-8"}).error().code,
              ProblemCode::log_in_first);
}

TEST_P(LogIn, ShowsTheSessionWithRightsNoticesAndWhereTheOwnStreamStands) {
    const auto group = town.group("体操クラブ");
    Person me{account, 0, phone.caller};
    town.grant(me, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    town.grant(me, protocol::GrantRole::staff, protocol::ScopeKind::center, town.center);
    town.grant(me, protocol::GrantRole::admin, protocol::ScopeKind::city);
    town.sql().run("UPDATE access_grant SET until_at = 1 WHERE role = 'admin'");
    town.sql().run(
        "INSERT INTO notice (account, kind, facts, at) VALUES ($1, 'asked', '{}', 1), ($1, 'asked', '{}', 2)",
        {account});
    town.sql().run("UPDATE notice SET read_at = 3 WHERE at = 1");
    tell(phone, logging_in("めじろ"));  // says something on the own stream

    const auto view = town.ask(phone.caller, protocol::GetSession{});

    EXPECT_EQ(view->unread, 1);
    ASSERT_EQ(view->grants.size(), 2u);
    EXPECT_EQ(view->grants[0].name, "体操クラブ");
    EXPECT_EQ(view->grants[0].id, group);
    EXPECT_EQ(view->grants[1].name, "活動センター");
    EXPECT_EQ(view->at.epoch, town.app().epoch());
    EXPECT_EQ(view->at.streams.at("user:" + std::to_string(account)), 1);
}

TEST_P(LogIn, ShowsAVisitorThatNobodyIsLoggedIn) {
    const auto view = town.ask(browser().caller, protocol::GetSession{});
    EXPECT_EQ(view->account, std::nullopt);
    EXPECT_EQ(view->at.epoch, town.app().epoch());
    EXPECT_TRUE(view->at.streams.empty());
}

}  // namespace
}  // namespace yui::tests
