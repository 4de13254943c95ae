// Rights that begin and end by time alone, while pages are open.
#include <gmock/gmock.h>

#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

class GrantsInTime : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");
    Happening happening = town.event(group, 10);
    Person person = town.person("めじろ1");
    const std::string stream = "event:" + std::to_string(happening.event) + ":staff";

    void organizes(std::optional<std::int64_t> from, std::optional<std::int64_t> until) {
        town.grant(person, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
        town.sql().run(
            "UPDATE access_grant SET from_at = COALESCE(CAST($2 AS BIGINT), from_at), "
            "until_at = $3 WHERE account = $1",
            {person.account, from, until});
    }
    app::Followed follow(const Person& who, std::uint64_t since) {
        app::Follow wish;
        wish.stream = stream;
        wish.since = since;
        std::promise<app::Followed> found;
        town.app().follow(who.caller, wish, [&](const auto& answer) { found.set_value(answer.value()); });
        return found.get_future().get();
    }
    app::Recheck recheck() {
        std::promise<app::Recheck> found;
        town.app().recheck(
            person.caller, {stream}, [&](const auto& answer) { found.set_value(answer.value()); });
        return found.get_future().get();
    }
};
YUI_ON_EVERY_DATABASE(GrantsInTime);

TEST_P(GrantsInTime, EndOnOpenPagesWhichAskAgainAtThatMoment) {
    const auto until = town.now() + domain::hour;
    organizes({}, until);
    EXPECT_TRUE(recheck().refused.empty());
    EXPECT_EQ(recheck().who.expires_at, until) << "a node asks again when this moment has come";

    town.move_clock(domain::hour);

    ASSERT_EQ(recheck().refused.size(), 1u);
    EXPECT_GT(recheck().who.expires_at, until) << "now the session is the next to end";
    EXPECT_EQ(town.ask(person.caller, protocol::ListSignUps{happening.occurrence}).error().code,
              protocol::ProblemCode::not_allowed);
}

TEST_P(GrantsInTime, OpenNothingThatWasSaidBeforeTheyBegan) {
    const auto first = town.person("世話役");
    town.grant(first, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    const auto sign_up = [&](const char* name) {
        protocol::SignUp wish;
        wish.occurrence = happening.occurrence;
        wish.adults = 1;
        ASSERT_TRUE(town.tell(town.person(name).caller, wish).has_value());
    };
    sign_up("つばき2");
    town.move_clock(domain::minute);
    organizes(town.now(), {});
    sign_up("すぎ3");

    EXPECT_TRUE(follow(first, 0).recovered);
    EXPECT_EQ(follow(first, 0).missed.size(), 2u);
    EXPECT_FALSE(follow(person, 0).recovered) << "the page reads itself again, by what it may see";
    EXPECT_TRUE(follow(person, 0).missed.empty());
    EXPECT_TRUE(follow(person, 1).recovered);
    EXPECT_EQ(follow(person, 1).missed.size(), 1u);
}

TEST_P(GrantsInTime, DoNotCountBeforeTheyBegin) {
    const auto from = town.now() + domain::day;
    organizes(from, {});
    EXPECT_EQ(recheck().refused.size(), 1u);
    EXPECT_EQ(recheck().who.expires_at, from);

    town.move_clock(domain::day);

    EXPECT_TRUE(recheck().refused.empty());
}

}  // namespace
}  // namespace yui::tests
